import { Actions, ButtonLink } from '../../../shared/ui/button.tsx'
import { SummaryCard } from '../../../shared/ui/summary-list.tsx'
import { leftInWords, untilTerm } from './term.ts'
import { type Application, BASE } from './words.ts'

type Offered = Pick<Application, 'offer' | 'zone' | 'wishes' | 'term'>

/** What is offered, line by line. */
export function offerRows({ offer }: Offered) {
  if (!offer) return []
  return [
    { key: 'Детский сад', value: offer.organisation },
    { key: 'Адрес', value: offer.address },
    { key: 'Группа', value: offer.group },
    {
      key: 'Ваше желание',
      value: offer.wish === 0 ? 'другой сад, по вашему согласию или по решению' : `${offer.wish}-е`,
    },
    { key: 'Направление', value: `№ ${offer.number}` },
  ]
}

/** A направление that waits for an answer: the first thing on the page. Guardians alone answer it. */
export function OfferCard({ application, now, own }: { application: Application; now: number; own: boolean }) {
  const { id, offer, zone } = application
  if (!offer) return null
  return (
    <SummaryCard
      tone="warning"
      title={`Направление: ответьте ${untilTerm(offer.answerBy, zone)}`}
      rows={offerRows(application)}
    >
      <div class="stack">
        {own && (
          <Actions>
            <ButtonLink large href={`${BASE}/${id}/consent`}>
              Согласиться с местом
            </ButtonLink>
            <ButtonLink large kind="secondary" href={`${BASE}/${id}/refusal`}>
              Отказаться
            </ButtonLink>
          </Actions>
        )}
        <p>
          <strong>{`На ответ: ${leftInWords(offer.answerBy, zone, now)}.`}</strong> Без ответа в срок место передадут
          другому ребёнку, а заявление выйдет из очереди.
        </p>
      </div>
    </SummaryCard>
  )
}

import type * as z from 'zod/mini'
import { listNotices } from '../../shared/contracts/notifications.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { ButtonLink } from '../../shared/ui/button.tsx'
import { leftInWords, untilTerm } from '../family/applications/term.ts'
import { BASE, type Listed, statuses } from '../family/applications/words.ts'
import { usePortal } from '../portal.ts'
import { DEADLINES } from '../services/paths.ts'
import { useCall } from '../use-call.ts'

/** What cannot wait: a направление without an answer, a contract without a signature. It stands above everything. */
export function Urgent({ applications }: { applications: readonly Listed[] }) {
  const { now } = usePortal()
  const waiting = applications.filter(({ status }) => status === 'offered' || status === 'contracting')
  return (
    <>
      {waiting.map(({ id, child, status, offer, term, zone }) => (
        <Banner
          key={id}
          tone="warning"
          title={`${child.name}: ${status === 'offered' ? 'есть направление, ответьте на него' : 'заключите договор'}`}
          action={
            <ButtonLink href={`${BASE}/${id}`}>
              {status === 'offered' ? 'Ответить на направление' : 'Что нужно сделать'}
            </ButtonLink>
          }
        >
          {offer && <p>{`${offer.organisation}, ${offer.group}`}</p>}
          {term !== undefined && (
            <p>
              <strong>{`Срок — ${untilTerm(term, zone)}`}</strong>
              {`: ${leftInWords(term, zone, now())}.`}
            </p>
          )}
        </Banner>
      ))}
    </>
  )
}

/** How many notices are new, with the way to them. It is there from the beginning: nothing below is pushed away later. */
export function Unread() {
  const loading = useCall(listNotices, {})
  return (
    <ul class="plain-list stack stack--close">
      <li>
        <a href="/cabinet/notices">{loading.kind === 'ready' ? newOnes(loading.value) : 'Уведомления'}</a>
      </li>
      <li>
        <a href={DEADLINES}>Сроки семьи: что и до какого дня сделать</a>
      </li>
    </ul>
  )
}

function newOnes({ items, next }: z.output<typeof listNotices.response>): string {
  const fresh = items.filter(({ readAt }) => readAt === undefined).length
  return fresh === 0 ? 'Новых уведомлений нет' : `Новых уведомлений: ${fresh}${next === undefined ? '' : ' или больше'}`
}

/** Where an application of a child stands, in two lines. */
export const ApplicationLine = ({ application }: { application: Listed }) => {
  const { id, status, place } = application
  return (
    <p>
      <a href={`${BASE}/${id}`}>Заявление в детский сад</a>
      <br />
      {place ? `Место в очереди: ${place.position} из ${place.total}` : statuses[status].text}
    </p>
  )
}

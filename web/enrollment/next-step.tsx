import type { ComponentChildren } from 'preact'
import { acceptPapers, concludeContract, enrollPupil } from '../../shared/contracts/enrollment.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { Button } from '../../shared/ui/button.tsx'
import { dayInWords } from '../../shared/ui/dates.ts'
import { Heading } from '../../shared/ui/heading.tsx'
import { Inset } from '../../shared/ui/inset.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { usePortal } from '../portal.ts'
import type { Action } from '../use-action.ts'
import { PaperForm } from './paper-form.tsx'
import type { Application } from './words.ts'

type Props = {
  application: Application
  action: Action
  /** Does the step and tells, in a past tense, what was done. */
  onStep: (work: () => Promise<unknown>, done: string) => void
}

/** What is to be done now, as a form of its own. */
export function NextStep({ application, action, onStep }: Props) {
  const { call, now } = usePortal()
  const { id, seq, status, offer, contract, term, zone } = application
  const today = civilDate(new Date(now()).toISOString(), zone)
  const params = { id }
  switch (status) {
    case 'offered':
      return (
        <Section title="Ждём ответа семьи">
          <p>
            Когда семья согласится, здесь появится следующий шаг. Если она не ответит в срок, место перейдёт дальше.
          </p>
          <Term until={offer?.answerBy} zone={zone} now={now()} />
        </Section>
      )
    case 'consented':
      return (
        <Section title="Принять документы">
          <p>
            Семья согласилась и подала заявление о приёме. Сверьте документы с оригиналами; после этого начнётся срок на
            заключение договора, и семья получит приглашение.
          </p>
          <div>
            <Button
              busy={action.busy}
              onClick={() => onStep(() => call(acceptPapers, { params, match: seq }), 'Документы приняты')}
            >
              {action.busy ? 'Сохраняем…' : 'Документы приняты'}
            </Button>
          </div>
        </Section>
      )
    case 'contracting':
      return (
        <Section title="Заключить договор">
          <Term until={term} zone={zone} now={now()} />
          <PaperForm
            legend="Подписанный договор"
            of="договора"
            button="Внести договор"
            limits={{ from: civilDate(offer?.madeAt ?? '', zone), to: today, fromWhat: 'направления' }}
            action={action}
            onPaper={(body) => onStep(() => call(concludeContract, { params, body, match: seq }), 'Договор внесён')}
          />
        </Section>
      )
    case 'contracted':
      return (
        <Section title="Зачислить приказом">
          <p>Ребёнок числится в группе с даты приказа.</p>
          <PaperForm
            legend="Приказ о зачислении"
            of="приказа"
            button="Зачислить"
            limits={{ from: contract?.on ?? '', to: today, fromWhat: 'договора' }}
            action={action}
            onPaper={(body) => onStep(() => call(enrollPupil, { params, body, match: seq }), 'Ребёнок зачислен')}
          />
        </Section>
      )
    case 'enrolled':
      return null
    default:
      return (
        <Inset>
          <p>Этого направления больше нет: делать ничего не нужно.</p>
        </Inset>
      )
  }
}

const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="stack measure" aria-labelledby="next">
    <Heading level={2} size="m" id="next">
      {title}
    </Heading>
    {children}
  </section>
)

function Term({ until, zone, now }: { until: string | undefined; zone: string; now: number }) {
  if (until === undefined) return null
  return (
    <p>
      Срок: до {dayInWords(until, zone)} включительно {Date.parse(until) < now && <Tag tone="danger">просрочено</Tag>}
    </p>
  )
}

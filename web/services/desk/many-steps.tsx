import { useState } from 'preact/hooks'
import { takeCaseSteps } from '../../../shared/contracts/cases.ts'
import { stepsFor } from '../../../shared/domain/case.ts'
import { Done } from '../../../shared/ui/done.tsx'
import { Refusal } from '../../../shared/ui/error-summary.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { useAction } from '../../use-action.ts'
import { words as caseWords } from '../case-words.ts'
import type { Shown } from '../words.ts'
import { type Deed, pointers, type StepShown } from './deed.ts'
import { StepTaker } from './step-taker.tsx'
import { type Row, words } from './words.ts'

type Props = {
  rows: readonly Row[]
  service: Shown
  state: string
  organisation: string
  onMoved: () => void
}

type Outcome = { id: string; name: string; done: boolean; says: string }

/** One step for all that are ticked, and what became of each. */
export function ManySteps({ rows, service, state, organisation, onMoved }: Props) {
  const text = useWords(words)
  const about = useWords(caseWords)
  const { call } = usePortal()
  const { role } = useMe()
  const action = useAction()
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [count, setCount] = useState(0)

  const take = async ({ code }: StepShown, deed: Deed) => {
    const outcome = await action.run(async () => {
      const { items } = await call(takeCaseSteps, {
        body: { step: code, deed, items: rows.map(({ id, seq }) => ({ id, seq })) },
      })
      setOutcomes(
        items.map(({ id, done, says = '' }) => {
          const { name = about.erased, number = '' } = rows.find((row) => row.id === id) ?? {}
          return { id, name: `${name}, ${about.number(number)}`, done, says }
        }),
      )
      setCount(count + 1)
    }, pointers)
    if (outcome !== 'refused') onMoved()
  }
  const made = outcomes.filter(({ done }) => done).length
  return (
    <>
      <Refusal of={action} />
      {count > 0 && (
        <Done key={count} title={text.outcome(made, outcomes.length)}>
          <ul class="list">
            {outcomes.map(({ id, name, done, says }) => (
              <li key={id}>{`${name}: ${done ? text.doneOne : says}`}</li>
            ))}
          </ul>
        </Done>
      )}
      {rows.length > 0 && (
        <section class="stack stack--close" aria-labelledby="many">
          <Heading level={2} size="m" id="many">
            {text.manySteps(rows.length)}
          </Heading>
          <StepTaker
            key={count}
            steps={stepsFor(service, { state }, role)}
            law={service.law}
            organisation={organisation}
            zone={service.zone}
            action={action}
            onTake={take}
          />
        </section>
      )}
    </>
  )
}

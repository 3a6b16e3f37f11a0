import { Banner } from '../../shared/ui/banner.tsx'
import { number } from '../../shared/ui/counted.ts'
import { dateInWords } from '../../shared/ui/dates.ts'
import { Loaded } from '../loaded.tsx'
import { type Plan, planPath, usePlan } from './plan.ts'

/** What a run from the first day of a school year has to know of its plan of groups, before it is begun. */
export function PlanFirst({ startsOn }: { startsOn: string }) {
  const { plan } = usePlan(startsOn)
  return (
    <Loaded of={plan} lines={2}>
      {(it) => <Told plan={it} />}
    </Loaded>
  )
}

function Told({ plan }: { plan: Plan }) {
  const { status, startsOn, lines, missing } = plan
  const link = <a href={planPath(startsOn)}>{`План групп с ${dateInWords(startsOn)}`}</a>
  const free = lines.reduce((sum, line) => sum + line.free, 0)
  if (status === 'begun') return null
  if (status === 'confirmed' && missing.length === 0)
    return (
      <p>
        {link} подтверждён, свободных мест: {number(free)}.
      </p>
    )
  return (
    <Banner tone="warning" title={titleOf(plan)}>
      {status === 'draft' && (
        <p>
          {plan.changed
            ? 'Подтвердите его снова: неизвестно, какие места распределять.'
            : `Расчёт возьмёт места, свободные сейчас. В плане свободных мест ${number(free)}.`}
        </p>
      )}
      {missing.length > 0 && plan.seq > 0 && (
        <p>
          Мест групп, которые открылись позже, расчёт не даст:{' '}
          {missing.map((it) => `${it.title}, ${it.kindergarten}`).join('; ')}
        </p>
      )}
      <p>{link}</p>
    </Banner>
  )
}

const titleOf = ({ changed, seq, status, missing }: Plan): string => {
  if (status === 'confirmed') return `В плане нет групп: ${number(missing.length)}`
  if (changed) return 'План групп изменён: расчёт не начнётся'
  return seq === 0 ? 'План групп не составлен' : 'План групп не подтверждён'
}

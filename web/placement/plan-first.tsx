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

/** So many groups are called by name. */
const NAMED = 5

function Told({ plan }: { plan: Plan }) {
  const { status, startsOn, lines, missing } = plan
  const link = <a href={planPath(startsOn)}>{`План групп с ${dateInWords(startsOn)}`}</a>
  const free = lines.reduce((sum, line) => sum + line.free, 0)
  if (status === 'begun') return null
  if (status === 'draft')
    return (
      <Banner tone="warning" title={titleOf(plan)}>
        <p>
          {plan.changed
            ? 'Он был подтверждён, потом изменён. Подтвердите его снова: до этого неизвестно, какие места распределять.'
            : `Расчёт возьмёт места, свободные сейчас, а не те, что освободятся к этому дню. ${
                plan.seq === 0
                  ? `Проверьте предложенный план: в нём групп ${number(lines.length)}, свободных мест ${number(free)}.`
                  : `В черновике свободных мест ${number(free)}${missing.length > 0 ? `, и в нём нет групп, которые открылись позже: ${number(missing.length)}` : ''}.`
              }`}
        </p>
        <p>{link}</p>
      </Banner>
    )
  if (missing.length > 0)
    return (
      <Banner tone="warning" title={`В плане нет групп, которые открылись позже: ${number(missing.length)}`}>
        <p>
          Мест из них расчёт не даст (всего мест {number(missing.reduce((sum, it) => sum + it.capacity, 0))}). Добавьте
          их в план и подтвердите его снова.
        </p>
        <ul>
          {missing.slice(0, NAMED).map(({ group, title, kindergarten }) => (
            <li key={group}>
              {title}, {kindergarten}
            </li>
          ))}
        </ul>
        <p>{link}</p>
      </Banner>
    )
  return (
    <p>
      {link} подтверждён, свободных мест: {number(free)}.
    </p>
  )
}

const titleOf = ({ changed, seq }: Plan): string => {
  if (changed) return 'План групп изменён и не подтверждён: расчёт не начнётся'
  return seq === 0 ? 'План групп не составлен' : 'План групп не подтверждён'
}

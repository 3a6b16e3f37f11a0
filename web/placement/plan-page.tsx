import { confirmGroupPlan, saveGroupPlan } from '../../shared/contracts/group-plan.ts'
import { groundWords } from '../../shared/domain/ground.ts'
import { Banner } from '../../shared/ui/banner.tsx'
import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { number } from '../../shared/ui/counted.ts'
import { dateInWords, minuteInDigits } from '../../shared/ui/dates.ts'
import { Refusal } from '../../shared/ui/error-summary.tsx'
import { Heading, Hidden, Lead } from '../../shared/ui/heading.tsx'
import { type Column, Table } from '../../shared/ui/table.tsx'
import { ages } from '../enrollment/ages.ts'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { deviceZone } from '../zone.ts'
import { bodyOf, type Line, type Plan, planPath, planTitle, stateTitles, usePlan } from './plan.ts'
import { runsCrumbs, words } from './words.ts'

/** The groups of the next school year: who leaves, who stays, what is free; confirmed, a run takes its places from it. */
export function PlanPage({ params: { startsOn } }: { params: { startsOn: string } }) {
  const { call } = usePortal()
  const { params, plan, title } = usePlan(startsOn)
  const action = useAction()
  const done = async (work: () => Promise<unknown>) => {
    if ((await action.run(work)) !== 'refused') plan.again()
  }
  const confirm = ({ seq }: Plan) => done(() => call(confirmGroupPlan, { params, match: seq }))
  const drop = (it: Plan, at: number) => {
    const decisions = it.decisions.filter((_, index) => index !== at)
    return done(() => call(saveGroupPlan, { params, match: it.seq, body: { ...bodyOf(it), decisions } }))
  }
  const add = (it: Plan) => {
    const body = bodyOf({ ...it, lines: [...it.lines, ...it.missing] })
    return done(() => call(saveGroupPlan, { params, match: it.seq, body }))
  }
  return (
    <Page
      title={planTitle(startsOn)}
      caption={title}
      crumbs={runsCrumbs}
      words={words}
      failed={action.errors.length > 0}
    >
      <Refusal of={action} />
      <Lead>
        Сначала укажите, кто уходит, кто переходит и сколько мест оставлено; остальное посчитаем. Расчёт комплектования
        берёт места из подтверждённого плана.
      </Lead>
      <Loaded of={plan} lines={10}>
        {(it) => (
          <>
            <Stage plan={it} busy={action.busy} onConfirm={() => confirm(it)} />
            <Missing of={it} busy={action.busy} onAdd={() => add(it)} />
            <Table
              caption="Группы"
              columns={columnsFor(startsOn)}
              rows={it.lines}
              rowId={({ group }) => group}
              empty="В муниципалитете нет групп детских садов."
            />
            <Table
              caption="Свободные места по возрасту на 1 сентября"
              columns={byAge}
              rows={it.freeByAge}
              rowId={({ age, language, profile = '' }) => `${age} ${language} ${profile}`}
              empty="Свободных мест нет."
            />
            <p class="soft">Группа для нескольких возрастов стоит в строке каждого: эти строки не складываются.</p>
            <Decisions plan={it} busy={action.busy} onDrop={(at) => drop(it, at)} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Stage({ plan, busy, onConfirm }: { plan: Plan; busy: boolean; onConfirm: () => void }) {
  const free = plan.lines.reduce((sum, line) => sum + line.free, 0)
  if (plan.begunAt !== undefined)
    return (
      <Banner tone="success" title={`План действует с ${dateInWords(plan.startsOn)}`}>
        <p>
          Возраст групп и места теперь такие, как здесь. План больше не меняют.
          {plan.crowded !== undefined &&
            ` Групп, где детей больше, чем мест по плану: ${number(plan.crowded)}; свободных мест в них нет.`}
        </p>
      </Banner>
    )
  if (plan.status === 'confirmed')
    return (
      <Banner tone="success" title={`План подтверждён: свободных мест ${number(free)}`}>
        <p>
          {plan.confirmedAt && `Подтверждён ${minuteInDigits(plan.confirmedAt, deviceZone())}. `}Если исправить строку,
          план снова станет черновиком.
        </p>
      </Banner>
    )
  return (
    <Banner
      tone="warning"
      title={`Черновик: свободных мест ${number(free)}`}
      action={
        <Button busy={busy} onClick={onConfirm}>
          {busy ? 'Подтверждаем…' : 'Подтвердить план'}
        </Button>
      }
    >
      <p>
        {plan.seq === 0
          ? 'Это предложение: дети становятся на год старше, старшие уходят в школу. Проверьте каждую группу.'
          : 'Пока план не подтверждён, расчёт берёт места, свободные сейчас.'}
      </p>
    </Banner>
  )
}

/** Groups that opened after the plan was saved: until they are in it nobody gets a place of them. */
function Missing({ of: { missing }, busy, onAdd }: { of: Plan; busy: boolean; onAdd: () => void }) {
  if (missing.length === 0) return null
  const add = (
    <Button busy={busy} onClick={onAdd}>
      {busy ? 'Добавляем…' : 'Добавить в план'}
    </Button>
  )
  return (
    <Banner tone="warning" title={`Группы, которых нет в плане: ${number(missing.length)}`} action={add}>
      <p>
        Они открылись после того, как план был сохранён, и мест из них расчёт не даёт. Добавьте их и подтвердите план
        снова.
      </p>
      <ul class="list">
        {missing.map(({ group, title, kindergarten, capacity }) => (
          <li key={group}>
            {title}, {kindergarten}: мест {number(capacity)}
          </li>
        ))}
      </ul>
    </Banner>
  )
}

const columnsFor = (startsOn: string): Column<Line>[] => [
  {
    id: 'group',
    title: 'Группа',
    heads: true,
    cell: ({ group, title, kindergarten }) => (
      <>
        <a href={`${planPath(startsOn)}/groups/${group}`}>{title}</a> <span class="soft">{kindergarten}</span>
      </>
    ),
  },
  {
    id: 'ages',
    title: 'Возраст',
    cell: (line) => <span class="number">{ages({ kind: 'kindergarten-group', ages: line.ages, forms: [] })}</span>,
  },
  { id: 'state', title: 'Состояние', cell: ({ state }) => stateTitles[state] },
  { id: 'now', title: 'Ходит сейчас', numeric: true, cell: ({ now }) => number(now) },
  {
    id: 'leaving',
    title: 'Уходят',
    numeric: true,
    cell: ({ leaving }) => number(leaving),
    blank: ({ leaving }) => leaving === 0,
  },
  {
    id: 'moves',
    title: 'Переводят',
    numeric: true,
    cell: ({ joining, movingOut }) => `+${number(joining)} −${number(movingOut)}`,
    blank: ({ joining, movingOut }) => joining + movingOut === 0,
  },
  { id: 'staying', title: 'Остаются', numeric: true, cell: ({ staying }) => number(staying) },
  { id: 'capacity', title: 'Мест', numeric: true, cell: ({ capacity }) => number(capacity) },
  {
    id: 'reserved',
    title: 'Оставлено',
    numeric: true,
    cell: ({ reserved }) => number(reserved),
    blank: ({ reserved }) => reserved === 0,
  },
  { id: 'free', title: 'Свободно', numeric: true, cell: ({ free }) => <strong>{number(free)}</strong> },
]

const byAge: Column<Plan['freeByAge'][number]>[] = [
  {
    id: 'age',
    title: 'Возраст',
    heads: true,
    cell: ({ age }) => ages({ kind: 'kindergarten-group', ages: [age, age], forms: [] }),
  },
  { id: 'language', title: 'Язык', cell: ({ language }) => language },
  { id: 'profile', title: 'Профиль', cell: ({ profile }) => profile ?? 'общий' },
  { id: 'groups', title: 'Групп', numeric: true, cell: ({ groups }) => number(groups) },
  { id: 'free', title: 'Свободно', numeric: true, cell: ({ free }) => number(free) },
]

function Decisions({ plan, busy, onDrop }: { plan: Plan; busy: boolean; onDrop: (at: number) => void }) {
  const groupOf = (id: string) => plan.lines.find(({ group }) => group === id)
  return (
    <section class="stack" aria-labelledby="decisions">
      <Heading level={2} size="m" id="decisions">
        Места по решениям
      </Heading>
      {plan.decisions.length === 0 ? (
        <p>Решений суда, представлений прокурора и решений комиссии о местах нет.</p>
      ) : (
        <ul class="list">
          {plan.decisions.map(({ number: application, group, ground, document }, at) => (
            <li key={application}>
              Заявление {application}: {groupOf(group)?.title}, {groupOf(group)?.kindergarten}. {groundWords[ground]}:{' '}
              {document}.{' '}
              <Button kind="secondary" busy={busy} onClick={() => onDrop(at)}>
                Убрать <Hidden>решение по заявлению {application}</Hidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Actions>
        <ButtonLink kind="secondary" href={`${planPath(plan.startsOn)}/decision`}>
          Добавить решение
        </ButtonLink>
      </Actions>
    </section>
  )
}

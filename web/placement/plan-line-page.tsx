import { useState } from 'preact/hooks'
import { Radios } from '../../shared/ui/choices.tsx'
import { State } from '../../shared/ui/states.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { type Line, type Plan, planCrumbs, planPath, stateTitles, usePlan } from './plan.ts'
import { type Editing, PlanForm, useSaving } from './plan-form.tsx'
import { words } from './words.ts'

const fields = [
  { id: 'from', label: 'Возраст на 1 сентября, от', hint: 'Полных лет' },
  { id: 'to', label: 'До', hint: 'Полных лет, включительно' },
  { id: 'capacity', label: 'Мест в группе', hint: 'В новом учебном году' },
  { id: 'leaving', label: 'Уходят', hint: 'В школу или совсем' },
  { id: 'movingOut', label: 'Переводят из группы', hint: 'В другие группы этого сада' },
  { id: 'joining', label: 'Переводят в группу', hint: 'Из других групп этого сада' },
  { id: 'reserved', label: 'Оставить мест', hint: 'Не отдавать очереди' },
] as const
type FieldId = (typeof fields)[number]['id']
const states = ['working', 'opening', 'repair'] as const

/** One group of the plan. */
export function PlanLinePage({ params: { startsOn, group } }: { params: { startsOn: string; group: string } }) {
  const { plan, params, title } = usePlan(startsOn)
  const lineOf = (it: Plan) => it.lines.find((line) => line.group === group)
  const shown = plan.kind === 'ready' ? lineOf(plan.value) : undefined
  return (
    <Page
      title={shown?.title ?? 'Группа'}
      caption={shown?.kindergarten ?? title}
      crumbs={planCrumbs(startsOn)}
      words={words}
    >
      <Loaded of={plan} lines={8}>
        {(it) => {
          const line = lineOf(it)
          if (line) return <LineForm plan={it} line={line} params={params} renew={plan.again} />
          return (
            <State title="Такой группы в плане нет" action={<a href={planPath(startsOn)}>К плану</a>}>
              <p>Её закрыли или открыли после того, как план был сохранён.</p>
            </State>
          )
        }}
      </Loaded>
    </Page>
  )
}

function LineForm({ line, ...editing }: Editing & { line: Line }) {
  const { plan, params } = editing
  const { action, save } = useSaving(editing)
  const [typed, setTyped] = useState<Record<FieldId, string>>(() => {
    const [from = 0, to = 0] = line.ages
    const { capacity, leaving, movingOut, joining, reserved } = line
    return {
      ...{ from: String(from), to: String(to), capacity: String(capacity), leaving: String(leaving) },
      ...{ movingOut: String(movingOut), joining: String(joining), reserved: String(reserved) },
    }
  })
  const [state, setState] = useState<string>(line.state)
  const { errorAt } = action

  const change = () => {
    const wrong = fields.filter(({ id }) => !/^\s*\d{1,4}\s*$/.test(typed[id]))
    if (wrong.length > 0)
      return action.refuse(wrong.map(({ id, label }) => ({ id, text: `${label}: введите целое число, например 0` })))
    const value = (id: FieldId) => Number(typed[id])
    const changed = {
      ...line,
      ages: [value('from'), value('to')],
      ...{ capacity: value('capacity'), leaving: value('leaving'), reserved: value('reserved') },
      ...{ movingOut: value('movingOut'), joining: value('joining') },
      state: states.find((it) => it === state) ?? line.state,
    }
    return save({ lines: plan.lines.map((it) => (it.group === line.group ? changed : it)) })
  }

  return (
    <PlanForm action={action} startsOn={params.startsOn} onSave={change}>
      <p>Сейчас в группе детей: {line.now}.</p>
      {fields.map(({ id, label, hint }) => (
        <TextInput
          key={id}
          id={id}
          label={label}
          hint={hint}
          width={4}
          inputMode="numeric"
          autoComplete="off"
          value={typed[id]}
          error={errorAt(id)}
          onInput={(value) => setTyped((before) => ({ ...before, [id]: value }))}
        />
      ))}
      <Radios
        id="state"
        label="Группа"
        value={state}
        choices={states.map((value) => ({ value, title: stateTitles[value] }))}
        onInput={setState}
      />
    </PlanForm>
  )
}

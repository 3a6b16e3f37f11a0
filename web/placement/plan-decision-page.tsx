import { useState } from 'preact/hooks'
import { groundWords } from '../../shared/domain/ground.ts'
import { Radios } from '../../shared/ui/choices.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { Loaded } from '../loaded.tsx'
import { Page } from '../page.tsx'
import { planCrumbs, usePlan } from './plan.ts'
import { type Editing, PlanForm, useSaving } from './plan-form.tsx'
import { words } from './words.ts'

const grounds = ['court', 'prosecutor', 'commission'] as const

/** A place that was decided on by somebody else than the queue: the run takes it as it is and shows its ground. */
export function PlanDecisionPage({ params: { startsOn } }: { params: { startsOn: string } }) {
  const { plan, params, title } = usePlan(startsOn)
  return (
    <Page title="Место по решению" caption={title} crumbs={planCrumbs(startsOn)} words={words}>
      <Loaded of={plan} lines={8}>
        {(it) => <DecisionForm plan={it} params={params} renew={plan.again} />}
      </Loaded>
    </Page>
  )
}

function DecisionForm(editing: Editing) {
  const { plan, params } = editing
  const { action, save } = useSaving(editing)
  const [typed, setTyped] = useState({ number: '', group: '', ground: '', document: '' })
  const { errorAt } = action
  const set = (id: keyof typeof typed) => (value: string) => setTyped((before) => ({ ...before, [id]: value }))

  const add = () => {
    const ground = grounds.find((it) => it === typed.ground)
    const wrong = [
      ...(typed.number.trim() === '' ? [{ id: 'number', text: 'Введите номер заявления' }] : []),
      ...(typed.group === '' ? [{ id: 'group', text: 'Выберите группу' }] : []),
      ...(ground === undefined ? [{ id: 'ground', text: 'Выберите, кто решил' }] : []),
      ...(typed.document.trim() === '' ? [{ id: 'document', text: 'Введите номер и дату решения' }] : []),
    ]
    if (ground === undefined || wrong.length > 0) return action.refuse(wrong)
    const decision = { ground, group: typed.group, number: typed.number.trim(), document: typed.document.trim() }
    return save({ decisions: [...plan.decisions, decision] })
  }

  return (
    <PlanForm action={action} startsOn={params.startsOn} onSave={add}>
      <TextInput
        id="number"
        label="Номер заявления"
        hint="Заявление стоит в очереди, и этот сад в нём выбран"
        width={20}
        autoComplete="off"
        value={typed.number}
        error={errorAt('number')}
        onInput={set('number')}
      />
      <Radios
        id="group"
        label="Группа"
        value={typed.group}
        error={errorAt('group')}
        choices={plan.lines
          .filter(({ free }) => free > 0)
          .map(({ group, title, kindergarten }) => ({ value: group, title: `${title}, ${kindergarten}` }))}
        onInput={set('group')}
      />
      <Radios
        id="ground"
        label="Основание"
        value={typed.ground}
        error={errorAt('ground')}
        choices={grounds.map((value) => ({ value, title: groundWords[value] }))}
        onInput={set('ground')}
      />
      <TextInput
        id="document"
        label="Номер и дата решения"
        hint="Без имён и фамилий, например № 114/2026 от 12.03.2026"
        autoComplete="off"
        value={typed.document}
        error={errorAt('document')}
        onInput={set('document')}
      />
    </PlanForm>
  )
}

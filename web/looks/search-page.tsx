import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { searchLooks } from '../../shared/contracts/access.ts'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Radios } from '../../shared/ui/choices.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { type FieldProblem, Refusal } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { type Found, FoundLooks } from './found-looks.tsx'

export type Asked = z.input<typeof searchLooks.body>
type Typed = {
  by: string
  surname: string
  birth: typeof emptyDate
  ref: string
  from: typeof emptyDate
  to: typeof emptyDate
}

const ways = [
  { value: 'name', title: 'По ребёнку: фамилия и дата рождения' },
  { value: 'child', title: 'По коду ребёнка' },
  { value: 'reader', title: 'По коду сотрудника' },
  { value: 'period', title: 'Всё за период' },
]
const isEmpty = (date: typeof emptyDate) => Object.values(date).every((part) => part === '')

/** What is asked for, or what is wrong with what was typed. */
export function searchOf({ by, surname, birth, ref, ...period }: Typed): Asked | FieldProblem[] {
  const errors: FieldProblem[] = []
  const asked: Asked = {}
  if (by === 'name') {
    const [name, born] = [surname.trim(), civilDateOf(birth)]
    if (name === '') errors.push({ id: 'surname', text: 'Введите фамилию ребёнка' })
    if (born === undefined) errors.push({ id: 'birth', text: 'Введите дату рождения: день, месяц и год' })
    Object.assign(asked, { surname: name, birthDate: born })
  } else if (by !== 'period') {
    const code = ref.trim().toLowerCase()
    if (!/^[0-9a-z]{8}$/.test(code)) errors.push({ id: 'ref', text: 'Введите код: восемь латинских букв и цифр' })
    Object.assign(asked, { [by]: code })
  }
  for (const name of ['from', 'to'] as const) {
    const date = civilDateOf(period[name])
    if (date !== undefined) asked[name] = date
    else if (!isEmpty(period[name])) errors.push({ id: name, text: 'Такой даты нет: день, месяц и год' })
  }
  return errors.length > 0 ? errors : asked
}

/** The access log of the region, searched by the auditor. */
export function SearchPage() {
  const { call } = usePortal()
  const [typed, setTyped] = useState<Typed>({
    ...{ by: 'name', surname: '', birth: emptyDate, ref: '', from: emptyDate, to: emptyDate },
  })
  const [found, setFound] = useState<{ asked: Asked; pages: readonly Found[] }>()
  const search = useAction()
  const { errorAt } = search
  const change = (more: Partial<Typed>) => setTyped({ ...typed, ...more })

  const ask = async (asked: Asked, before: readonly Found[] = []) => {
    const after = before.at(-1)?.next
    await search.run(
      async () => {
        const page = await call(searchLooks, { body: { ...asked, ...(after !== undefined && { after }) } })
        setFound({ asked, pages: [...before, page] })
      },
      { '/surname': 'surname', '/birthDate': 'birth', '/child': 'ref', '/reader': 'ref', '/from': 'from', '/to': 'to' },
    )
  }
  const begin = (next: Typed) => {
    setFound(undefined)
    setTyped(next)
    const asked = searchOf(next)
    if (Array.isArray(asked)) return search.refuse(asked)
    ask(asked)
  }

  return (
    <Page title="Журнал доступа" failed={search.errors.length > 0}>
      <Refusal of={search} />
      <Lead>Кто, когда и по какому правилу смотрел данные детей. Каждый ваш поиск записывается в этот же журнал.</Lead>
      <Form onSubmit={() => begin(typed)}>
        <Radios id="by" label="Как искать" value={typed.by} choices={ways} onInput={(by) => change({ by })} />
        {typed.by === 'name' && (
          <>
            <TextInput
              id="surname"
              label="Фамилия ребёнка"
              autoComplete="off"
              value={typed.surname}
              error={errorAt('surname')}
              onInput={(surname) => change({ surname })}
            />
            <DateInput
              id="birth"
              label="Дата рождения"
              value={typed.birth}
              error={errorAt('birth')}
              onInput={(birth) => change({ birth })}
            />
          </>
        )}
        {(typed.by === 'child' || typed.by === 'reader') && (
          <TextInput
            id="ref"
            label={typed.by === 'child' ? 'Код ребёнка' : 'Код сотрудника'}
            hint="Восемь латинских букв и цифр, стоит в найденных записях"
            autoComplete="off"
            width={10}
            value={typed.ref}
            error={errorAt('ref')}
            onInput={(ref) => change({ ref })}
          />
        )}
        <DateInput
          id="from"
          label="С какого дня (необязательно)"
          value={typed.from}
          error={errorAt('from')}
          onInput={(from) => change({ from })}
        />
        <DateInput
          id="to"
          label="По какой день (необязательно)"
          value={typed.to}
          error={errorAt('to')}
          onInput={(to) => change({ to })}
        />
        <Actions>
          <Button type="submit" busy={search.busy}>
            {search.busy ? 'Ищем…' : 'Найти'}
          </Button>
        </Actions>
      </Form>
      {found && (
        <FoundLooks
          pages={found.pages}
          busy={search.busy}
          more={() => ask(found.asked, found.pages)}
          about={(by, ref) => begin({ ...typed, by, ref })}
        />
      )}
    </Page>
  )
}

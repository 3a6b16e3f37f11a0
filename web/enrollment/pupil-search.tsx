import { useState } from 'preact/hooks'
import type * as z from 'zod/mini'
import { findPupil } from '../../shared/contracts/enrollment.ts'
import { Button } from '../../shared/ui/button.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import type { FieldProblem } from '../../shared/ui/error-summary.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { usePortal } from '../portal.ts'
import type { Action } from '../use-action.ts'

export type Pupil = z.output<typeof findPupil.response>['items'][number]

type Typed = { surname: string; birth: typeof emptyDate }

/** What is wrong with what was typed, and the search when nothing is. */
export function searchOf({ surname, birth }: Typed): { surname: string; birthDate: string } | FieldProblem[] {
  const birthDate = civilDateOf(birth)
  const tidy = surname.trim()
  const errors: FieldProblem[] = []
  if (tidy === '') errors.push({ id: 'surname', text: 'Введите фамилию ученика' })
  if (birthDate === undefined) errors.push({ id: 'birth', text: 'Введите дату рождения: день, месяц и год' })
  return birthDate === undefined || errors.length > 0 ? errors : { surname: tidy, birthDate }
}

type Props = {
  search: Action
  /** Somebody was found: to search once more is not what the page waits for. */
  again: boolean
  onSearch: () => void
  onFound: (pupils: readonly Pupil[]) => void
}

/** Finds pupils of the region by surname and birth date; each search is on record. */
export function PupilSearch({ search, again, onSearch, onFound }: Props) {
  const { call } = usePortal()
  const [typed, setTyped] = useState<Typed>({ surname: '', birth: emptyDate })
  const { errorAt } = search

  const find = async () => {
    onSearch()
    const body = searchOf(typed)
    if (!('surname' in body)) return search.refuse(body)
    await search.run(async () => onFound((await call(findPupil, { body })).items), {
      '/surname': 'surname',
      '/birthDate': 'birth',
    })
  }

  return (
    <Form onSubmit={find}>
      <TextInput
        id="surname"
        label="Фамилия"
        autoComplete="off"
        value={typed.surname}
        error={errorAt('surname')}
        onInput={(surname) => setTyped({ ...typed, surname })}
      />
      <DateInput
        id="birth"
        label="Дата рождения"
        value={typed.birth}
        error={errorAt('birth')}
        onInput={(birth) => setTyped({ ...typed, birth })}
      />
      <div>
        <Button type="submit" kind={again ? 'secondary' : 'primary'} busy={search.busy}>
          {search.busy ? 'Ищем…' : 'Найти'}
        </Button>
      </div>
    </Form>
  )
}

import { useState } from 'preact/hooks'
import { findPupil } from '../../shared/contracts/enrollment.ts'
import { Button } from '../../shared/ui/button.tsx'
import { civilDateOf, DateInput, emptyDate } from '../../shared/ui/date-input.tsx'
import { ErrorSummary, type FieldProblem } from '../../shared/ui/error-summary.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { State } from '../../shared/ui/states.tsx'
import { TextInput } from '../../shared/ui/text-input.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { usePortal } from '../portal.ts'
import { useAction } from '../use-action.ts'
import { type Pupil, RequestForm } from './request-form.tsx'
import { NotHere } from './transfers-page.tsx'
import { transfersCrumbs, words } from './words.ts'

/** To ask for a pupil: find the child, choose the class. */
export function RequestPage() {
  const { organisation } = useMe()
  return organisation?.kind === 'school' ? (
    <Requesting organisation={organisation} />
  ) : (
    <Page title="Запросить перевод" crumbs={transfersCrumbs} words={words}>
      <NotHere />
    </Page>
  )
}

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

function Requesting({ organisation }: { organisation: { id: string; title: string } }) {
  const { call } = usePortal()
  const [typed, setTyped] = useState<Typed>({ surname: '', birth: emptyDate })
  const [found, setFound] = useState<readonly Pupil[]>()
  const search = useAction()
  const request = useAction()
  const errors = [...search.errors, ...request.errors]
  const errorAt = (id: string) => search.errors.find((error) => error.id === id)?.text

  const find = async () => {
    setFound(undefined)
    request.refuse([])
    const body = searchOf(typed)
    if (!('surname' in body)) return search.refuse(body)
    await search.run(async () => setFound((await call(findPupil, { body })).items), {
      '/surname': 'surname',
      '/birthDate': 'birth',
    })
  }

  return (
    <Page
      title="Запросить перевод"
      caption={organisation.title}
      crumbs={transfersCrumbs}
      words={words}
      failed={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary key={`${search.attempt} ${request.attempt}`} errors={errors} />}
      <Lead>Найдите ученика по фамилии и дате рождения из документа. Каждый поиск записывается.</Lead>
      <form
        class="stack measure"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          find()
        }}
      >
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
          <Button type="submit" kind={found?.length ? 'secondary' : 'primary'} busy={search.busy}>
            {search.busy ? 'Ищем…' : 'Найти'}
          </Button>
        </div>
      </form>
      <div role="status">
        {found && found.length > 0 && <p>{`Найдено: ${found.length}`}</p>}
        {found?.length === 0 && (
          <State title="Никого не нашли">
            <p>
              Проверьте фамилию и дату рождения. Если ученик нигде не числится, его принимают по заявлению семьи, а не
              переводом.
            </p>
          </State>
        )}
      </div>
      {found && found.length > 0 && (
        <RequestForm key={search.attempt} pupils={found} organisation={organisation.id} action={request} />
      )}
    </Page>
  )
}

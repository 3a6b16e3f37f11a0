import { useState } from 'preact/hooks'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { State } from '../../shared/ui/states.tsx'
import { useMe } from '../me.ts'
import { Page } from '../page.tsx'
import { useAction } from '../use-action.ts'
import { type Pupil, PupilSearch } from './pupil-search.tsx'
import { RequestForm } from './request-form.tsx'
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

function Requesting({ organisation }: { organisation: { id: string; title: string } }) {
  const [found, setFound] = useState<readonly Pupil[]>()
  const search = useAction()
  const request = useAction()
  const errors = [...search.errors, ...request.errors]

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
      <PupilSearch
        search={search}
        again={found !== undefined && found.length > 0}
        onSearch={() => {
          setFound(undefined)
          request.refuse([])
        }}
        onFound={setFound}
      />
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

import { useState } from 'preact/hooks'
import { Radios } from '../../shared/ui/choices.tsx'
import { ErrorSummary } from '../../shared/ui/error-summary.tsx'
import { Lead } from '../../shared/ui/heading.tsx'
import { State } from '../../shared/ui/states.tsx'
import { type Pupil, PupilSearch } from '../enrollment/pupil-search.tsx'
import { Page } from '../page.tsx'
import { useAction } from '../use-action.ts'
import { words } from './guardian-words.ts'
import { GuardiansOf } from './guardians-of.tsx'

const text = words.ru

/** Who stands for a child, and the end of it by a decision: find the child, choose the guardian, name the decision. */
export function GuardiansPage() {
  const [found, setFound] = useState<readonly Pupil[]>()
  const [chosen, setChosen] = useState('')
  const search = useAction()
  const part = useAction()
  const errors = [...search.errors, ...part.errors]
  const pupil = found?.find((it) => it.pupil === chosen)
  return (
    <Page
      title={text.title}
      words={words}
      crumbs={[{ href: '/cabinet/', title: text.start }]}
      failed={errors.length > 0}
    >
      {errors.length > 0 && <ErrorSummary key={`${search.attempt} ${part.attempt}`} errors={errors} />}
      <Lead>{text.lead}</Lead>
      <PupilSearch
        search={search}
        again={found !== undefined && found.length > 0}
        onSearch={() => {
          setFound(undefined)
          setChosen('')
          part.refuse([])
        }}
        onFound={(pupils) => {
          setFound(pupils)
          setChosen(pupils.length === 1 ? (pupils[0]?.pupil ?? '') : '')
        }}
      />
      <div role="status">
        {found && found.length > 0 && <p>{text.found(found.length)}</p>}
        {found?.length === 0 && (
          <State title={text.nobodyFound}>
            <p>{text.nobodyFoundText}</p>
          </State>
        )}
      </div>
      {found && found.length > 0 && (
        <Radios
          id="pupil"
          label={text.choose}
          value={chosen}
          onInput={setChosen}
          choices={found.map((it) => ({
            value: it.pupil,
            title: it.name,
            hint: `${it.organisation.title}, ${it.group.title}`,
          }))}
        />
      )}
      {pupil && <GuardiansOf key={pupil.pupil} pupil={pupil} action={part} />}
    </Page>
  )
}

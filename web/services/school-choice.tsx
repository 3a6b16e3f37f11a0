import { useState } from 'preact/hooks'
import { listOrganisations } from '../../shared/contracts/registry.ts'
import { Radios } from '../../shared/ui/choices.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Select, TextInput } from '../../shared/ui/text-input.tsx'
import { found } from '../form/find-organisation.ts'
import { Loaded } from '../loaded.tsx'
import { useMe } from '../me.ts'
import { useCall } from '../use-call.ts'
import { words } from './form-words.ts'

/** How many are shown before the person narrows the search. */
const SHOWN = 8

type Props = {
  /** Of the search: an error leads to it. */
  id: string
  /** The id of the school that is chosen. */
  value: string
  error: string | undefined
  /** Only there; everywhere without it. */
  municipality?: string | undefined
  /** The school that the child leaves. */
  except?: string | undefined
  onInput: (school: string) => void
}

/** Schools of the region, found by a number, a name or a street. */
export function SchoolChoice(props: Props) {
  const { region } = useMe()
  const all = useCall(listOrganisations, { query: { region: region.code } })
  return (
    <Loaded of={all} lines={4}>
      {({ municipalities }) => (
        <Search
          {...props}
          schools={municipalities.flatMap(({ code, title: municipality, organisations }) =>
            props.municipality === undefined || props.municipality === code
              ? organisations
                  .filter(({ id, kind }) => kind === 'school' && id !== props.except)
                  .map((it) => ({ ...it, municipality }))
              : [],
          )}
        />
      )}
    </Loaded>
  )
}

type School = {
  id: string
  title: string
  address: string
  municipality: string
  units: readonly { address: string }[]
}

/** A town that the address names is not said twice: «город Примерск», «г. Примерск, ул. Мира». */
const whereIs = ({ municipality, address }: School): string =>
  address.includes(municipality.split(' ').at(-1) ?? municipality) ? address : `${municipality}, ${address}`

function Search({ id, value, error, onInput, schools }: Props & { schools: readonly School[] }) {
  const text = useWords(words)
  const [sought, setSought] = useState('')
  const [municipality, setMunicipality] = useState('')
  const municipalities = [...new Set(schools.map((it) => it.municipality))]
  const matching = found(schools, sought, municipality)
  const chosen = schools.find((it) => it.id === value)
  const others = matching.filter((it) => it !== chosen).slice(0, SHOWN)
  const shown = chosen ? [chosen, ...others] : others
  return (
    <div class="stack">
      <TextInput
        id={id}
        label={text.find}
        hint={text.findHint}
        value={sought}
        error={error}
        autoComplete="off"
        onInput={setSought}
      />
      {municipalities.length > 1 && (
        <Select
          id={`${id}-municipality`}
          label={text.municipality}
          width={20}
          none={text.all}
          value={municipality}
          onInput={setMunicipality}
          options={municipalities.map((title) => ({ value: title, title }))}
        />
      )}
      {shown.length === 0 ? (
        <p role="status">{text.foundNone}</p>
      ) : (
        <Radios
          id={`${id}-school`}
          label={text.school}
          value={value}
          onInput={onInput}
          choices={shown.map((it) => ({ value: it.id, title: it.title, hint: whereIs(it) }))}
        />
      )}
      {matching.length > SHOWN && <p class="soft">{text.shownFirst(SHOWN)}</p>}
    </div>
  )
}

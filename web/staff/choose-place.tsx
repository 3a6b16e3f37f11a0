import { useState } from 'preact/hooks'
import { Actions, Button } from '../../shared/ui/button.tsx'
import { Form } from '../../shared/ui/form.tsx'
import { useWords } from '../../shared/ui/language.ts'
import { Select } from '../../shared/ui/text-input.tsx'
import { usePortal } from '../portal.ts'
import { STAFF } from './paths.ts'
import { type Municipality, REGION, words } from './words.ts'

type Props = { municipalities: readonly Municipality[]; place: string }

/** An administrator chooses whose staff to see: of the region, or of an organisation of a municipality. */
export function ChoosePlace({ municipalities, place }: Props) {
  const text = useWords(words)
  const { router } = usePortal()
  const holds = ({ organisations }: Municipality) => organisations.some(({ id }) => id === place)
  const [municipality, setMunicipality] = useState(municipalities.find(holds)?.code ?? '')
  const [organisation, setOrganisation] = useState(place === REGION ? '' : place)
  const found = municipalities.find(({ code }) => code === municipality)
  const chosen = found ? organisation : REGION
  return (
    <Form
      onSubmit={() => {
        if (chosen !== '') router.go(chosen === REGION ? STAFF : `${STAFF}?organisation=${chosen}`)
      }}
    >
      <Select
        id="municipality"
        label={text.where}
        none={text.wholeRegion}
        value={municipality}
        options={municipalities.map(({ code, title }) => ({ value: code, title }))}
        onInput={(code) => {
          setMunicipality(code)
          setOrganisation('')
        }}
      />
      {found && (
        <Select
          id="organisation"
          label={text.chooseOrganisation}
          none="—"
          value={organisation}
          options={found.organisations.map(({ id, title }) => ({ value: id, title }))}
          onInput={setOrganisation}
        />
      )}
      <Actions>
        <Button type="submit" kind="secondary" off={chosen === ''}>
          {text.show}
        </Button>
      </Actions>
    </Form>
  )
}

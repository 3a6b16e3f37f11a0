import { useState } from 'preact/hooks'
import { listOrganisations } from '../../../shared/contracts/registry.ts'
import { Actions, Button } from '../../../shared/ui/button.tsx'
import { Form } from '../../../shared/ui/form.tsx'
import { useWords } from '../../../shared/ui/language.ts'
import { Select } from '../../../shared/ui/text-input.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { usePortal } from '../../portal.ts'
import { useCall } from '../../use-call.ts'
import { DESK } from '../paths.ts'
import { words } from './words.ts'

/** Who works for the whole region looks at one school at a time. */
export function ChooseSchool({ chosen }: { chosen: string }) {
  const text = useWords(words)
  const { region } = useMe()
  const { router } = usePortal()
  const all = useCall(listOrganisations, { query: { region: region.code } })
  const [school, setSchool] = useState(chosen)
  return (
    <Loaded of={all} lines={2}>
      {({ municipalities }) => (
        <Form
          onSubmit={() => {
            if (school !== '') router.go(`${DESK}?organisation=${school}`)
          }}
        >
          <Select
            id="organisation"
            label={text.organisation}
            hint={text.chooseText}
            none={text.chooseOrganisation}
            value={school}
            options={municipalities.flatMap(({ title, organisations }) =>
              organisations
                .filter(({ kind }) => kind === 'school')
                .map((it) => ({ value: it.id, title: `${it.title} (${title})` })),
            )}
            onInput={setSchool}
          />
          <Actions>
            <Button type="submit" kind="secondary" off={school === ''}>
              {text.show}
            </Button>
          </Actions>
        </Form>
      )}
    </Loaded>
  )
}

import { showOrganisation } from '../shared/contracts/registry.ts'
import { Select, type SelectProps } from '../shared/ui/text-input.tsx'
import { Loaded } from './loaded.tsx'
import { useMe } from './me.ts'
import { useCall } from './use-call.ts'

type Props = Pick<SelectProps, 'label' | 'none' | 'width' | 'value' | 'error' | 'onInput'> & {
  organisation: string
  /** The words of a choice, where its free places matter; its title alone without this. */
  inWords?: (title: string, free: number) => string
}

/** One of the classes of a school; its field is `group`. */
export function ClassChoice({ organisation, inWords = (title) => title, ...field }: Props) {
  const { region } = useMe()
  const found = useCall(showOrganisation, { params: { organisation }, query: { region: region.code } })
  return (
    <Loaded of={found} lines={2}>
      {({ groups }) => (
        <Select
          id="group"
          options={groups
            .filter(({ kind }) => kind === 'class')
            .map(({ id, title, free }) => ({ value: id, title: inWords(title, free) }))}
          {...field}
        />
      )}
    </Loaded>
  )
}

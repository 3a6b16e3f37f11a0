import { useState } from 'preact/hooks'
import { Checkboxes } from '../../../shared/ui/choices.tsx'
import { counted } from '../../../shared/ui/counted.ts'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { Select, TextInput } from '../../../shared/ui/text-input.tsx'
import { found } from '../../form/find-organisation.ts'
import { WISHES_FIELD, type Wish } from './application-form.ts'
import type { Kindergarten } from './reference.ts'
import { WishOrder } from './wish-order.tsx'

export type WishesStepProps = {
  kindergartens: readonly Kindergarten[]
  wishes: readonly Wish[]
  onWishes: (wishes: readonly Wish[]) => void
  error?: string | undefined
}

/** How many are shown before the person narrows the search. */
const SHOWN = 10

/** What is to be known of a kindergarten before it is chosen: where it is, and when a new building opens. */
export function about({ address, units }: Kindergarten): string {
  const opening = units.find(({ opensOn }) => opensOn !== undefined)
  if (!opening) return address
  const where = units.length > 1 ? `Здание «${opening.title}» откроется` : 'Откроется'
  return `${address}. ${where} ${dateInWords(opening.opensOn ?? '')}`
}

/** Шаг «Детские сады»: find, tick, and put in order by buttons. */
export function WishesStep({ kindergartens, wishes, onWishes, error }: WishesStepProps) {
  const [words, setWords] = useState('')
  const [municipality, setMunicipality] = useState('')
  const municipalities = [...new Set(kindergartens.map((it) => it.municipality))]
  const matching = found(kindergartens, words, municipality)
  const shown = matching.slice(0, SHOWN)

  const choose = (ids: readonly string[]) => {
    const kept = wishes.filter(
      ({ organisation }) => ids.includes(organisation) || !shown.some(({ id }) => id === organisation),
    )
    const added = shown.filter(({ id }) => ids.includes(id) && !wishes.some(({ organisation }) => organisation === id))
    onWishes([...kept, ...added.map(({ id, title }) => ({ organisation: id, title }))])
  }

  return (
    <>
      <div class="stack">
        <TextInput
          id={WISHES_FIELD}
          label="Найти детский сад"
          hint="Номер, название или улица"
          value={words}
          onInput={setWords}
          autoComplete="off"
          error={error}
        />
        {municipalities.length > 1 && (
          <Select
            id="municipality"
            label="Муниципалитет"
            width={20}
            none="Все"
            value={municipality}
            onInput={setMunicipality}
            options={municipalities.map((title) => ({ value: title, title }))}
          />
        )}
        <Checkboxes
          id="kindergartens"
          label={foundInWords(matching.length)}
          values={wishes.map(({ organisation }) => organisation)}
          onInput={choose}
          choices={shown.map((it) => ({ value: it.id, title: it.title, hint: about(it) }))}
        />
        {matching.length > SHOWN && (
          <p class="soft">{`Показаны первые ${SHOWN}. Уточните номер, название или улицу, чтобы увидеть другие.`}</p>
        )}
      </div>
      <WishOrder wishes={wishes} onWishes={onWishes} />
    </>
  )
}

const foundInWords = (count: number) =>
  count === 0
    ? 'Ничего не найдено: проверьте номер или улицу'
    : `Найдено: ${counted(count, 'детский сад', 'детских сада', 'детских садов')}`

import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../../../shared/ui/button.tsx'
import { Heading, Hidden } from '../../../shared/ui/heading.tsx'
import { ArrowDown, ArrowUp } from '../../../shared/ui/icons.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import type { Wish } from './application-form.ts'

/** The list with one of its members a step up (-1) or down (1). */
export function moved<T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const [one, other] = [list[at], list[at + step]]
  if (one === undefined || other === undefined) return list
  return list.map((it, index) => (index === at ? other : index === at + step ? one : it))
}

const idOf = ({ organisation }: Wish, button: 'up' | 'down' | 'remove') => `${button}-${organisation}`

type Props = { wishes: readonly Wish[]; onWishes: (wishes: readonly Wish[]) => void }

/** The family's order of wishes. Buttons move a line; the focus stays on the button, and the new place is told. */
export function WishOrder({ wishes, onWishes }: Props) {
  const [told, setTold] = useState('')
  const focus = useRef('')

  // A line that moves is taken out of the page for a moment, and the focus with it.
  useLayoutEffect(() => {
    if (focus.current !== '') document.getElementById(focus.current)?.focus()
    focus.current = ''
  }, [wishes])

  const move = (wish: Wish, at: number, step: -1 | 1) => {
    focus.current = idOf(wish, step < 0 ? 'up' : 'down')
    onWishes(moved(wishes, at, step))
    setTold(`${wish.title}: теперь ${at + step + 1}-й из ${wishes.length}`)
  }
  const remove = (wish: Wish, neighbour: Wish | undefined) => {
    if (neighbour) focus.current = idOf(neighbour, 'remove')
    onWishes(wishes.filter((it) => it !== wish))
    setTold(`${wish.title}: убран из списка`)
  }

  return (
    <section class="stack stack--close" aria-labelledby="wish-order">
      <Heading level={2} size="m" id="wish-order">
        Ваш порядок
      </Heading>
      {wishes.length === 0 ? (
        <Inset>
          <p>Отметьте детские сады выше. Здесь их можно будет расставить: первый — самый желанный.</p>
        </Inset>
      ) : (
        <p class="soft">Первый — самый желанный. Место предложат в том саду, который стоит выше и где оно есть.</p>
      )}
      <ol class="wishes">
        {wishes.map((wish, at) => (
          <li key={wish.organisation} class="wish">
            <span class="wish__place" aria-hidden="true">
              {at + 1}
            </span>
            <span class="wish__title">{wish.title}</span>
            <span class="wish__buttons">
              <Button
                kind="secondary"
                square
                id={idOf(wish, 'up')}
                off={at === 0}
                label={`Выше: ${wish.title}`}
                onClick={() => move(wish, at, -1)}
              >
                <ArrowUp />
              </Button>
              <Button
                kind="secondary"
                square
                id={idOf(wish, 'down')}
                off={at === wishes.length - 1}
                label={`Ниже: ${wish.title}`}
                onClick={() => move(wish, at, 1)}
              >
                <ArrowDown />
              </Button>
              <Button
                kind="plain"
                id={idOf(wish, 'remove')}
                onClick={() => remove(wish, wishes[at + 1] ?? wishes[at - 1])}
              >
                Убрать <Hidden>{wish.title}</Hidden>
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <p role="status">
        <Hidden>{told}</Hidden>
      </p>
    </section>
  )
}

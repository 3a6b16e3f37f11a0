import { useState } from 'preact/hooks'
import { Bars } from '../../shared/ui/bars.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { ChoiceGrid } from '../../shared/ui/choice-grid.tsx'
import type { GridColumn } from '../../shared/ui/choice-keys.ts'
import { DayNav } from '../../shared/ui/day-nav.tsx'
import { Figures } from '../../shared/ui/figures.tsx'
import { Hidden } from '../../shared/ui/heading.tsx'
import { SaveBar } from '../../shared/ui/save-bar.tsx'
import { Split } from '../../shared/ui/split.tsx'
import { TextArea } from '../../shared/ui/text-input.tsx'
import { Example, Section } from './example.tsx'

const here = '/cabinet/styles'
const columns: GridColumn[] = [
  {
    id: 'mark',
    title: 'Отметка',
    choices: ['5', '4', '3', '2'].map((value) => ({ value, title: `${value}, отметка` })),
  },
  {
    id: 'absence',
    title: 'Пропуск',
    tone: 'absence',
    choices: [
      { value: 'н', title: 'н, отсутствовал' },
      { value: 'б', title: 'б, болел' },
    ],
  },
]
const pupils = [
  { id: 's-1', title: 'Андреева Дарья', note: 'Было 4 до 19 ноября 2026 г., 09:12: ошибка при выставлении' },
  { id: 's-2', title: 'Белова Арина' },
  { id: 's-3', title: 'Васильев-Преображенский Константин' },
]

/** Parts of the desks: where many people are worked on at once, and where numbers are read. */
export function WorkSection() {
  const [chosen, setChosen] = useState<Record<string, Record<string, string>>>({ 's-1': { mark: '5' } })
  const rows = pupils.map((pupil) => ({
    ...pupil,
    values: chosen[pupil.id] ?? {},
    changed: pupil.id !== 's-1' && chosen[pupil.id] !== undefined,
  }))
  return (
    <Section id="work" title="Рабочие места">
      <Example
        name="Split, ChoiceGrid"
        use="Выбор для многих людей сразу: одно касание пальцем, а с клавиатуры — стрелки и сами знаки. Справа то, что к этому относится."
      >
        <Split aside={<TextArea id="s-topic" label="Тема урока" rows={2} value="Обыкновенные дроби" />}>
          <ChoiceGrid
            id="s-class"
            label="Отметки и пропуски"
            heading="Ученик"
            hint="С клавиатуры: стрелки — по ячейкам, 5, 4, 3, 2 — отметка; н, б — пропуск; Delete — стереть."
            columns={columns}
            rows={rows}
            onChoose={(row, column, value) => setChosen({ ...chosen, [row]: { ...chosen[row], [column]: value } })}
          />
        </Split>
      </Example>
      <Example name="SaveBar" use="Одно сохранение на страницу, всегда на виду. Говорит, что ещё не сохранено.">
        <SaveBar waiting status="Не сохранено: 2 изменения. Черновик хранится на этом устройстве.">
          <Button>Сохранить урок</Button>
          <Button kind="plain">Отменить</Button>
        </SaveBar>
      </Example>
      <Example name="DayNav" use="Ото дня ко дню: у каждого дня свой адрес.">
        <DayNav
          label="Дни примера"
          before={{
            href: here,
            title: (
              <>
                Раньше<Hidden> на день</Hidden>
              </>
            ),
          }}
          today={{ href: here, title: 'Сегодня' }}
          after={{
            href: here,
            title: (
              <>
                Позже<Hidden> на день</Hidden>
              </>
            ),
          }}
        />
      </Example>
      <Example
        name="Figures, Bars"
        use="Несколько главных чисел; полосы с числами рядом, чтобы ничего не говорил один цвет."
      >
        <div class="stack">
          <Figures
            items={[
              { title: 'ждут места', value: '454' },
              { title: 'место нужно сейчас', value: '120' },
            ]}
          />
          <Bars
            title="Сколько детей каждого возраста ждут места"
            parts={['нужно сейчас', 'нужно позже']}
            rows={[
              { title: 'до года', values: [0, 103] },
              { title: '1 год', values: [40, 96] },
              { title: '2 года', values: [80, 41] },
            ]}
          />
        </div>
      </Example>
    </Section>
  )
}

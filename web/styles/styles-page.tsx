import { Lead } from '../../shared/ui/heading.tsx'
import { catalogue } from '../../shared/ui/language.ts'
import { Page } from '../page.tsx'
import { FormSection } from './form-section.tsx'
import { ListSection } from './list-section.tsx'
import { StateSection } from './state-section.tsx'
import { TextSection } from './text-section.tsx'
import { WorkSection } from './work-section.tsx'

const words = catalogue({ ru: { title: 'Дизайн-система' } })

const parts = [
  ['text', 'Цвет и текст'],
  ['forms', 'Формы'],
  ['lists', 'Списки и таблицы'],
  ['work', 'Рабочие места'],
  ['states', 'Сообщения и состояния'],
] as const

/** Every component in every state: what the portal is made of, and what is looked at when something is changed. */
export const StylesPage = () => (
  <Page title={words.ru.title} words={words}>
    <Lead>Из этого собраны все страницы «Звонка»: открытые и личный кабинет. Имена компонентов — как в коде.</Lead>
    <nav aria-label="На этой странице">
      <ul class="list">
        {parts.map(([id, title]) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
    <div class="stack stack--wide">
      <TextSection />
      <FormSection />
      <ListSection />
      <WorkSection />
      <StateSection />
    </div>
  </Page>
)

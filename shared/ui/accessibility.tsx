import { Heading, Lead } from './heading.tsx'
import { catalogue, useWords } from './language.ts'

export const accessibilityWords = catalogue({
  ru: {
    title: 'Доступность',
    lead: 'Страницами «Звонка» можно пользоваться с клавиатуры, с экранным диктором, с крупным текстом и на маленьком экране.',
    howTitle: 'Как настроить под себя',
    size: 'Размер текста 100, 150 или 200 % и контрастные цвета — кнопка «Размер текста» в шапке. Выбор запоминается на устройстве.',
    zoom: 'Увеличение браузера до 400 % не прячет содержание и не требует прокрутки вбок.',
    keys: 'Клавиша Tab проходит по странице по порядку, первая ссылка ведёт сразу к содержанию.',
    motion: 'Движущегося содержания нет; если в системе уменьшена анимация, её нет совсем.',
    rulesTitle: 'По каким правилам',
    rules: 'Мы следуем WCAG 2.2 уровня AA, ГОСТ Р 52872-2019 и постановлению Правительства от 07.02.2026 № 102.',
    tellTitle: 'Если что-то не получается',
    tell: 'Скажите в управление образования или в организацию, с которой связан ваш вопрос: вам помогут сделать то же самое лично или по телефону.',
  },
  en: {
    title: 'Accessibility',
    lead: 'Every page works by keyboard, with a screen reader, with large text and on a small screen.',
    howTitle: 'Make it yours',
    size: 'Text size 100, 150 or 200 % and high contrast: the “Text size” button in the header. The device remembers it.',
    zoom: 'Zooming to 400 % hides nothing and needs no sideways scrolling.',
    keys: 'Tab goes through a page in order; the first link leads to the content.',
    motion: 'Nothing moves; where your system asks for less motion there is none at all.',
    rulesTitle: 'Standards',
    rules: 'WCAG 2.2 AA, GOST R 52872-2019 and the Government decree No. 102 of 7 February 2026.',
    tellTitle: 'When something does not work',
    tell: 'Tell your education authority or the organisation you deal with: they help you in person or by phone.',
  },
})

/** The statement of accessibility, below its heading: the same in the app and on the public pages. */
export function AccessibilityText() {
  const text = useWords(accessibilityWords)
  return (
    <>
      <Lead>{text.lead}</Lead>
      <div class="prose measure">
        <Heading level={2} size="m">
          {text.howTitle}
        </Heading>
        <ul class="list">
          <li>{text.size}</li>
          <li>{text.zoom}</li>
          <li>{text.keys}</li>
          <li>{text.motion}</li>
        </ul>
        <Heading level={2} size="m">
          {text.rulesTitle}
        </Heading>
        <p>{text.rules}</p>
        <Heading level={2} size="m">
          {text.tellTitle}
        </Heading>
        <p>{text.tell}</p>
      </div>
    </>
  )
}

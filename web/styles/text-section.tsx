import { Actions, Button, ButtonLink } from '../../shared/ui/button.tsx'
import { Heading, Lead } from '../../shared/ui/heading.tsx'
import { Details, Inset } from '../../shared/ui/inset.tsx'
import { Link } from '../../shared/ui/link.tsx'
import { Tag } from '../../shared/ui/tag.tsx'
import { Example, Section } from './example.tsx'

const colours = [
  ['--ink', 'Текст'],
  ['--ink-soft', 'Пояснения'],
  ['--link', 'Ссылки'],
  ['--action', 'Кнопки'],
  ['--board', 'Шапка и «готово»'],
  ['--brass', 'Акцент'],
  ['--danger', 'Ошибка'],
  ['--success', 'Успех'],
  ['--warning', 'Внимание'],
  ['--edge', 'Рамки полей'],
  ['--paper-tint', 'Спокойный фон'],
  ['--paper-deep', 'Подвал'],
] as const

const Colours = () => (
  <ul class="cards">
    {colours.map(([token, title]) => (
      <li key={token} class="swatch">
        <span class="swatch__colour" style={{ background: `var(${token})` }} />
        <span>
          {title}
          <br />
          <code class="small soft">{token}</code>
        </span>
      </li>
    ))}
  </ul>
)

export const TextSection = () => (
  <Section id="text" title="Цвет и текст">
    <Example
      name="tokens.css"
      use="Чернила, бумага, школьная доска, латунный звонок и красная ручка. Цвет только повторяет то, что сказано словами."
    >
      <Colours />
    </Example>
    <Example
      name="Heading"
      use="Один заголовок первого уровня на странице; подпись над ним говорит, частью чего она является."
    >
      <div class="stack stack--close">
        <Heading level={3} size="xl" caption="Заявление в детский сад">
          Проверьте ответы
        </Heading>
        <Heading level={3} size="l">
          Дети, которые ждут направления
        </Heading>
        <Heading level={3} size="m">
          Свидетельство о рождении
        </Heading>
        <Heading level={3} size="s">
          Что понадобится
        </Heading>
      </div>
    </Example>
    <Example
      name="Lead, Link"
      use="Первая фраза страницы крупнее. Ссылка называет то, куда ведёт; файл — ещё вид и размер."
    >
      <div class="prose">
        <Lead>Заявление заполняется примерно за семь минут. Его можно отложить и продолжить позже.</Lead>
        <p class="measure">
          Порядок приёма утверждён <Link href="/cabinet/styles">приказом Минпросвещения № 236</Link>. Копию решения
          можно скачать:{' '}
          <Link href="/cabinet/styles" file="PDF, 84 КБ">
            решение от 22 ноября 2026 г.
          </Link>
        </p>
        <ul class="list">
          <li>свидетельство о рождении ребёнка;</li>
          <li>паспорт заявителя;</li>
          <li>документ о льготе, если она есть.</li>
        </ul>
      </div>
    </Example>
    <Example name="Button, ButtonLink" use="Одна главная кнопка на странице. На кнопке — действие, а не «ОК».">
      <div class="stack">
        <Actions>
          <Button>Подать заявление</Button>
          <Button kind="secondary">Сохранить черновик</Button>
          <Button kind="danger">Отозвать заявление</Button>
          <Button kind="plain">Добавить ещё один сад</Button>
        </Actions>
        <Actions>
          <ButtonLink large href="/cabinet/styles">
            Войти через Госуслуги
          </ButtonLink>
          <Button busy>Отправляем…</Button>
        </Actions>
      </div>
    </Example>
    <Example name="Inset, Details" use="Правило, которое нельзя пропустить, и пояснение для тех, кому интересно.">
      <div class="stack">
        <Inset>
          <p>
            Ответить на направление нужно до <strong>6 декабря 2026 г.</strong> После этого места предложат следующему.
          </p>
        </Inset>
        <Details title="Почему мы спрашиваем про братьев и сестёр">
          <p>Если брат или сестра уже ходят в выбранный сад, у ребёнка есть преимущественное право приёма.</p>
        </Details>
        <Details title="Развёрнутое пояснение" open>
          <p>Статья 67 часть 3.1 закона «Об образовании в Российской Федерации».</p>
        </Details>
      </div>
    </Example>
    <Example name="Tag" use="Состояние одним-двумя словами, теми же, что на Госуслугах.">
      <Actions>
        <Tag>Черновик</Tag>
        <Tag tone="info">Зарегистрировано</Tag>
        <Tag tone="warning">Требуются сведения</Tag>
        <Tag tone="success">Услуга оказана</Tag>
        <Tag tone="danger">Отказано</Tag>
      </Actions>
    </Example>
  </Section>
)

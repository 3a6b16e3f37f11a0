import { state } from '../../infra/state.ts'
import type { ListedEvent, ListedRoute } from '../catalogue.ts'
import { draft, table } from './draft.ts'

const tables: Record<keyof typeof state.tables, string> = {
  main: 'Состояния, история изменений, журнал доступа; персональное — только зашифрованным',
  keys: 'Личные ключи, слепой указатель, списки имён: всё, что ведёт от человека к коду',
}
const buckets: Record<keyof typeof state.buckets, string> = {
  public: 'Открытые страницы, без персональных данных',
  files: 'Отчёты; бумаги и файлы детей под ключом ребёнка',
  copies: 'Расшифрованные копии по ссылке, до часа',
  raw: 'Исходные сообщения портала и присланные файлы',
  roots: 'Подписанные корни истории: хеши, без персональных данных',
}
const term = (it: object) =>
  'expireDays' in it ? `${it.expireDays} дн.` : 'lockDays' in it ? `заперто на ${it.lockDays} дн.` : 'пока нужно'

/** `data-flows.md`: where data lie and where they go, from what the stacks build and the adapters speak. */
export function dataFlows(routes: readonly ListedRoute[], events: readonly ListedEvent[]): string {
  const open = routes.filter(({ who }) => who.includes('public')).length
  const federal = routes.filter(({ who }) => who.includes('federal'))
  return [
    draft(
      'Потоки персональных данных',
      'По описанию облачных ресурсов (`infra/state.ts`), по запросам и событиям. Где размещать — решает оператор: базы с данными граждан России должны находиться в России, и перенос на российское облако описан в `docs/ports.md`; **такого размещения ещё нет**.',
    ),
    '## Где лежат\n',
    table(
      ['Хранилище', 'Что', 'Копии'],
      Object.entries(tables).map(([name, what]) => [
        `таблица \`${name}\``,
        what,
        `непрерывные, ${
          Object.entries(state.tables)
            .find(([it]) => it === name)?.[1]
            .recovery.replace(' days', ' дн.') ?? '—'
        }`,
      ]),
    ),
    '',
    table(
      ['Хранилище', 'Что', 'Срок'],
      Object.entries(buckets).map(([name, what]) => [
        `корзина \`${name}\``,
        what,
        term(Object.entries(state.buckets).find(([it]) => it === name)?.[1] ?? {}),
      ]),
    ),
    '\n## Куда идут\n',
    table(
      ['Откуда', 'Куда', 'Что', 'Чем закрыто'],
      [
        [
          'Человек',
          'Система',
          `${routes.length - open} запросов за входом, ${open} открытых`,
          'TLS, токен сеанса на 15 минут, правило доступа на каждый запрос',
        ],
        [
          'ЕСИА или другой OIDC',
          'Система',
          'Имя, СНИЛС, документ, дети вошедшего',
          'Подписанные утверждения, PKCE; ключ подписи вне системы',
        ],
        [
          'ЕПГУ',
          'Система',
          federal.map(({ name }) => `\`${name}\``).join(', '),
          'Учётные данные системы; подпись СМЭВ (ГОСТ) — во внешнем адаптере, **не закрыто**',
        ],
        ['Система', 'ЕПГУ', 'Статусы заявлений ответами на запросы', 'То же'],
        [
          'Таблица `main`',
          'Шина событий',
          `${events.length} видов событий: коды и сроки`,
          'Персональных полей в событиях нет: проверка `npm run check -- --only privacy`',
        ],
        ['Система', 'Министерство', 'Отчёты с числами', 'Без имён; ссылка живёт минуты'],
        ['Система', 'Каждый', 'Открытые страницы о местах', 'Без персональных данных'],
      ],
    ),
    '\nТрансграничной передачи система не делает. Разместить её за рубежом нельзя (см. выше).',
    '',
  ].join('\n')
}

import { internal, type Language, problems } from '../../domain/problems/problem.ts'
import { titleIn } from '../../domain/problems/problem-text.ts'
import { problemWords } from '../../domain/problems/problem-words.ts'
import { Heading } from '../heading.tsx'
import { Inset } from '../inset.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Table } from '../table.tsx'
import '../english.ts'
import { publicPage } from './public-page.tsx'

/** A request of the API that may be answered with a problem: `GET /lessons`, its summary, its name in the reference. */
export type Asking = { name: string; context: string; request: string; summary: string }

type Kind = { code: string; status: number; title: string; advice: string }

/** More than this many requests are not listed: then nearly any may be answered so. */
const MANY = 12

const texts = {
  ru: {
    all: 'Отказы системы',
    about:
      'У каждого отказа есть адрес (`type`, RFC 9457): на странице по этому адресу написано, что случилось и что делать.',
    what: 'Что случилось',
    todo: 'Что делать',
    status: 'Код HTTP',
    type: 'Адрес вида (type)',
    requests: 'Какие запросы так отвечают',
    any: 'Почти любой запрос.',
    none: 'Сейчас таких запросов нет.',
    other: 'In English',
    request: 'Запрос',
    does: 'Что делает',
    docs: 'Для разработчиков',
  },
  en: {
    all: 'Refusals',
    about: 'Every refusal has an address (`type`, RFC 9457): the page there says what happened and what to do.',
    what: 'What happened',
    todo: 'What to do',
    status: 'HTTP status',
    type: 'Address of the kind (type)',
    requests: 'Requests that are answered so',
    any: 'Nearly any request.',
    none: 'There are no such requests now.',
    other: 'По-русски',
    request: 'Request',
    does: 'What it does',
    docs: 'For developers',
  },
}

const ending = { ru: '', en: 'en/' }
const other = { ru: 'en', en: 'ru' } as const
const listPath = (language: Language) => `/problems/${ending[language]}`
/** The page of a kind: where `type` leads, and the same in English. */
const pathOf = (code: string, language: Language) => `/problems/${code}/${ending[language]}`

const kindsIn = (language: Language): Kind[] =>
  [...Object.entries(problems), ['internal', internal] as const].map(([code, { status, [language]: title }]) => ({
    code,
    status,
    title: titleIn(title),
    advice: advice(code, language),
  }))

const advice = (code: string, language: Language) =>
  Object.entries(problemWords).find(([known]) => known === code)?.[1][language] ?? ''

/** Every page about problems by its address. `asking`: the requests that name a problem, by its code. */
export function problemSite(asking: Readonly<Record<string, readonly Asking[]>>): Map<string, string> {
  return new Map(
    (['ru', 'en'] as const).flatMap((language) => {
      const kinds = kindsIn(language)
      return [
        [listPath(language), listPage(kinds, language)] as const,
        ...kinds.map((kind) => [pathOf(kind.code, language), page(kind, asking[kind.code] ?? [], language)] as const),
      ]
    }),
  )
}

const LanguageLink = ({ language, href }: { language: Language; href: string }) => (
  <p>
    <a href={href} lang={other[language]} hreflang={other[language]}>
      {texts[language].other}
    </a>
  </p>
)

function listPage(kinds: readonly Kind[], language: Language): string {
  const words = texts[language]
  return publicPage({
    title: words.all,
    language,
    crumbs: [{ href: '/docs/', title: words.docs }],
    children: (
      <div class="stack">
        <Heading level={1}>{words.all}</Heading>
        <p class="measure">{words.about.replaceAll('`', '')}</p>
        <LanguageLink language={language} href={listPath(other[language])} />
        <Table
          caption={words.what}
          columns={[
            {
              id: 'title',
              title: words.what,
              heads: true,
              cell: ({ code, title }) => <a href={pathOf(code, language)}>{title}</a>,
            },
            { id: 'code', title: 'type', cell: ({ code }) => <code>{code}</code> },
            { id: 'status', title: words.status, numeric: true, cell: ({ status }) => status },
          ]}
          rows={kinds}
          rowId={({ code }) => code}
          empty={words.none}
        />
      </div>
    ),
  })
}

function page({ code, status, title, advice }: Kind, asking: readonly Asking[], language: Language): string {
  const words = texts[language]
  return publicPage({
    title,
    language,
    crumbs: [
      { href: '/docs/', title: words.docs },
      { href: listPath(language), title: words.all },
    ],
    children: (
      <div class="stack">
        <Heading level={1}>{title}</Heading>
        <Inset>
          <Heading level={2}>{words.todo}</Heading>
          {advice.split('`').map((part, at) => (at % 2 === 0 ? part : <code key={part}>{part}</code>))}
        </Inset>
        <LanguageLink language={language} href={pathOf(code, other[language])} />
        <div class="measure">
          <SummaryList
            rows={[
              { key: words.type, value: `/problems/${code}` },
              { key: words.status, value: String(status) },
            ]}
          />
        </div>
        {asking.length > MANY || code === 'internal' ? (
          <>
            <Heading level={2}>{words.requests}</Heading>
            <p>{words.any}</p>
          </>
        ) : (
          <Table
            caption={words.requests}
            columns={[
              {
                id: 'request',
                title: words.request,
                heads: true,
                cell: ({ name, context, request }) => <a href={`/docs/#/${context}/${name}`}>{request}</a>,
              },
              { id: 'does', title: words.does, cell: ({ summary }) => <span lang="ru">{summary}</span> },
            ]}
            rows={asking}
            rowId={({ name }) => name}
            empty={words.none}
          />
        )}
      </div>
    ),
  })
}

/** HTML as tagged templates: everything put in is escaped, except what is HTML already. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function shown(value: unknown): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(shown).join('')
  if (value === undefined || value === null || value === false) return ''
  return String(value).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')
}

/** `` html`<p>${text}</p>` ``; lists are joined, nothing (undefined, null, false) is left out. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.map((part, index) => part + shown(values[index])).join(''))
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; max-width: 64rem; padding: 0 1rem 4rem }
nav ul, .names { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; padding: 0 }
h1 { font-size: 1.5rem } h2 { font-size: 1.25rem; margin-top: 2rem } .cards h2 { font-size: 1.125rem; margin: 0 0 .25rem } .cards p { margin: .25rem 0 }
.cards { display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); list-style: none; padding: 0 }
.cards > li, .note { border: 1px solid #8888; border-radius: .5rem; padding: .5rem .75rem; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .75rem; margin: 0 } dt { opacity: .75 } dd { margin: 0; overflow-wrap: anywhere }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: .875rem; margin: .25rem 0 }
button { font: inherit; padding: .25rem .75rem; min-height: 2.75rem } .bad { color: #b3261e; font-weight: 600 }
@media (prefers-color-scheme: dark) { .bad { color: #ffb4ab } }
`

/** A whole page, readable from 320 pixels on. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Звонок, локальный регион</title><style>${new Html(STYLE)}</style></head>
<body><nav aria-label="Разделы"><ul>
<li><a href="/__local">Функции</a></li><li><a href="/__local/events">События</a></li><li><a href="/__local/queues">Очереди</a></li>
<li><a href="/__local/schedules">Расписания</a></li><li><a href="/__local/faults">Сбои</a></li> <li><a href="/__local/mail">Почта</a></li> <li><a href="/docs/">API</a></li>
</ul></nav><main><h1>${title}</h1>
${body}
</main></body></html>
`.text
}

/** The page of the local region on which one chooses who to be, whatever provider it stands in for. */
import type { ServerResponse } from 'node:http'
import { pageHeaders } from '../../infra/state.ts'
import type { Persona } from '../../regions/demo/personas.ts'
import { stylesheet } from '../pages/styles.ts'

const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** A list of people instead of a password; the form posts `person` to the address it was read from. */
export function showPeople(people: readonly Persona[], response: ServerResponse): void {
  const buttons = people.map(({ key, title, claims }) => {
    const name = [claims.family_name, claims.given_name, claims.middle_name].filter(Boolean).join(' ')
    return `<li><button name="person" value="${quoted(key)}"><b>${quoted(title)}</b><br>${quoted(name)}</button></li>`
  })
  response
    .writeHead(200, { ...pageHeaders, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Кто вы?</title>
<link rel="stylesheet" href="${stylesheet('people')}"></head>
<body><main><h1>Кто вы?</h1><p>Это учебный вход местного региона вместо Госуслуг: выберите человека. Все люди вымышлены.</p>
<form method="post"><ul>${buttons.join('\n')}</ul></form></main></body></html>`)
}

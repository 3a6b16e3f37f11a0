import { cp, readFile, writeFile } from 'node:fs/promises'
import { misused, usage } from '../local/usage.ts'
import { checkFolder, sentence } from '../regions/check.ts'
import { readFolder, regionFolders, TEMPLATE } from '../regions/folder.ts'
import { Region } from '../shared/domain/fields.ts'

const help = `npm run region -- check CODE [--on DATE] [--json]
npm run region -- new CODE

A region is a folder of data, regions/CODE. check reads it and names every choice that is missing, impossible or against
another one, in Russian: the file and the field, what is wrong, what to do. new copies regions/template, where every choice
is still to be made, to regions/CODE.

  --on DATE    the day on which the calendar and the rules have to be known (today)
  --json       a line {"file", "field", "says", "todo"} for each thing and a last line {"ok", "found"}

A deployment makes the same check and refuses a region of which anything is wrong.
Exit codes: 0 nothing is wrong, or copied, 1 something is, 2 bad usage or no such region.`

const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: { on: { type: 'string' }, json: { type: 'boolean', default: false } },
})
const [action, code = '', ...rest] = positionals
const { json, on = new Date().toISOString().slice(0, 10) } = values

async function check(): Promise<number> {
  const folder = await readFolder(code).catch(() => undefined)
  if (!folder) misused(help, `There is no region ${code}. There are: ${(await regionFolders()).join(', ')}.`)
  const found = checkFolder(folder, on)
  for (const it of found) console.log(json ? JSON.stringify(it) : sentence(it))
  const ok = found.length === 0
  const verdict = ok ? `Регион ${code}: все данные на месте и не противоречат друг другу.` : `Найдено: ${found.length}.`
  console.log(json ? JSON.stringify({ ok, found: found.length }) : verdict)
  return ok ? 0 : 1
}

async function copy(): Promise<number> {
  if (!Region.safeParse(code).success)
    misused(help, `${code} cannot be a code: small Latin letters, digits and hyphens, 2 to 21 of them, a letter first.`)
  if ((await readFolder(code).catch(() => undefined)) !== undefined) misused(help, `There is a region ${code} already.`)
  const folder = (name: string) => new URL(`../regions/${name}/`, import.meta.url)
  await cp(folder(TEMPLATE), folder(code), { recursive: true, errorOnExist: true, force: false })
  const file = new URL('region.json', folder(code))
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/"code": "[^"]*"/, `"code": "${code}"`))
  console.log(`Создана папка regions/${code}. Заполните её; что осталось, скажет npm run region -- check ${code}`)
  return 0
}

if (rest.length > 0 || code === '') misused(help, 'Say what to do and the code of one region.')
if (Number.isNaN(Date.parse(on)) || !/^\d{4}-\d\d-\d\d$/.test(on)) misused(help, `--on ${on} is no date.`)
if (action === 'check') process.exitCode = await check()
else if (action === 'new') process.exitCode = await copy()
else misused(help, `There is no npm run region -- ${action}.`)

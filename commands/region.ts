import { cp, readFile, writeFile } from 'node:fs/promises'
import { spoken } from '../local/language.ts'
import { misused, speaks, usage } from '../local/usage.ts'
import { checkFolder, sentence } from '../regions/check.ts'
import { readFolder, regionFolders, TEMPLATE } from '../regions/folder.ts'
import { Region } from '../shared/domain/fields.ts'

const help = {
  ru: `npm run region -- check КОД [--on ДЕНЬ] [--json]
npm run region -- new КОД

Регион — папка данных, regions/КОД. check читает её и называет каждое решение, которое не принято, невозможно или противоречит
другому: файл и поле, что не так, что сделать. new копирует regions/template, где все решения ещё впереди, в regions/КОД.

  --on ДЕНЬ    день, на который должны быть известны календарь и правила (сегодня)
  --json       по строке {"file", "field", "says", "todo"} на каждую вещь и последняя {"ok", "found"}

Развёртывание делает ту же проверку и отказывается от региона, в котором что-то не так.
Код завершения: 0 всё на месте или скопировано, 1 нет, 2 неверные параметры или такого региона нет.`,
  en: `npm run region -- check CODE [--on DATE] [--json]
npm run region -- new CODE

A region is a folder of data, regions/CODE. check reads it and names every choice that is missing, impossible or against
another one, in Russian: the file and the field, what is wrong, what to do. new copies regions/template, where every choice
is still to be made, to regions/CODE.

  --on DATE    the day on which the calendar and the rules have to be known (today)
  --json       a line {"file", "field", "says", "todo"} for each thing and a last line {"ok", "found"}

A deployment makes the same check and refuses a region of which anything is wrong.
Exit codes: 0 nothing is wrong, or copied, 1 something is, 2 bad usage or no such region.`,
}

const { values, positionals } = usage(help, {
  allowPositionals: true,
  options: { on: { type: 'string' }, json: { type: 'boolean', default: false }, ...speaks },
})
const [action, code = '', ...rest] = positionals
const { json, on = new Date().toISOString().slice(0, 10) } = values

async function check(): Promise<number> {
  const folder = await readFolder(code).catch(() => undefined)
  if (!folder)
    misused(help, {
      ru: `Региона ${code} нет. Есть: ${(await regionFolders()).join(', ')}.`,
      en: `There is no region ${code}. There are: ${(await regionFolders()).join(', ')}.`,
    })
  const found = checkFolder(folder, on)
  for (const it of found) console.log(json ? JSON.stringify(it) : sentence(it))
  const ok = found.length === 0
  const whole = {
    ru: `Регион ${code}: все данные на месте и не противоречат друг другу.`,
    en: `Region ${code}: all data are there and agree with each other.`,
  }
  const verdict = ok ? whole : { ru: `Найдено: ${found.length}.`, en: `Found: ${found.length}.` }
  console.log(json ? JSON.stringify({ ok, found: found.length }) : spoken(verdict))
  return ok ? 0 : 1
}

async function copy(): Promise<number> {
  if (!Region.safeParse(code).success)
    misused(help, {
      ru: `${code} не может быть кодом: строчные латинские буквы, цифры и дефис, от 2 до 21 знака, первой — буква.`,
      en: `${code} cannot be a code: small Latin letters, digits and hyphens, 2 to 21 of them, a letter first.`,
    })
  if ((await readFolder(code).catch(() => undefined)) !== undefined)
    misused(help, { ru: `Регион ${code} уже есть.`, en: `There is a region ${code} already.` })
  const folder = (name: string) => new URL(`../regions/${name}/`, import.meta.url)
  await cp(folder(TEMPLATE), folder(code), { recursive: true, errorOnExist: true, force: false })
  const file = new URL('region.json', folder(code))
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/"code": "[^"]*"/, `"code": "${code}"`))
  console.log(
    spoken({
      ru: `Создана папка regions/${code}. Заполните её; что осталось, скажет npm run region -- check ${code}`,
      en: `The folder regions/${code} is made. Fill it in; npm run region -- check ${code} says what is left`,
    }),
  )
  return 0
}

if (rest.length > 0 || code === '')
  misused(help, {
    ru: 'Назовите, что сделать, и код одного региона.',
    en: 'Say what to do and the code of one region.',
  })
if (Number.isNaN(Date.parse(on)) || !/^\d{4}-\d\d-\d\d$/.test(on))
  misused(help, { ru: `--on ${on} — не дата.`, en: `--on ${on} is no date.` })
if (action === 'check') process.exitCode = await check()
else if (action === 'new') process.exitCode = await copy()
else misused(help, { ru: `Команды npm run region -- ${action} нет.`, en: `There is no npm run region -- ${action}.` })

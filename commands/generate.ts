import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, StartFailure, wordsOf } from '../local/failure.ts'
import { makeFolder } from '../local/folder.ts'
import { spoken } from '../local/language.ts'
import { answer, misused, speaks, usage } from '../local/usage.ts'
import { takenWords } from '../regions/check-places.ts'
import { schoolYear } from '../shared/domain/calendar.ts'
import { Region } from '../shared/domain/fields.ts'
import { isDate } from '../shared/files/dates.ts'
import { UNFINISHED, writeRegion } from './generate/write.ts'

const LEAST = 100
const MOST = 1_000_000
/** The rules that a generated region has reach back to the first, its numbers of organisations no further than the second. */
const [FIRST_DAY, LAST_DAY] = ['2024-09-01', '2099-08-31']

const help = {
  ru: `npm run generate -- --pupils N --out ПАПКА [--code primer] [--seed СЛОВО] [--on ДЕНЬ]

Придумывает регион: муниципалитеты, сады, школы, ровно N детей, которые в них ходят, и очередь в сады. Никто из этих людей не
живёт: СНИЛС только из тех, что никогда не выдавались (от 000-000-001 до 001-001-998), почта только в домене .example.
Пишет в ПАПКУ, которой нет или которая пуста:
  КОД/         папка региона для пробы: скопируйте её в regions/КОД, и npm start загрузит регион с его людьми
  oneroster/   те же дети и работники файлами OneRoster 1.2 CSV
  placement/   очередь и места: queue.ndjson.gz для npm run placement -- run; queue.csv, groups.csv, city.json для city

  --pupils N      сколько детей ходит в сады и школы: от ${LEAST} до ${MOST}; ещё 6 % ждут места в саду
  --out ПАПКА     куда писать
  --code КОД      код региона (primer)
  --seed СЛОВО    другое слово — другие люди (код региона)
  --on ДЕНЬ       на какой день (1 сентября этого учебного года)

Те же N, код, слово и день дают те же файлы, байт в байт. СНИЛС есть у первых 899999 детей: на всех номеров не хватает.
stdout: одна строка JSON. Код завершения: 0 сделано, 1 не удалось, 2 неверные параметры или в папку нельзя писать.`,
  en: `npm run generate -- --pupils N --out FOLDER [--code primer] [--seed WORD] [--on DATE]

Invents a region: municipalities, kindergartens, schools, exactly N children who attend them, and a queue for kindergartens.
None of these people lives: SNILS only of those never issued (000-000-001 to 001-001-998), e-mail only under .example.
Writes into FOLDER, which is not there or empty:
  CODE/        a region's folder for trying: copy it to regions/CODE, and npm start loads the region with its people
  oneroster/   the same children and staff as OneRoster 1.2 CSV
  placement/   queue and places: queue.ndjson.gz for npm run placement -- run; queue.csv, groups.csv, city.json for city

  --pupils N      how many children attend kindergartens and schools: ${LEAST} to ${MOST}; another 6 % wait for a kindergarten
  --out FOLDER    where to write
  --code CODE     the region's code (primer)
  --seed WORD     another word, other people (the region's code)
  --on DATE       as of which day (1 September of this school year)

The same N, code, word and day give the same files, byte for byte. The first 899999 children have a SNILS: there are not enough.
stdout: one JSON line. Exit codes: 0 done, 1 failed, 2 bad usage, or the folder cannot be written to.`,
}

const { values } = usage(help, {
  options: {
    pupils: { type: 'string' },
    out: { type: 'string' },
    code: { type: 'string', default: 'primer' },
    seed: { type: 'string' },
    on: { type: 'string' },
    ...speaks,
  },
})
const { code, seed = code, on = `${schoolYear(new Date().toISOString().slice(0, 10))}-09-01` } = values
const pupils = /^\d{1,9}$/.test(values.pupils ?? '') ? Number(values.pupils) : Number.NaN
if (!(pupils >= LEAST && pupils <= MOST))
  misused(help, {
    ru: `Нужно --pupils N: целое число от ${LEAST} до ${MOST}${values.pupils === undefined ? '' : `, а не «${values.pupils}»`}.`,
    en: `--pupils N is wanted: a whole number from ${LEAST} to ${MOST}${values.pupils === undefined ? '' : `, not "${values.pupils}"`}.`,
  })
const dir = resolve(values.out || misused(help, { ru: 'Нужна папка: --out ПАПКА.', en: '--out FOLDER is wanted.' }))
if (!Region.safeParse(code).success || ['demo', 'ural', ...takenWords(), 'oneroster', 'placement'].includes(code))
  misused(help, {
    ru: `${code} не может быть кодом: строчные латинские буквы, цифры и дефис, от 2 до 21 знака, первой — буква; занятые слова не годятся.`,
    en: `${code} cannot be a code: small Latin letters, digits and hyphens, 2 to 21 of them, a letter first; no word that is taken.`,
  })
if (seed === '') misused(help, { ru: 'Параметру --seed нужно слово.', en: '--seed wants a word.' })
if (!isDate(on) || on < FIRST_DAY || on > LAST_DAY)
  misused(help, {
    ru: `--on ${on} — не день от ${FIRST_DAY} до ${LAST_DAY}.`,
    en: `--on ${on} is no day from ${FIRST_DAY} to ${LAST_DAY}.`,
  })

async function generate(): Promise<object> {
  makeFolder(dir)
  try {
    const [found] = readdirSync(dir).filter((name) => name !== UNFINISHED)
    if (found !== undefined)
      throw new StartFailure({
        ru: `Папка ${dir} не пуста (${found}): назовите пустую или новую.`,
        en: `The folder ${dir} is not empty (${found}): name an empty one or a new one.`,
      })
    const said = await writeRegion(dir, { code, seed, pupils, year: schoolYear(on) }, on, (file) => console.error(file))
    console.error(
      spoken({
        ru: `Готово. Попробовать: скопируйте ${dir}/${code} в regions/${code}, затем npm run region -- check ${code} и npm start`,
        en: `Done. To try it: copy ${dir}/${code} to regions/${code}, then npm run region -- check ${code} and npm start`,
      }),
    )
    return { code, seed, on, pupils, ...said, out: dir }
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR'].includes(codeOf(error) ?? '')) throw error
    throw new StartFailure({
      ru: `В папку ${dir} записать нельзя: ${wordsOf(error)}`,
      en: `The folder ${dir} cannot be written to: ${wordsOf(error)}`,
    })
  }
}

await answer(generate)

import { crc32, gzipSync } from 'node:zlib'
import { classInWords } from '../../domain/access/right-words.ts'
import type { Act } from '../../domain/act.ts'
import { civilDate, russianDate } from '../../domain/calendar.ts'
import { groundWords } from '../../domain/ground.ts'
import { calculate, encoded, type Hash, headerLine, publicProtocol, seal } from '../../domain/placement/protocol.ts'
import { secondLines } from '../../domain/placement/second-lines.ts'
import { Problem } from '../../domain/problems/problem.ts'
import { itsMunicipality, rulesOf } from '../../domain/region.ts'
import { type calculated, isPublished, type RunPaper } from '../../domain/runs/run.ts'
import { linesOf } from '../../domain/runs/run-lines.ts'
import { pdf } from '../../files/pdf.ts'
import type { Cell, Column } from '../../files/sheet.ts'
import { xlsx } from '../../files/xlsx.ts'
import { findVault } from '../../vault/person.ts'
import { sha256hex } from '../../vault/seal.ts'
import { findForm } from '../applications.ts'
import { titlesIn } from '../organisations.ts'
import { regionData } from '../regions.ts'
import { forEachOf } from '../store/lists.ts'
import { linkToCopy } from '../store/sealed-objects.ts'
import { type About, byPlace, commissionPaper } from './commission-paper.ts'
import { resultOf, snapshotOf } from './run-files.ts'

type Run = ReturnType<typeof calculated>

const hashes: Hash = { sha256: sha256hex, crc32 }

/**
 * A paper of a run as a copy that is soon deleted. Papers call applications by their numbers; the call list alone names
 * children and their telephones. @throws Problem `wrong-state` for a call list of what is not published
 */
export async function linkToRunPaper(act: Act, run: Run, paper: RunPaper) {
  const [data, snapshot, result] = await Promise.all([regionData(run.region), snapshotOf(run), resultOf(run)])
  const town = itsMunicipality(data, run.municipality)
  const titles = await titlesIn(run.region, run.municipality)
  const { order } = rulesOf(data, run.rules)
  const about: About = { run, town, snapshot, result, titles, rightOf: (at) => classInWords(order[at] ?? 'none') }
  const day = civilDate(run.requestedAt, town.zone)
  const { bytes, name, type } = await papers[paper](about)
  return linkToCopy(act, bytes, `${name(russianDate(day))}`, type)
}

type Made = { bytes: Uint8Array; name: (day: string) => string; type: string }

const papers: Record<RunPaper, (about: About) => Promise<Made>> = {
  commission: async (about) => ({
    bytes: await pdf(commissionPaper(about)),
    name: (day) => `Протокол комиссии от ${day}.pdf`,
    type: 'application/pdf',
  }),
  referrals: async (about) => ({
    bytes: await referrals(about),
    name: (day) => `Направления по садам ${day}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  calls: async (about) => ({
    bytes: await callList(about),
    name: (day) => `Список обзвона ${day}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  protocol: async ({ snapshot, result }) => {
    const input = encoded(linesOf(snapshot))
    const { header, output } = calculate(input, hashes)
    const places = result.assignments.flatMap(({ application: applicant, group: programme = '', metres }) =>
      metres === undefined ? [] : [{ applicant, programme, metres }],
    )
    const lines = places.length > 0 ? secondLines(places) : new Uint8Array()
    const second = places.length > 0 && { second: seal(places.length, lines, hashes) }
    const first = encoded([headerLine({ ...header, ...second }, hashes)])
    return {
      bytes: gzipSync(Buffer.concat([first, input, output, lines])),
      name: (day) => `Протокол расчёта ${day} для проверки.ndjson.gz`,
      type: 'application/gzip',
    }
  },
  public: async ({ snapshot }) => ({
    bytes: encoded([publicProtocol(calculate(encoded(linesOf(snapshot)), hashes), hashes)]),
    name: (day) => `Протокол расчёта ${day} открытый.json`,
    type: 'application/json',
  }),
}

const text = (title: string, width: number) => ({ title, kind: 'text' as const, width })

const bookOf = async (title: string, { run, town }: About, columns: Column[], rows: Cell[][]): Promise<Uint8Array> => {
  const sheets = [{ name: title, columns, rows }]
  return Buffer.concat(await Array.fromAsync(xlsx({ title, createdAt: run.requestedAt, zone: town.zone, sheets })))
}

/** Who may be told: not those whose place somebody has still. */
const offeredNow = (about: About) => byPlace(about).filter(({ waits }) => !waits)

const referrals = (about: About) =>
  bookOf(
    'Направления',
    about,
    [
      ...[text('Детский сад', 36), text('Группа', 28), text('Заявление', 14)],
      { title: 'Подано', kind: 'instant', width: 22 },
      ...[text('Право', 34), { title: 'Пожелание', kind: 'integer' as const, width: 12 }],
    ],
    offeredNow(about).map(({ where, group, number, filedAt, wish = 0, class: at, ground }) => [
      ...[where, group, number, filedAt],
      ...[ground ? groundWords[ground] : at === undefined ? '' : about.rightOf(at), wish === 0 ? null : wish],
    ]),
  )

/** Whom to tell by telephone, kindergarten after kindergarten; the forms are opened one by one under the children's keys. */
async function callList(about: About): Promise<Uint8Array> {
  const { region, status } = about.run
  if (!isPublished(about.run)) throw new Problem('wrong-state', { state: `run-${status}` })
  const rows = await forEachOf(offeredNow(about), async ({ where, group, number, application, child }) => {
    const vault = await findVault(region, child)
    const form = vault && (await findForm(region, application, vault))
    // Of a child whose data were erased nothing is left to call by.
    if (!form) return []
    return [[where, group, number, fullName(form.child), fullName(form.applicant), form.applicant.phone, '']]
  })
  const columns = [
    ...[text('Детский сад', 36), text('Группа', 28), text('Заявление', 14), text('Ребёнок', 34)],
    ...[text('Заявитель', 34), text('Телефон', 18), text('Когда и что ответили', 30)],
  ]
  return bookOf('Обзвон', about, columns, rows.flat())
}

const fullName = ({
  surname,
  name,
  middleName = '',
}: {
  surname: string
  name: string
  middleName?: string | undefined
}) => `${surname} ${name} ${middleName}`.trim()

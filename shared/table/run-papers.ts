import { crc32, gzipSync } from 'node:zlib'
import type { Act } from '../domain/act.ts'
import { civilDate, russianDate } from '../domain/calendar.ts'
import { groundWords } from '../domain/group-plan.ts'
import { calculate, encoded, type Hash, headerLine, publicProtocol } from '../domain/placement/protocol.ts'
import { itsMunicipality, rulesOf } from '../domain/region.ts'
import { classInWords } from '../domain/right-words.ts'
import type { calculated, RunPaper } from '../domain/run.ts'
import { linesOf } from '../domain/run-lines.ts'
import { pdf } from '../files/pdf.ts'
import { xlsx } from '../files/xlsx.ts'
import { sha256hex } from '../vault/seal.ts'
import { type About, byPlace, commissionPaper } from './commission-paper.ts'
import { titlesIn } from './organisations.ts'
import { regionData } from './regions.ts'
import { resultOf, snapshotOf } from './run-files.ts'
import { linkToCopy } from './sealed-objects.ts'

type Run = ReturnType<typeof calculated>

const hashes: Hash = { sha256: sha256hex, crc32 }

/** A paper of a run as a copy that is soon deleted. No paper names a child: they call applications by their numbers. */
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
  protocol: async ({ snapshot }) => {
    const input = encoded(linesOf(snapshot))
    const { header, output } = calculate(input, hashes)
    const first = encoded([headerLine(header, hashes)])
    return {
      bytes: gzipSync(Buffer.concat([first, input, output])),
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

async function referrals(about: About): Promise<Uint8Array> {
  const text = (title: string, width: number) => ({ title, kind: 'text' as const, width })
  const sheet = {
    name: 'Направления',
    columns: [
      ...[text('Детский сад', 36), text('Группа', 28), text('Заявление', 14)],
      { title: 'Подано', kind: 'instant' as const, width: 22 },
      ...[text('Право', 34), { title: 'Пожелание', kind: 'integer' as const, width: 12 }],
    ],
    rows: byPlace(about).map(({ where, group, number, filedAt, wish = 0, class: at, ground }) => [
      ...[
        where,
        group,
        number,
        filedAt,
        ground ? groundWords[ground] : at === undefined ? '' : about.rightOf(at),
        wish,
      ],
    ]),
  }
  const book = { title: 'Направления', createdAt: about.run.requestedAt, zone: about.town.zone, sheets: [sheet] }
  return Buffer.concat(await Array.fromAsync(xlsx(book)))
}

import {
  linkReport,
  listReports,
  requestReport,
  showContingent,
  showQueueSummary,
} from '../../shared/contracts/reports.ts'
import type { Call } from '../client.ts'
import { type Chapter, eventually, expect } from './story.ts'

/** 6: both reports, on demand; the files say what the pages say. */
export const reports: Chapter<void, void> = async (story) => {
  const analyst = await story.as('analyst')
  const [contingent, queue] = await Promise.all([ordered(analyst, 'contingent'), ordered(analyst, 'queue')])
  const [pages, waiting] = [await analyst(showContingent), await analyst(showQueueSummary)]

  const children = sumOf(await rowsOf(analyst, contingent), 'Детей')
  expect(children === pages.children, `the file counts ${children} children, the page ${pages.children}`)
  story.tell(`Отчёт о контингенте: ${children} детей в файле и на странице.`, '/cabinet/contingent')
  const inQueue = sumOf(await rowsOf(analyst, queue), 'Ждут места')
  expect(inQueue === waiting.waiting, `the file counts ${inQueue} waiting, the page ${waiting.waiting}`)
  story.tell(`Отчёт об очереди: ждут места ${inQueue} в файле и на странице.`, '/cabinet/reports')

  const { url } = await analyst(linkReport, { params: { id: contingent }, body: { format: 'xlsx' } })
  const book = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(book.subarray(0, 2).toString() === 'PK', 'the workbook is one')
  story.tell(`Тот же отчёт для Excel: ${Math.ceil(book.length / 1024)} КБ по ссылке на минуту.`)
}

async function ordered(analyst: Call, kind: 'contingent' | 'queue'): Promise<string> {
  const { id } = await analyst(requestReport, { body: { kind } })
  return eventually(`the report (${kind}) is made`, async () => {
    const found = (await analyst(listReports)).items.find((it) => it.id === id)
    expect(found?.status !== 'failed', `the report did not fail: ${found?.reason}`)
    return found?.status === 'ready' && id
  })
}

/** The lines of the CSV file: for Excel, so with a mark of its encoding and semicolons. */
async function rowsOf(analyst: Call, id: string): Promise<Map<string, string>[]> {
  const { url } = await analyst(linkReport, { params: { id }, body: { format: 'csv' } })
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex') === 'efbbbf', 'Excel is told that the file is UTF-8')
  const [titles = [], ...rows] = bytes
    .subarray(3)
    .toString()
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(';'))
  return rows.map((cells) => new Map(titles.map((title, index) => [title, cells[index] ?? ''])))
}

const sumOf = (rows: Map<string, string>[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row.get(column)), 0)

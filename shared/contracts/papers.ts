import * as z from 'zod/mini'
import { Count, Flag, Id, none, Region, Title } from '../domain/fields.ts'
import { PaperCode, Particulars } from '../domain/paper.ts'
import { RunPaper } from '../domain/runs/run.ts'
import { route } from './route.ts'

/** Papers as PDF. A link is minted at the click: the copy behind it is deleted within the hour. */

const one = z.object({ id: Id })
const Link = z.object({ url: none(z.string()), fileName: Title, seconds: Count })

export const printReceipt = route({
  name: 'printReceipt',
  method: 'POST',
  path: '/applications/{id}/receipt/links',
  summary: 'Расписка о приёме заявления, PDF: ссылка открывается одну минуту',
  who: ['parent', 'specialist'],
  params: one,
  reads: true,
  response: Link,
  problems: ['not-found'],
})

export const printCaseReceipt = route({
  name: 'printCaseReceipt',
  method: 'POST',
  path: '/cases/{id}/receipt/links',
  summary: 'Расписка о приёме заявления на услугу, PDF: ссылка открывается одну минуту',
  who: ['parent', 'pupil', 'clerk', 'specialist', 'mfc-clerk'],
  params: one,
  reads: true,
  response: Link,
  problems: ['not-found'],
})

export const printOffer = route({
  name: 'printOffer',
  method: 'POST',
  path: '/applications/{id}/offer/links',
  summary: 'Направление, PDF: ссылка открывается одну минуту',
  who: ['parent', 'specialist', 'clerk'],
  params: one,
  reads: true,
  response: Link,
  problems: ['not-found', 'wrong-state'],
})

export const printOrder = route({
  name: 'printOrder',
  method: 'POST',
  path: '/applications/{id}/order/links',
  summary: 'Приказ о зачислении, PDF: ссылка открывается одну минуту',
  who: ['clerk'],
  params: one,
  reads: true,
  response: Link,
  problems: ['not-found', 'wrong-state'],
})

export const printRun = route({
  name: 'printRun',
  method: 'POST',
  path: '/placement-runs/{id}/links',
  summary:
    'Бумаги и файлы расчёта: протокол комиссии, направления по садам, протокол расчёта; ссылка открывается одну минуту',
  who: ['specialist'],
  params: one,
  reads: true,
  body: z.object({ paper: RunPaper }),
  response: Link,
  problems: ['invalid-request', 'not-found', 'wrong-state'],
})

export const checkPaper = route({
  name: 'checkPaper',
  method: 'GET',
  path: '/papers/{code}',
  summary: 'Проверить, выдавалась ли бумага с такими номером и датой; о ребёнке ответ ничего не говорит',
  who: ['public'],
  params: z.object({ code: PaperCode }),
  query: z.extend(Particulars, { region: z.optional(Region) }),
  response: z.object({
    genuine: Flag,
    /** Who issued it; only of a genuine one. */
    issuer: z.optional(Title),
  }),
  problems: ['invalid-request', 'not-found'],
})

import * as z from 'zod/mini'
import { CivilDate, Id } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { QUEUE, RULES, RUNS } from './paths.ts'

/** Pages of the municipal specialist. */
export const placementPages: readonly PageEntry[] = [
  page({
    path: QUEUE,
    who: ['specialist'],
    nav: { ru: 'Очередь', en: 'Queue' },
    load: () => import('./queue-page.tsx').then((it) => it.QueuePage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${QUEUE}/{id}`,
    who: ['specialist'],
    load: () => import('./evidence-page.tsx').then((it) => it.EvidencePage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${QUEUE}/{id}/files`,
    who: ['specialist'],
    load: () => import('../files/files-page.tsx').then((it) => it.OfficeFilesPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${QUEUE}/{id}/contacts`,
    who: ['specialist'],
    load: () => import('../contacts/office-pages.tsx').then((it) => it.QueueContactsPage),
  }),
  pageWith(z.object({ id: Id }), {
    path: `${QUEUE}/{id}/refusal`,
    who: ['specialist'],
    load: () => import('./refusal-page.tsx').then((it) => it.RefusalPage),
  }),
  page({
    path: RUNS,
    who: ['specialist'],
    nav: { ru: 'Комплектование', en: 'Placement' },
    load: () => import('./runs-page.tsx').then((it) => it.RunsPage),
  }),
  page({
    path: `${RUNS}/new`,
    who: ['specialist'],
    load: () => import('./new-run-page.tsx').then((it) => it.NewRunPage),
  }),
  pageWith(z.object({ startsOn: CivilDate }), {
    path: `${RUNS}/plans/{startsOn}`,
    who: ['specialist'],
    load: () => import('./plan-page.tsx').then((it) => it.PlanPage),
  }),
  pageWith(z.object({ startsOn: CivilDate, group: Id }), {
    path: `${RUNS}/plans/{startsOn}/groups/{group}`,
    who: ['specialist'],
    load: () => import('./plan-line-page.tsx').then((it) => it.PlanLinePage),
  }),
  pageWith(z.object({ startsOn: CivilDate }), {
    path: `${RUNS}/plans/{startsOn}/decision`,
    who: ['specialist'],
    load: () => import('./plan-decision-page.tsx').then((it) => it.PlanDecisionPage),
  }),
  pageWith(z.object({ run: Id }), {
    path: `${RUNS}/{run}`,
    who: ['specialist'],
    load: () => import('./run-page.tsx').then((it) => it.RunPage),
  }),
  pageWith(z.object({ run: Id }), {
    path: `${RUNS}/{run}/publish`,
    who: ['specialist'],
    load: () => import('./publish-page.tsx').then((it) => it.PublishPage),
  }),
  page({
    path: RULES,
    who: ['specialist'],
    nav: { ru: 'Порядок очереди', en: 'Order of the queue' },
    load: () => import('../queue-rules/rules-page.tsx').then((it) => it.RulesPage),
  }),
  page({
    path: `${RULES}/new`,
    who: ['specialist'],
    load: () => import('../queue-rules/new-rules-page.tsx').then((it) => it.NewRulesPage),
  }),
]

import * as z from 'zod/mini'
import { CivilDate, Code, Count, Flag, Id, Instant, oneOf, Title } from '../domain/fields.ts'
import { Decision, PlanLine, PlannedGroup } from '../domain/runs/group-plan.ts'
import { event } from './event.ts'
import { route } from './route.ts'

const params = z.object({ municipality: Code, startsOn: CivilDate })
const path = '/municipalities/{municipality}/group-plans/{startsOn}'

const { group, ground, document } = Decision.shape
const decision = { group, ground, document }

const ShownLine = z.extend(PlanLine, { kindergarten: Title, staying: Count, free: Count })

const PlanView = z.object({
  /** 0 for a plan that nobody has saved: what follows from the groups as they are. */
  seq: Count,
  status: oneOf('draft', 'confirmed', 'begun'),
  /** A draft that was confirmed before: until it is again, no run of its year is begun. */
  changed: z.optional(Flag),
  startsOn: CivilDate,
  confirmedAt: z.optional(Instant),
  /** Since then its places are those of the groups; and how many groups have more children than it gave them places. */
  begunAt: z.optional(Instant),
  crowded: z.optional(Count),
  lines: z.array(ShownLine),
  /** Proposed lines of groups that were opened after the plan was saved: a run gives no places of them until they are in it. */
  missing: z.array(ShownLine),
  decisions: z.array(z.object({ number: Code, ...decision })),
  /** A group for several ages counts in the row of each. */
  freeByAge: z.array(z.object({ age: Count, language: Title, profile: z.optional(Title), groups: Count, free: Count })),
})

export const showGroupPlan = route({
  name: 'showGroupPlan',
  method: 'GET',
  path,
  summary: 'План групп на учебный год: возраст, выпуск, переводы, ремонт, резерв и свободные места',
  who: ['specialist'],
  params,
  response: PlanView,
  problems: ['not-found', 'invalid-request'],
})

export const saveGroupPlan = route({
  name: 'saveGroupPlan',
  method: 'PUT',
  path,
  summary: 'Сохранить план групп; подтверждённый снова становится черновиком',
  who: ['specialist'],
  params,
  body: z.object({
    lines: z.array(PlannedGroup),
    /** Manual decisions, by the number of the application. */
    decisions: z.array(z.object({ number: Code, ...decision })),
  }),
  response: PlanView,
  match: true,
  problems: ['not-found', 'invalid-request', 'plan-impossible', 'wrong-state', 'changed-meanwhile', 'version-missing'],
})

export const confirmGroupPlan = route({
  name: 'confirmGroupPlan',
  method: 'POST',
  path: `${path}/confirmation`,
  summary: 'Подтвердить план групп: расчёт комплектования берёт места из него',
  who: ['specialist'],
  params,
  response: PlanView,
  match: true,
  problems: [
    'not-found',
    'invalid-request',
    'plan-impossible',
    'wrong-state',
    'plan-taken',
    'changed-meanwhile',
    'version-missing',
  ],
})

const plan = z.object({ id: Id, municipality: Code, startsOn: CivilDate })
export const GroupPlanSaved = event('placement.group-plan-saved', 'plan', plan)
export const GroupPlanConfirmed = event('placement.group-plan-confirmed', 'plan', plan)
/** A child of this group is enrolled elsewhere for the planned year: one more leaves it. */
export const GroupPlanLeft = event('placement.group-plan-left', 'plan', z.extend(plan, { group: Id }))
/** The end of a child's enrolment was taken back: one less leaves this group. */
export const GroupPlanStayed = event('placement.group-plan-stayed', 'plan', z.extend(plan, { group: Id }))
/** The first day has come, for the groups of so many lines so far; `begun` when it was the last of them. */
export const GroupPlanBegun = event(
  'placement.group-plan-begun',
  'plan',
  z.extend(plan, { status: oneOf('confirmed', 'begun'), begun: z.optional(z.array(Id)) }),
)

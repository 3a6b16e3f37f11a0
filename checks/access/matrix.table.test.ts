import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDoors } from '../../regions/testing-doors.ts'
import type { Route } from '../../shared/contracts/route.ts'
import { Application } from '../../shared/domain/application.ts'
import { Delegation } from '../../shared/domain/delegation.ts'
import { type Caller, circles, type Resource, Role, type Rule } from '../../shared/domain/policy.ts'
import { rules } from '../../shared/domain/rules.ts'
import { Run } from '../../shared/domain/run.ts'
import { Transfer } from '../../shared/domain/transfer.ts'
import { forEachOf } from '../../shared/table/lists.ts'
import { proved, asked as proving } from '../proved.ts'
import { asRoute, declared } from '../service.ts'
import { type Asker, blanks, sentences, type Thing, type Verdict, verdict } from './oracle.ts'
import { asked, requestOf } from './requests.ts'
import { matrixWorld, type World } from './world.ts'

/** Doors by which people come in: nobody is anybody yet, so there is nothing to decide. */
const DOORS = ['startSignIn', 'finishSignIn', 'refreshSession', 'signOut', 'issueClientToken', 'signInWithCode']

/** On a machine that does much else. */
const SLOWLY = 600_000

const statusesOf = (union: {
  def: { options: readonly { shape: { status: { def: { values: readonly unknown[] } } } }[] }
}) => union.def.options.map(({ shape }) => String(shape.status.def.values[0]))

/** What changes who may do what: asked alone, after everything else. */
const IN_TURN = ['withdrawDelegation', 'givePupilCode']

type Somebody = Asker & { bearer: string }
type Cell = { who: Somebody | undefined; operation: string; thing: Thing; expected: Verdict }

let doors: Awaited<ReturnType<typeof openDoors>>
let world: World
let routes: Map<string, Route>
const said = sentences()

beforeAll(async () => {
  doors = await openDoors()
  world = await matrixWorld(doors)
  const found = (await declared(join(import.meta.dirname, '../..'))).flatMap(({ value }) =>
    asRoute(value) ? [value as Route] : [],
  )
  routes = new Map(found.filter(({ name }) => !DOORS.includes(name)).map((route) => [route.name, route]))
})
afterAll(() => doors.close())

/**
 * Every cell: each operation, about each thing of its kind in each state, by everybody and by nobody.
 * `npm run prove -- access` asks all of them. By default it is asked what a role may do to the first thing in each state
 * by everybody, to each other thing by one who may and by one who may not. What a role cannot do at all is refused before anything is looked at: that is held to
 * the contracts for every role, and asked every fourth time.
 */
function cells(operations = Object.keys(asked)): Cell[] {
  let turn = 0
  return operations.flatMap((operation) => {
    const seen = new Set<string>()
    const first = (...what: string[]) => !seen.has(what.join()) && seen.add(what.join()) !== undefined
    return world.things[asked[operation]?.of ?? 'nothing'].flatMap((thing: Thing, at) =>
      [undefined, ...world.people]
        .map((who) => ({ who, operation, thing, expected: verdict(said, who, operation, thing) }))
        .filter(({ who, expected }) => {
          if (proving) return true
          if (expected !== 'yes' && expected !== 'not there')
            return at === 0 && first('role', who?.role ?? '', expected) && turn++ % 4 === 0
          const relation = first('who', who?.name ?? '', expected)
          return first('state', thing.name, expected) || relation
        }),
    )
  })
}

/** Whether any of these cells is not as it must be: the first one is enough. */
async function noticed(all: readonly Cell[]): Promise<boolean> {
  for (const cell of all) if ((await wrongOf([cell])).length > 0) return true
  return false
}

async function answerTo({ who, operation, thing }: Cell) {
  const [route, how] = [routes.get(operation), asked[operation]]
  if (!route || !how) throw new Error(`nobody knows how to ask ${operation}`)
  const { path, init } = requestOf(route, how, thing, world.region.code)
  const headers = { ...init.headers, ...(who && { authorization: `Bearer ${who.bearer}` }) }
  const response = await doors.ask(path, { ...init, headers })
  return { status: response.status, text: await response.text() }
}

const verdicts: Record<number, Verdict> = { 401: 'sign in first', 403: 'not for this role', 404: 'not there' }
/** What API Gateway answers where the authorizer knows nobody by this token (any more). */
const UNKNOWN = '{"message":"Forbidden"}'
function gotBy({ status, text }: { status: number; text: string }): string {
  if (text === UNKNOWN) return 'sign in first'
  return verdicts[status] ?? (status === 400 || status >= 500 ? text : 'yes')
}
const nameOf = ({ who, operation, thing }: Cell) => `${who?.name ?? 'никто'} | ${operation} | ${thing.name}`

async function wrongOf(all: readonly Cell[], told?: (cell: Cell, answer: { status: number; text: string }) => void) {
  const wrong: string[] = []
  const look = async (cell: Cell) => {
    const answer = await answerTo(cell)
    const got = gotBy(answer)
    if (got !== cell.expected) wrong.push(`${nameOf(cell)}: ${got}, must be ${cell.expected}`)
    told?.(cell, answer)
  }
  const [last, first] = [0, 1].map((at) => all.filter(({ operation }) => Number(!IN_TURN.includes(operation)) === at))
  await forEachOf(first ?? [], look)
  for (const cell of last ?? []) await look(cell)
  return wrong
}

describe('access', () => {
  it('is said for every operation, and every operation is asked', () => {
    const operations = [...routes.keys()].sort()
    expect(Object.keys(asked).sort()).toEqual(operations)
    expect([...new Set(said.flatMap((it) => it.operations))].sort()).toEqual(operations)
  })

  it('is refused by the contract to every role that no sentence names, and to no other', () => {
    const every = Role.options.flatMap((role) => [...routes.values()].map((route) => ({ role, route })))
    const wrong = every.filter(({ role, route: { name, who } }) => {
      const named = said.some((it) => it.role === role && it.operations.includes(name))
      return who.includes(role) !== named
    })
    expect(wrong.map(({ role, route }) => `${role} ${route.name}`)).toEqual([])
    expect(every.length).toBeGreaterThan(1000)
  })

  it(
    "is as the sentences say in every cell, over HTTP; what lies outside one's circle looks as what is not there",
    async () => {
      const all = cells()
      const hidden = new Map<string, Set<string>>()
      const wrong = await wrongOf(all, ({ who, operation }, { status, text }) => {
        if (status !== 404) return
        const key = `${who?.name} ${operation}`
        hidden.set(key, (hidden.get(key) ?? new Set()).add(text.replaceAll(/"instance":"[^"]*"/g, '')))
      })
      const telling = [...hidden].filter(([, bodies]) => bodies.size > 1)
      proved({ id: 'E1', what: 'cells of the matrix of access, over HTTP', n: all.length, violations: wrong.length })
      proved({
        ...{ id: 'E3', what: 'refusals that tell what is there from what is not', n: hidden.size },
        violations: telling.length,
      })
      expect(wrong).toEqual([])
      expect(telling).toEqual([])
    },
    SLOWLY,
  )

  it('is tried in every state that there is, of one who may and of one who may not', () => {
    const all: Record<string, readonly string[]> = {
      applications: [...statusesOf(Application), 'unpublished'],
      transfers: statusesOf(Transfer),
      delegations: [...statusesOf(Delegation), 'over'],
      runs: statusesOf(Run),
      cases: world.caseStates,
      employments: ['current', 'ended'],
      lessons: ['planned', 'saved', 'ahead', 'given before'],
      children: ['attends', 'left', 'came', 'waits'],
    }
    const lacking = Object.entries(all).flatMap(([kind, states]) => {
      const operations = Object.keys(asked).filter((operation) => asked[operation]?.of === kind)
      return states.flatMap((state) => {
        const about = cells(operations).filter(({ thing }) => thing.state === state)
        return (['yes', 'not there'] as const).flatMap((expected) =>
          about.some((cell) => cell.expected === expected) ? [] : [`${kind} ${state}: ${expected}`],
        )
      })
    })
    expect(lacking).toEqual([])
  })

  it('shows each role the fields that are for it, and no others', async () => {
    const seen = new Map<string, Set<string>>()
    const look = async (cell: Cell) => {
      const { status, text } = await answerTo(cell)
      if (status === 200) seen.set(nameOf(cell), new Set(Object.keys(JSON.parse(text))))
    }
    const looked = cells(['showApplication']).filter(({ expected }) => expected === 'yes')
    await forEachOf(looked, look)
    const wrong = looked.flatMap((cell) => {
      const own = cell.who?.children.includes(cell.thing.child ?? '')
      const hidden = blanks().flatMap(({ role, entrusted, fields }) =>
        role === cell.who?.role && !(entrusted && own) ? fields : [],
      )
      const fields = seen.get(nameOf(cell)) ?? new Set()
      const leaked = hidden.filter((field) => fields.has(field))
      const missing = ['status', 'history', ...(hidden.length === 0 ? ['wishes', 'benefit'] : [])].filter(
        (it) => !fields.has(it),
      )
      return [
        ...leaked.map((it) => `${nameOf(cell)} shows ${it}`),
        ...missing.map((it) => `${nameOf(cell)} lacks ${it}`),
      ]
    })
    proved({
      id: 'E2',
      what: 'answers with a field that is not for the role',
      n: looked.length,
      violations: wrong.length,
    })
    expect(wrong).toEqual([])
    expect(looked.length).toBeGreaterThan(10)
  })

  it('would not be, if any relation were forgotten', async () => {
    const changeable: Record<string, (caller: Caller, it: Resource) => boolean> = circles
    const unnoticed: string[] = []
    for (const [name, circle] of Object.entries(changeable)) {
      if (['anyone', 'region', 'self'].includes(name)) continue
      const actions = new Set(rules.filter((rule) => rule.circle === name).flatMap((rule) => rule.actions))
      changeable[name] = () => true
      const its = cells([...actions]).filter(({ expected, thing }) => expected === 'not there' && !thing.missing)
      if (!(await noticed(its))) unnoticed.push(name)
      changeable[name] = circle
    }
    const tried = Object.keys(changeable).length
    proved({ id: 'A1', what: 'planted: a relation that is not asked for', n: tried, violations: unnoticed.length })
    expect(unnoticed).toEqual([])
  })

  it('would not be, without any one of the rules', async () => {
    const changeable = rules as Rule[]
    const unnoticed: string[] = []
    for (const rule of [...changeable]) {
      const at = changeable.indexOf(rule)
      changeable.splice(at, 1)
      const roles = new Set<string>([rule.role].flat())
      const its = cells([...rule.actions]).filter(
        ({ who, expected }) => expected === 'yes' && roles.has(who?.role ?? 'public'),
      )
      if (!(await noticed(its))) unnoticed.push(rule.id)
      changeable.splice(at, 0, rule)
    }
    proved({ id: 'A1', what: 'planted: a rule that is gone', n: rules.length, violations: unnoticed.length })
    expect(unnoticed).toEqual([])
  })

  const naively = proving ? it : it.skip
  naively('by the role alone would let strangers in', async () => {
    const changeable: Record<string, (caller: Caller, it: Resource) => boolean> = circles
    const right = { ...changeable }
    for (const name of Object.keys(changeable)) changeable[name] = () => true
    const strangers = cells().filter(({ expected, thing }) => expected === 'not there' && !thing.missing)
    const baseline = (await wrongOf(strangers)).length
    Object.assign(changeable, right)
    proved({ id: 'A4', what: 'naive: the role alone decides', n: strangers.length, violations: 0, baseline })
    expect(baseline).toBeGreaterThan(0)
  })
})

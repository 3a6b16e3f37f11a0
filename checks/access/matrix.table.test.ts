import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { openDoors } from '../../regions/testing-doors.ts'
import type { Route } from '../../shared/contracts/route.ts'
import { Delegation } from '../../shared/domain/access/delegation.ts'
import { type Caller, circles, type Resource, Role, type Rule } from '../../shared/domain/access/policy.ts'
import { rules } from '../../shared/domain/access/rules.ts'
import { Application } from '../../shared/domain/application.ts'
import { Run } from '../../shared/domain/runs/run.ts'
import { Transfer } from '../../shared/domain/transfer.ts'
import { forEachOf } from '../../shared/table/store/lists.ts'
import { documents } from '../../shared/table/store/table.ts'
import { proved, asked as proving, steps } from '../proved.ts'
import { asRoute, declared } from '../service.ts'
import { fields, isNamed, isPersonal, leavesOf, pathsOf } from './fields.ts'
import { type Asker, blanks, sentences, type Thing, type Verdict, verdict } from './oracle.ts'
import { asked, requestOf } from './requests.ts'
import { stepCounter } from './steps.ts'
import { logLines, storedTexts, wordsIn } from './traces.ts'
import { matrixWorld, type World } from './world.ts'

/** Doors by which people come in: nobody is anybody yet, so there is nothing to decide. */
const DOORS = ['startSignIn', 'finishSignIn', 'refreshSession', 'signOut', 'issueClientToken', 'signInWithCode']

// In full size, on a machine that does much else.
jest.setTimeout(3_600_000)

const statusesOf = (union: {
  def: { options: readonly { shape: { status: { def: { values: readonly unknown[] } } } }[] }
}) => union.def.options.map(({ shape }) => String(shape.status.def.values[0]))

/** What changes who may do what: asked alone, after everything else, and first by those who may not. */
const IN_TURN = ['withdrawDelegation', 'givePupilCode']

type Somebody = Asker & { bearer: string }
type Cell = { who: Somebody | undefined; operation: string; thing: Thing; expected: Verdict }

let doors: Awaited<ReturnType<typeof openDoors>>
let world: World
let routes: Map<string, Route>
let logs: ReturnType<typeof logLines> | undefined
const said = sentences()
const list = fields()

/** Kinds of things that are about a child, whether their answers name one or not. */
const OF_CHILDREN = ['children', 'applications', 'cases', 'classes', 'lessons', 'transfers', 'delegations']

beforeAll(async () => {
  documents.middlewareStack.add((next, { commandName = '' }) => (args) => {
    for (const listener of listeners) listener(commandName.replace('Command', ''))
    return next(args)
  })
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

/** @param more fields beside those of the body */
async function answerTo(cell: Cell, more?: object, again = true): Promise<Answer> {
  const { who, operation, thing } = cell
  const [route, how] = [routes.get(operation), asked[operation]]
  if (!route || !how) throw new Error(`nobody knows how to ask ${operation}`)
  const { path, init } = requestOf(route, how, thing, world.region.code)
  const headers = { ...init.headers, ...(who && { authorization: `Bearer ${who.bearer}` }) }
  const body = more && { body: JSON.stringify({ ...JSON.parse(init.body ?? '{}'), ...more }) }
  const response = await doors.ask(path, { ...init, ...body, headers })
  // The gateway waits half a minute for an answer: on a machine that does much else a first paper takes longer.
  if (response.status === 503 && again) return answerTo(cell, more, false)
  return { status: response.status, text: await response.text() }
}
type Answer = { status: number; text: string }

/** The answers that were let out, by the fields they have; texts that nobody's data may be in. */
const answers: { cell: Cell; paths: string[] }[] = []
const refusals = new Set<string>()
/** For how many seconds the links live that were minted. */
const links: number[] = []
const pathsIn = ({ status, text }: Answer): string[] =>
  status === 200 && text.startsWith('{') ? pathsOf(JSON.parse(text)) : []

/**
 * What each role is refused about a thing of others and about none at all: the same operation by the same person.
 * @param most of so many things and people for each operation and role
 */
function pairs(most: number): [Cell, Cell][] {
  const seen = new Map<string, number>()
  return cells().flatMap((cell): [Cell, Cell][] => {
    const { who, operation, thing, expected } = cell
    const about = `${operation} ${who?.role}`
    const none = world.things[asked[operation]?.of ?? 'nothing'].find((it: Thing) => it.missing)
    const before = seen.get(about) ?? 0
    if (expected !== 'not there' || thing.missing || !none || before === most) return []
    seen.set(about, before + 1)
    return [[cell, { ...cell, thing: none }]]
  })
}

/** The calls of the table that an operation makes that was asked before, and how long its answer is. */
async function readsOf(cell: Cell): Promise<string> {
  const calls: string[] = []
  const count = (name: string) => void calls.push(name)
  listeners.add(count)
  const { status, text } = await answerTo(cell)
  listeners.delete(count)
  return `${calls.join(' ')}, ${status}, ${text.length} bytes`
}
const listeners = new Set<(name: string) => void>()

const isOfRole = (rule: Rule, role: string) => [rule.role].flat().some((it) => it === role)

/** Fields of an answer that are not in the list, or that a sentence says the role does not see. */
function shownWrongly({ cell: { who, operation, thing }, paths }: { cell: Cell; paths: readonly string[] }): string[] {
  const listed = list.find((it) => it.operation === operation && it.way === 'shows')?.paths
  if (!listed) return []
  const own = who?.children.includes(thing.child ?? '') || (who !== undefined && who.self === thing.applicant)
  const hidden = blanks().flatMap((blank) =>
    blank.operation === operation && blank.role === who?.role && !(blank.entrusted && own) ? blank.fields : [],
  )
  const isHidden = (path: string) =>
    hidden.some((field) => path === field || (/^[.[]/.test(path.slice(field.length)) && path.startsWith(field)))
  const wrong = paths.filter((path) => isHidden(path) || !isNamed(path, listed))
  return wrong.map((path) => `${who?.name} | ${operation} | ${thing.name} shows ${path}`)
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
    step()
  }
  const step = steps('cells', all.length)
  const [last, first] = [0, 1].map((at) => all.filter(({ operation }) => Number(!IN_TURN.includes(operation)) === at))
  await forEachOf(first ?? [], look)
  const mayLast = (last ?? []).toSorted((a, b) => Number(a.expected === 'yes') - Number(b.expected === 'yes'))
  for (const cell of mayLast) await look(cell)
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

  it("is as the sentences say in every cell, over HTTP; what lies outside one's circle looks as what is not there", async () => {
    const all = cells()
    const hidden = new Map<string, Set<string>>()
    logs = logLines()
    const wrong = await wrongOf(all, (cell, answer) => {
      const { who, operation } = cell
      const { status, text } = answer
      if (status === 200) answers.push({ cell, paths: pathsIn(answer) })
      if (status >= 400) refusals.add(text)
      links.push(...[...text.matchAll(/X-Amz-Expires=(\d+)/g)].map(([, seconds]) => Number(seconds)))
      if (status !== 404) return
      const key = `${who?.name} ${operation}`
      hidden.set(key, (hidden.get(key) ?? new Set()).add(text.replaceAll(/"instance":"[^"]*"/g, '')))
    })
    logs.stop()
    const telling = [...hidden].filter(([, bodies]) => bodies.size > 1)
    proved({ id: 'E1', what: 'cells of the matrix of access, over HTTP', n: all.length, violations: wrong.length })
    proved({
      ...{ id: 'E3', what: 'refusals that tell what is there from what is not', n: hidden.size },
      violations: telling.length,
    })
    expect(wrong).toEqual([])
    expect(telling).toEqual([])
  })

  it('ends with its right also where a link was minted: it lives for a minute, one to send a file to for five', () => {
    const long = links.filter((seconds) => seconds > 300)
    proved({ id: 'E4', what: 'links that outlive the right to open them', n: links.length, violations: long.length })
    expect(long).toEqual([])
    expect(new Set(links)).toEqual(new Set([60, 300]))
  })

  it('leaves nobody’s data in logs, refusals and what is stored', async () => {
    const people = ['Смирнов', '2205500', 'anna@demo.example', 'Орлова', 'Свой Пётр', 'Чужой Лев', 'Ушедшая Вера']
    const words = [...people, ...world.people.map(({ bearer }) => bearer)]
    const texts = [...(logs?.lines ?? []), ...refusals, ...(await storedTexts(world.region.code))]
    const found = wordsIn(texts, words)
    const what = 'lines of logs, refusals and stored items that hold a name, a number, an address or a token'
    proved({ id: 'E12', what, n: texts.length, violations: found.length })
    expect(found).toEqual([])
    expect(logs?.lines.filter((line) => line.includes('"message":"refused"')).length).toBeGreaterThan(100)
  })

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

  it('is about fields that somebody has read: each that a contract shows or takes stands in the list, and no other', () => {
    const lacking = [...routes.values()].flatMap(({ name, response, body }) => {
      const personal = isPersonal(response) || OF_CHILDREN.includes(asked[name]?.of ?? '')
      const said = { shows: personal ? leavesOf(response) : [], takes: leavesOf(body) }
      return Object.entries(said).flatMap(([way, paths]) => {
        const listed = list.find((it) => it.operation === name && it.way === way)?.paths ?? []
        const differ = new Set(paths).symmetricDifference(new Set(listed.map((path) => path.replace('*', ''))))
        return [...differ].map((path) => `${name} ${way} ${path}`)
      })
    })
    expect(lacking).toEqual([])
  })

  it('shows each role the fields that are for it, and no others', () => {
    const wrong = answers.flatMap(shownWrongly)
    const n = answers.length
    proved({ id: 'E2', what: 'answers with a field that is not for the role', n, violations: wrong.length })
    expect(wrong).toEqual([])
    expect(new Set(answers.map(({ cell }) => cell.operation)).size).toBeGreaterThan(30)
  })

  it('reads as much for what is foreign as for what is not there: no count tells them apart', async () => {
    const wrong: string[] = []
    const all = pairs(proving ? 6 : 1)
    const step = steps('pairs', all.length)
    // What is cached is cached then: asked alone, this test warms up first.
    if (answers.length === 0) await forEachOf(all.flat(), (cell) => answerTo(cell))
    for (const [foreign, missing] of all) {
      // What was cached can have become old between the two: a difference that is there is there each time.
      const tries: string[] = []
      for (let apart = true; apart && tries.length < 3; ) {
        const [there, absent] = [await readsOf(foreign), await readsOf(missing)]
        // The authorizer's own read, at least: a counter that counts nothing would find them all alike.
        if (there.startsWith(',')) wrong.push(`${nameOf(foreign)}: nothing was read`)
        apart = there !== absent
        if (apart) tries.push(`${there} | ${absent}`)
      }
      if (tries.length === 3) wrong.push(`${nameOf(foreign)}: ${tries.join('; ')}`)
      step()
    }
    const what = 'refusals whose calls of the table, status or length tell what is there from what is not'
    proved({ id: 'E3', what, n: all.length, violations: wrong.length })
    expect(wrong).toEqual([])
    expect(all.length).toBeGreaterThan(40)
  })

  // The refusal leaves at a round moment (shared/edge/http.ts), which hides what a look at one item costs and no more.
  it('does little more for what is foreign than for what is not there', async () => {
    const counter = await stepCounter()
    const stepsOf = async (cell: Cell) => {
      await answerTo(cell)
      return counter.during(() => answerTo(cell))
    }
    const wrong: string[] = []
    const all = pairs(1).filter((_, at) => proving || at % 20 === 0)
    for (const [foreign, missing] of all) {
      // What else this process did meanwhile was counted too: a difference that is there is there each time.
      const tries: string[] = []
      for (let apart = true; apart && tries.length < 3; ) {
        const [there, absent] = [await stepsOf(foreign), await stepsOf(missing)]
        apart = Math.abs(there - absent) > absent * 0.15
        if (apart) tries.push(`${there} | ${absent}`)
      }
      if (tries.length === 3) wrong.push(`${nameOf(foreign)}: ${tries.join('; ')}`)
    }
    counter.stop()
    const what = 'refusals that take 15 % more or fewer calls of functions for what is there than for what is not'
    proved({ id: 'E3', what, n: all.length, violations: wrong.length })
    expect(wrong).toEqual([])
  })

  it('would not be, if any rule hid nothing', async () => {
    const hiding = (rules as Rule[]).filter(({ hides }) => hides)
    const unnoticed: string[] = []
    for (const rule of hiding) {
      const { hides } = rule
      const mine = blanks().filter(({ operation, role }) => rule.actions.includes(operation) && isOfRole(rule, role))
      delete rule.hides
      const its = cells(mine.map(({ operation }) => operation)).filter(
        ({ who, expected }) => expected === 'yes' && isOfRole(rule, who?.role ?? ''),
      )
      const shown: string[] = []
      await wrongOf(its, (cell, answer) => shown.push(...shownWrongly({ cell, paths: pathsIn(answer) })))
      if (shown.length === 0) unnoticed.push(rule.id)
      if (hides) rule.hides = hides
    }
    const what = 'a rule that hides no field any more'
    proved({ id: 'E2', what, n: hiding.length, violations: unnoticed.length, planted: true })
    expect(unnoticed).toEqual([])
  })

  it('refuses every field that an operation does not take', async () => {
    const foreign = [
      'id',
      'seq',
      'head',
      'status',
      'region',
      'applicant',
      'confirmed',
      'filedAt',
      'desk',
      'teacher',
      'role',
    ]
    const wrong: string[] = []
    const all = list
      .filter(({ way }) => way === 'takes')
      .flatMap(({ operation, paths }) => {
        const [cell] = cells([operation]).filter(({ expected }) => expected === 'yes')
        return cell ? [{ cell, paths }] : []
      })
    for (const { cell, paths } of all) {
      const extra = foreign.filter((name) => !paths.some((path) => path.split(/[.[{]/)[0] === name))
      const { status, text } = await answerTo(cell, Object.fromEntries(extra.map((name) => [name, 'x'])))
      const named = status === 400 ? JSON.parse(text).errors.map(({ pointer }: { pointer: string }) => pointer) : []
      const taken = extra.filter((name) => !named.includes(`/${name}`))
      wrong.push(...taken.map((name) => `${cell.operation} takes ${name}: ${status}`))
    }
    const n = all.length * foreign.length
    proved({ id: 'E2', what: 'fields written that an operation does not take', n, violations: wrong.length })
    expect(wrong).toEqual([])
    expect(all.length).toBeGreaterThan(30)
  })

  it('would not be, if any relation were forgotten', async () => {
    const changeable: Record<string, (caller: Caller, it: Resource) => boolean> = circles
    const unnoticed: string[] = []
    let tried = 0
    for (const [name, circle] of Object.entries(changeable)) {
      if (['anyone', 'region', 'self'].includes(name)) continue
      tried++
      const its = rules.filter((rule) => rule.circle === name)
      changeable[name] = () => true
      const strangers = cells([...new Set(its.flatMap((rule) => rule.actions))]).filter(
        ({ who, expected, thing }) =>
          expected === 'not there' && !thing.missing && its.some((rule) => isOfRole(rule, who?.role ?? '')),
      )
      if (!(await noticed(strangers))) unnoticed.push(name)
      changeable[name] = circle
    }
    const what = 'a relation that is not asked for'
    proved({ id: 'E1', what, n: tried, violations: unnoticed.length, planted: true })
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
      // With the rule back, the list is read anew: rules of an action are remembered as long as there are as many.
      for (const cell of its.slice(0, 1)) await answerTo(cell)
    }
    proved({ id: 'E1', what: 'a rule that is gone', n: rules.length, violations: unnoticed.length, planted: true })
    expect(unnoticed).toEqual([])
  })

  const naively = proving ? it : it.skip
  naively('by the role alone would let strangers in', async () => {
    const changeable: Record<string, (caller: Caller, it: Resource) => boolean> = circles
    const right = { ...changeable }
    for (const name of Object.keys(changeable)) changeable[name] = () => true
    // Each tenth tells as much: what is let in here changes what it was let in to, and takes as long as a real use.
    const strangers = cells().filter(
      ({ expected, thing }, at) => expected === 'not there' && !thing.missing && at % 10 === 0,
    )
    const baseline = (await wrongOf(strangers)).length
    Object.assign(changeable, right)
    proved({ id: 'A4', what: 'naive: the role alone decides', n: strangers.length, violations: 0, baseline })
    expect(baseline).toBeGreaterThan(0)
  })
})

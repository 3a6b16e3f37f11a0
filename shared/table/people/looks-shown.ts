import type { LookSearch } from '../../domain/access/look.ts'
import { isFamily, type Look } from '../../domain/access/look-row.ts'
import { actionInWords, positionInWords } from '../../domain/access/look-words.ts'
import { Role } from '../../domain/access/policy.ts'
import { roleTitles } from '../../domain/access/role-words.ts'
import { ruleWords } from '../../domain/access/rule-words.ts'
import { civilDate } from '../../domain/calendar.ts'
import { fullName } from '../../domain/person.ts'
import { municipalityOf } from '../../domain/region.ts'
import { weekOf } from '../lessons.ts'
import { group, titledOrganisation } from '../organisations.ts'
import { regionData } from '../regions.ts'
import { adultName, childCards, childrenCalled } from './people.ts'

/** Where somebody held their role when they looked, by its titles. */
async function placeOf({ region, organisation, municipality }: Look) {
  const [at, data] = await Promise.all([
    organisation === undefined ? undefined : titledOrganisation(region, organisation),
    regionData(region),
  ])
  return { organisation: at?.title, municipality: municipalityOf(data, municipality)?.title }
}

/** What a teacher teaches: in the class that was looked at, else everything. */
async function subjectsOf({ region, reader, role, child }: Look): Promise<string[]> {
  if (role !== 'teacher' && role !== 'class-teacher') return []
  const week = await weekOf(region, `teacher/${reader}`)
  const there = week.filter((slot) => `group/${slot.group}` === child)
  return [...new Set((there.length > 0 ? there : week).map(({ subject }) => subject.title))]
}

/** A look as the family reads of it: position and organisation, no name. */
export const lookShown = async (look: Look, child: string, zone: string) => ({
  day: civilDate(look.at, zone),
  role: Role.parse(look.role),
  subjects: await subjectsOf(look),
  ...(await placeOf(look)),
  action: look.purpose,
  listed: look.child !== child,
})

/** Looks as the family is handed them: who by position and place, what was opened, and by which rule. No name of staff. */
export async function looksInWords(region: string, looks: readonly Look[]) {
  const { zone } = await regionData(region)
  const positions = new Map<string, Promise<string>>()
  const whoOf = (look: Look) => {
    const { role, reader, organisation, municipality, child } = look
    const key = [role, reader, organisation, municipality, child].join(' ')
    const known = positions.get(key) ?? positionOf(look, zone)
    positions.set(key, known)
    return known
  }
  return Promise.all(
    looks.map(async (look) => {
      const { child: about, day, at, role, reader, purpose, rule } = look
      const why = rule === undefined ? undefined : ruleWords[rule]?.ru
      const what = actionInWords(purpose, 'ru')
      return { about, day, at, role, reader, purpose, who: await whoOf(look), what, ...(why && { why }) }
    }),
  )
}

async function positionOf(look: Look, zone: string): Promise<string> {
  const role = Role.parse(look.role)
  // A parent whose look is not the family's own is somebody whom the family trusts.
  const title = role === 'parent' && !isFamily(look) ? 'Доверенное лицо семьи' : roleTitles[role]
  return positionInWords(title, await lookShown(look, look.child, zone))
}

/** The children that an auditor's search is about. */
export async function soughtChildren(region: string, search: LookSearch) {
  if (search.by !== 'name' && search.by !== 'child') return []
  const found =
    search.by === 'name'
      ? await childrenCalled(region, search.surname, search.birthDate)
      : [...(await childCards(region, [search.child]))].map(([ref, card]) => ({ ref, card }))
  return found.map(({ ref, card }) => ({ ref, name: fullName(card) }))
}

async function listInWords(region: string, list: string): Promise<string> {
  const [kind, id = ''] = list.split('/')
  switch (kind) {
    case 'group': {
      const found = await group(region, id)
      const title = found && (await titledOrganisation(region, found.organisation)).title
      return [found?.title ?? id, title].filter(Boolean).join(', ')
    }
    case 'queue':
      return municipalityOf(await regionData(region), id)?.title ?? id
    case 'offers':
      return (await titledOrganisation(region, id)).title
    default:
      return id
  }
}

/** Rows of the access log as the auditor reads them, with the names of those who looked and the rule that let them in. */
export async function looksForAuditor(region: string, looks: readonly Look[]) {
  const readers = [...new Set(looks.map(({ reader }) => reader))]
  const names = new Map(await Promise.all(readers.map(async (ref) => [ref, await adultName(region, ref)] as const)))
  return Promise.all(
    looks.map(async (look) => ({
      at: look.at,
      ...(look.child.includes('/') ? { list: await listInWords(region, look.child) } : { child: look.child }),
      action: look.purpose,
      role: Role.parse(look.role),
      reader: look.reader,
      name: names.get(look.reader),
      ...(await placeOf(look)),
      rule: look.rule,
      why: look.rule === undefined ? undefined : ruleWords[look.rule]?.ru,
    })),
  )
}

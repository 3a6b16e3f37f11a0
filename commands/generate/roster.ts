/**
 * The children and staff of an invented region as OneRoster 1.2 CSV, all in bulk: files and columns by "OneRoster CSV Binding
 * 1.2.1" of 1EdTech, https://www.imsglobal.org/spec/oneroster/v1p2/bind/csv (in bulk `status` and `dateLastModified` are empty).
 */
import type { WorldGroup } from '../../regions/world.ts'
import { addDays } from '../../shared/domain/calendar.ts'
import type { Cell, Sheet } from '../../shared/files/sheet.ts'
import { attending, type Invented } from './invented.ts'

type Row = readonly Cell[]

/** Files of the binding that are not made. */
const ABSENT =
  'categories classResources courseResources lineItemLearningObjectiveIds lineItems lineItemScoreScales resources resultLearningObjectiveIds results resultScoreScales scoreScales userProfiles userResources'.split(
    ' ',
  )

/** The files, each with rows that are made as they are read. */
export function rostersOf(it: Invented): Sheet[] {
  const roster = rosterOf(it)
  const files = [
    record('academicSessions', 'title,type,startDate,endDate,parentSourcedId,schoolYear', sessions(it)),
    record('orgs', 'name,type,identifier,parentSourcedId', orgs(it)),
    record('courses', 'schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes', courses(it)),
    record(
      'classes',
      'title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods',
      classes(it),
    ),
    record(
      'users',
      'enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns',
      roster.users(),
    ),
    record('roles', 'userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId', roster.roles()),
    record(
      'enrollments',
      'classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      roster.enrollments(),
    ),
    record(
      'demographics',
      'birthDate,sex,americanIndianOrAlaskaNative,asian,blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,publicSchoolResidenceStatus',
      roster.demographics(),
    ),
  ]
  return [manifest(it, files), ...files]
}

const sheet = (name: string, titles: string, rows: Iterable<Row>): Sheet => ({
  name,
  columns: titles.split(',').map((title) => ({ title, kind: 'text' })),
  rows,
})

/** Rows of a file of records: an id and what follows the status; cells that are missing at the end are empty. */
function record(name: string, titles: string, rows: Iterable<Row>): Sheet {
  const all = `sourcedId,status,dateLastModified,${titles}`
  const width = all.split(',').length
  return sheet(name, all, padded(rows, width))
}

function* padded(rows: Iterable<Row>, width: number): Generator<Row> {
  for (const [id = null, ...rest] of rows) {
    const cells = [id, null, null, ...rest]
    yield [...cells, ...Array<null>(width - cells.length).fill(null)]
  }
}

function manifest({ region }: Invented, made: readonly Sheet[]): Sheet {
  const files = [
    ...made.map(({ name }) => [`file.${name}`, 'bulk']),
    ...ABSENT.map((name) => [`file.${name}`, 'absent']),
  ]
  return sheet('manifest', 'propertyName,value', [
    ['manifest.version', '1.0'],
    ['oneroster.version', '1.2'],
    ...files.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    ['source.systemName', 'Zvonok'],
    ['source.systemCode', region.code],
  ])
}

const yearOf = (year: number) => `year-${year}`

/** The last day of a session is told as the first that is no longer in it. */
function* sessions({ region, year }: Invented): Generator<Row> {
  const ends = `${year + 1}-09-01`
  yield [yearOf(year), `${year}/${year + 1}`, 'schoolYear', `${year}-09-01`, ends, null, String(year + 1)]
  for (const [at, { title, from, to }] of region.terms.filter((it) => it.from < ends).entries())
    yield [`term-${at + 1}`, title, 'gradingPeriod', from, addDays(to, 1), yearOf(year), String(year + 1)]
}

function* orgs({ region, people }: Invented): Generator<Row> {
  yield [region.code, region.title, 'state', region.code]
  for (const { code, title } of region.municipalities) yield [code, title, 'district', code, region.code]
  for (const { id, title, municipality } of people.organisations) yield [id, title, 'school', id, municipality]
}

/** Grades of the Common Education Data Standards: forms by number, kindergarten groups as `PK`. */
const gradesOf = ({ forms }: WorldGroup) => forms.map((form) => String(form).padStart(2, '0')).join(',') || 'PK'
const courseOf = (grades: string) => `course-${grades}`

function* courses({ region, world, year }: Invented): Generator<Row> {
  for (const grades of new Set(world.groups.map(gradesOf))) {
    const title = grades === 'PK' ? 'Дошкольное образование' : `${Number(grades)} класс: основная программа`
    yield [courseOf(grades), yearOf(year), title, grades, grades, region.code]
  }
}

function* classes({ world, year }: Invented): Generator<Row> {
  for (const group of world.groups) {
    const grades = gradesOf(group)
    yield [
      group.id,
      group.title,
      grades,
      courseOf(grades),
      group.id,
      'homeroom',
      null,
      group.organisation,
      yearOf(year),
    ]
  }
}

/** Everybody with the class and the organisation they are in: pupils `p1`, `p2`, ...; staff `s1`, `s2`, ... */
function rosterOf(it: Invented) {
  const { region, world, year } = it
  const [begins, ends] = [`${year}-09-01`, `${year + 1}-09-01`]
  const classOf = new Map(
    world.groups.map((group) => [group.id, { grades: gradesOf(group), school: group.organisation }]),
  )
  const staff = world.staff.map((one, at) => ({ ...one, id: `s${at + 1}` }))
  const idOf = new Map(staff.map(({ key, id }) => [key, id]))
  const pupilsOf = function* () {
    for (const one of attending(it)) {
      const { grades = '', school = '' } = classOf.get(one.group) ?? {}
      yield { ...one, id: `p${one.number}`, grades, school }
    }
  }
  const user = (
    id: string,
    who: { name: string; surname: string; middleName?: string | undefined },
    rest: Row,
  ): Row => [...[id, 'true', id, null, who.name, who.surname, who.middleName ?? null], ...rest]
  /** From `email` to `primaryOrgSourcedId`. */
  const reached = (id: string, grades: string | null, school: string): Row => [
    ...[`${id}@${region.code}.example`, null, null, null, grades],
    ...[null, null, null, null, null, null, school],
  ]
  return {
    *users(): Generator<Row> {
      for (const { id, identity, snils, grades, school } of pupilsOf())
        yield user(id, identity, [snils ?? null, ...reached(id, grades, school)])
      for (const { id, name, snils, organisation } of staff)
        yield user(id, name, [snils, ...reached(id, null, organisation)])
    },
    *roles(): Generator<Row> {
      for (const { id, school } of pupilsOf()) yield [`r-${id}`, id, 'primary', 'student', begins, ends, school]
      for (const { id, role, organisation } of staff) {
        const named = role === 'teacher' ? 'teacher' : 'siteAdministrator'
        yield [`r-${id}`, id, 'primary', named, begins, ends, organisation]
      }
    },
    *enrollments(): Generator<Row> {
      for (const { id, group, school } of pupilsOf())
        yield [`e-${id}`, group, school, id, 'student', 'false', begins, ends]
      for (const [group, slots] of Map.groupBy(world.slots, (slot) => slot.group))
        for (const [at, teacher] of [...new Set(slots.map((slot) => slot.teacher))].entries()) {
          const id = idOf.get(teacher) ?? ''
          const school = classOf.get(group)?.school ?? ''
          yield [`e-${id}-${group}`, group, school, id, 'teacher', String(at === 0), begins, ends]
        }
    },
    *demographics(): Generator<Row> {
      for (const { id, identity } of pupilsOf())
        yield [id, identity.birthDate, identity.middleName?.endsWith('на') ? 'female' : 'male']
    },
  }
}

import { describe, expect, it } from '@jest/globals'
import { StaffRole } from '../../shared/domain/access/employment.ts'
import { emptyGrant, grantBody, rolesAt, type Typed } from './grant.ts'
import { words } from './words.ts'

const school = { id: '302', kind: 'school' as const }
const asked = { organisation: school, zone: 'Europe/Moscow', today: '2026-11-22', text: words.ru }
const typed: Typed = {
  ...emptyGrant,
  role: 'teacher',
  snils: '112-233-445 95',
  surname: ' Громова ',
  name: 'Вера',
}
const idsOf = (found: ReturnType<typeof grantBody>) => (Array.isArray(found) ? found.map(({ id }) => id) : found)

describe('giving a role', () => {
  it('sends what was typed, tidied, to the end of the last day of the region', () => {
    expect(grantBody({ ...typed, until: { day: '31', month: 'мая', year: '2027' } }, asked)).toEqual({
      role: 'teacher',
      organisation: '302',
      snils: '11223344595',
      surname: 'Громова',
      name: 'Вера',
      until: '2027-05-31T20:59:59.999Z',
    })
  })

  it('tells everything that is missing at once', () => {
    expect(idsOf(grantBody(emptyGrant, asked))).toEqual(['role', 'snils', 'surname', 'name'])
  })

  it.each([
    [{ role: 'class-teacher' }, ['group']],
    [{ role: 'specialist' }, ['municipality']],
    [{ snils: '112-233-445' }, ['snils']],
    [{ until: { day: '31', month: '', year: '2027' } }, ['until']],
    [{ until: { day: '21', month: '11', year: '2026' } }, ['until']],
  ])('does not send %j', (more, ids) => {
    expect(idsOf(grantBody({ ...typed, ...more }, asked))).toEqual(ids)
  })

  it('takes the class only for a class teacher, the municipality only where the role needs it', () => {
    const found = grantBody({ ...typed, group: '302-1-5a', municipality: '61701000' }, asked)
    expect(found).not.toHaveProperty('group')
    expect(found).not.toHaveProperty('municipality')
    expect(grantBody({ ...typed, role: 'class-teacher', group: '302-1-5a' }, asked)).toHaveProperty('group', '302-1-5a')
  })
})

describe('roles to choose from', () => {
  it('are those of the own staff for a head, all of the place for an administrator', () => {
    expect(rolesAt(school, 'head')).toEqual(['teacher', 'class-teacher', 'clerk'])
    expect(rolesAt({ id: '215', kind: 'kindergarten' }, 'head')).toEqual(['clerk'])
    expect(rolesAt(school, 'administrator')).toEqual(['teacher', 'class-teacher', 'clerk', 'head'])
    expect([...rolesAt(school, 'administrator'), ...rolesAt(undefined, 'administrator')].toSorted()).toEqual(
      StaffRole.options.toSorted(),
    )
  })
})

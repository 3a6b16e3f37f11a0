import type { ChildIdentity } from '../../shared/domain/form.ts'
import type { Claims } from '../../shared/domain/person.ts'
import type { Grant } from '../../shared/domain/principal.ts'
import { snils } from '../people.ts'
import type { World } from '../world.ts'

/** Somebody to sign in as in the local region. `grants` are given at loading; a parent needs none. */
export type Persona = { key: string; title: string; claims: Claims; grants?: Grant[] }

const rf = (series: string, number: string, on: string): ChildIdentity['document'] => ({
  type: 'rf',
  series,
  number,
  issuedOn: on,
  actNumber: '130249620000200100004',
  actOn: on,
  issuedBy: 'Отдел ЗАГС администрации города Примерска',
})
const kid = (
  name: string,
  middleName: string,
  birthDate: string,
  document: ChildIdentity['document'],
): ChildIdentity => ({
  surname: name === 'Дарья' ? 'Смирнова' : 'Смирнов',
  name,
  middleName,
  birthDate,
  document,
})

/** The family of the tour: a girl at school, a boy in a kindergarten, and Лев, whose application comes by the federal portal. */
export const family = {
  schoolgirl: {
    group: '302-1-5a',
    identity: kid('Дарья', 'Ильинична', '2015-04-11', rf('II-ОБ', '452210', '2015-04-20')),
  },
  boy: { group: '215-1-g3', identity: kid('Иван', 'Ильич', '2022-06-30', rf('II-ОБ', '587341', '2022-07-08')) },
  youngest: kid('Лев', 'Ильич', '2024-02-14', rf('II-ОБ', '654321', '2024-02-20')),
}

/** The information system of the federal portal; a secret of the local region only. */
export const federalPortal = { key: 'federal-portal', client: 'epgu', secret: 'demo-federal-portal-secret' }

/** Everybody one can be in the demo region. */
export const demoPeople = [
  { key: 'parent', title: 'Мама троих детей' },
  { key: 'second-parent', title: 'Второй родитель' },
  { key: 'specialist', title: 'Специалист управления образования, г. Примерск' },
  { key: 'kindergarten-clerk', title: 'Делопроизводитель детского сада № 15' },
  { key: 'school-clerk', title: 'Секретарь школы № 1' },
  { key: 'second-school-clerk', title: 'Секретарь школы № 2' },
  { key: 'teacher', title: 'Учитель математики, школа № 2' },
  { key: 'analyst', title: 'Аналитик министерства образования' },
  { key: 'federal-portal', title: 'Информационная система федерального портала' },
] as const
type Key = (typeof demoPeople)[number]['key']
const titleOf = (key: Key) => demoPeople.find((it) => it.key === key)?.title ?? key

export function personas(world: World): Persona[] {
  const staff = (key: Key, of: string): Persona => {
    const found = world.staff.find((it) => it.key === of)
    if (!found) throw new Error(`the demo region has no ${of}`)
    const { surname, name, middleName } = found.name
    return {
      key,
      title: titleOf(key),
      claims: { sub: key, family_name: surname, given_name: name, middle_name: middleName, snils: found.snils },
    }
  }
  const official = (key: Key, number: number, names: [string, string, string], grant: Grant): Persona => ({
    key,
    title: titleOf(key),
    claims: { sub: key, family_name: names[0], given_name: names[1], middle_name: names[2], snils: snils(number) },
    grants: [grant],
  })
  const children = [family.schoolgirl.identity, family.boy.identity, family.youngest]
  const adult = (
    key: Key,
    names: [string, string, string],
    number: number,
    passport: string,
    phone: string,
  ): Persona => ({
    key,
    title: titleOf(key),
    claims: {
      sub: key,
      family_name: names[0],
      given_name: names[1],
      middle_name: names[2],
      snils: snils(number),
      phone_number: phone,
      email: `${key}@demo.example`,
      id_doc: { code: '1', series: '6112', number: passport },
      children,
    },
  })
  return [
    adult('parent', ['Смирнова', 'Анна', 'Сергеевна'], 940_001, '123456', '+7(491)2205500'),
    adult('second-parent', ['Смирнов', 'Илья', 'Петрович'], 940_002, '123457', '+7(491)2205501'),
    official('specialist', 950_001, ['Орлова', 'Татьяна', 'Викторовна'], {
      id: 'specialist',
      role: 'specialist',
      municipality: '61701000',
    }),
    staff('kindergarten-clerk', '215/clerk'),
    staff('school-clerk', '301/clerk'),
    staff('second-school-clerk', '302/clerk'),
    staff('teacher', '302/math-middle-0'),
    official('analyst', 950_002, ['Белов', 'Роман', 'Андреевич'], {
      id: 'analyst',
      role: 'analyst',
    }),
  ]
}

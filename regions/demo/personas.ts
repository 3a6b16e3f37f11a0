import type { Grant } from '../../shared/domain/access/principal.ts'
import type { ChildIdentity } from '../../shared/domain/form.ts'
import type { Claims } from '../../shared/domain/person.ts'
import { ogrnOf, snils } from '../people.ts'
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

/** A pupil old enough for an account of their own; the region knows the child by birth certificate and SNILS. */
export const teenager = {
  group: '302-1-9a',
  identity: {
    surname: 'Кузнецов',
    name: 'Артём',
    middleName: 'Павлович',
    birthDate: '2011-03-05',
    document: rf('II-ОБ', '391177', '2011-03-15'),
  },
  snils: snils(930_010),
}

/** Posts that one person holds in two schools. */
export const twoSchools: Record<string, string> = { '301/math-middle-0': '302/math-middle-0' }

/** Class teachers by their class. */
export const classTeachers: Record<string, string> = { '302-1-5a': '302/rus-middle-0' }

/** The information system of the federal portal; a secret of the local region only. */
export const federalPortal = { key: 'federal-portal', client: 'epgu', secret: 'demo-federal-portal-secret' }

/** Everybody one can be in the demo region. */
export const demoPeople = [
  { key: 'parent', title: 'Мама троих детей' },
  { key: 'second-parent', title: 'Второй родитель' },
  { key: 'pupil', title: 'Ученик 9 класса, 15 лет' },
  { key: 'specialist', title: 'Специалист управления образования, г. Примерск' },
  { key: 'kindergarten-clerk', title: 'Делопроизводитель детского сада № 15' },
  { key: 'school-clerk', title: 'Секретарь школы № 1' },
  { key: 'second-school-clerk', title: 'Секретарь школы № 2' },
  { key: 'teacher', title: 'Учитель математики в двух школах, № 2 и № 1' },
  { key: 'class-teacher', title: 'Классный руководитель 5А, школа № 2' },
  { key: 'head', title: 'Директор школы № 2' },
  { key: 'mfc-clerk', title: 'Специалист МФЦ, г. Примерск' },
  { key: 'exam-coordinator', title: 'Координатор ГИА' },
  { key: 'analyst', title: 'Аналитик министерства образования' },
  { key: 'administrator', title: 'Администратор региона' },
  { key: 'auditor', title: 'Инспектор по персональным данным' },
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
  const official = (
    key: Key,
    number: number,
    names: [string, string, string],
    { grants, ...more }: { grants: Grant[]; heads?: string[] },
  ): Persona => ({
    key,
    title: titleOf(key),
    claims: {
      sub: key,
      family_name: names[0],
      given_name: names[1],
      middle_name: names[2],
      snils: snils(number),
      ...more,
    },
    grants,
  })
  const { surname, name, middleName } = teenager.identity
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
    {
      key: 'pupil',
      title: titleOf('pupil'),
      claims: {
        sub: 'pupil',
        family_name: surname,
        given_name: name,
        middle_name: middleName,
        birthdate: teenager.identity.birthDate,
        snils: teenager.snils,
        own_certificate: teenager.identity,
        child_account: true,
      },
    },
    official('specialist', 950_001, ['Орлова', 'Татьяна', 'Викторовна'], {
      grants: [{ id: 'specialist', role: 'specialist', municipality: '61701000' }],
    }),
    staff('kindergarten-clerk', '215/clerk'),
    staff('school-clerk', '301/clerk'),
    staff('second-school-clerk', '302/clerk'),
    staff('teacher', '302/math-middle-0'),
    staff('class-teacher', '302/rus-middle-0'),
    official('head', 950_003, ['Громова', 'Вера', 'Николаевна'], { grants: [], heads: [ogrnOf('302')] }),
    official('mfc-clerk', 950_004, ['Лебедева', 'Ольга', 'Игоревна'], {
      grants: [{ id: 'mfc-clerk', role: 'mfc-clerk', municipality: '61701000' }],
    }),
    official('exam-coordinator', 950_005, ['Зуев', 'Павел', 'Олегович'], {
      grants: [{ id: 'exam-coordinator', role: 'exam-coordinator' }],
    }),
    official('analyst', 950_002, ['Белов', 'Роман', 'Андреевич'], { grants: [{ id: 'analyst', role: 'analyst' }] }),
    official('administrator', 950_006, ['Нестеров', 'Игорь', 'Львович'], {
      grants: [{ id: 'administrator', role: 'administrator' }],
    }),
    official('auditor', 950_007, ['Ковалёва', 'Нина', 'Петровна'], { grants: [{ id: 'auditor', role: 'auditor' }] }),
  ]
}

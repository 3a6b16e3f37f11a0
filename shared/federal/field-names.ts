import type { Change as FormChange } from '../domain/form.ts'
import { type Change, russianDate } from './statuses.ts'

/** The parts of our form's paths in the words of the portal's own form: `entry/desiredOn` is «Зачисление: желаемая дата». */
const names: Record<string, string> = {
  applicant: 'Заявитель',
  applicantDocument: 'Документ заявителя',
  secondParent: 'Второй родитель',
  child: 'Ребёнок',
  address: 'Адрес',
  entry: 'Зачисление',
  adaptation: 'Группа',
  medicalReport: 'Заключение',
  wishes: 'Выбранная организация',
  siblings: 'Брат или сестра',
  benefit: 'Льгота',
  allowOther: 'Согласие на другие организации',
  surname: 'фамилия',
  name: 'имя',
  middleName: 'отчество',
  phone: 'телефон',
  email: 'электронная почта',
  parent: 'является родителем',
  mayStay: 'право находиться в России',
  authority: 'документ о полномочиях',
  birthDate: 'дата рождения',
  document: 'документ',
  type: 'вид',
  series: 'серия',
  number: 'номер',
  issuedOn: 'дата выдачи',
  issuedBy: 'кем выдан',
  issuerCode: 'код подразделения',
  expiresOn: 'срок действия',
  actNumber: 'номер актовой записи',
  actOn: 'дата актовой записи',
  full: 'полный адрес',
  index: 'индекс',
  region: 'регион',
  area: 'район',
  city: 'город',
  cityArea: 'район города',
  place: 'населённый пункт',
  street: 'улица',
  additionalArea: 'дополнительная территория',
  additionalStreet: 'улица дополнительной территории',
  house: 'дом',
  building1: 'корпус',
  building2: 'строение',
  apartment: 'квартира',
  desiredOn: 'желаемая дата',
  language: 'язык обучения',
  schedule: 'режим пребывания',
  fullDayConsent: 'согласие на группу полного дня',
  group: 'направленность',
  profile: 'профиль',
  otherDayConsent: 'согласие на группу с другим режимом',
  adaptedConsent: 'согласие на адаптированную программу',
  generalConsent: 'согласие на общеразвивающую группу',
  careConsent: 'согласие на группу присмотра и ухода',
  specialConditions: 'потребность в специальных условиях',
  category: 'категория',
  organisation: 'организация',
  priority: 'приоритет',
  files: 'файл',
  code: 'код',
  title: 'наименование',
}

/** Numbers count from one for people; the last part of a coded value says nothing that its place does not. */
export function nameOf(field: string): string {
  const said: string[] = []
  for (const part of field.replace(/\/title$/, '').split('/')) {
    if (/^\d+$/.test(part)) said.push(`${said.pop() ?? ''} ${Number(part) + 1}`)
    else said.push(names[part] ?? part)
  }
  const [first = '', ...rest] = said
  return rest.length > 0 ? `${first}: ${rest.join(', ')}` : first
}

function worded(text: string): string {
  if (text.trim() === '') return 'не указано'
  if (text === 'true' || text === 'false') return text === 'true' ? 'да' : 'нет'
  return /^\d{4}-\d\d-\d\d$/.test(text) ? russianDate(text) : text
}

/** The code of a dictionary value is left out where its words changed with it. */
const codeOf = ({ field }: FormChange) => field.replace(/\/title$/, '/code')
const wishOf = ({ field }: FormChange) => field.replace(/^(wishes\/\d+)\/title$/, '$1/organisation')

/** Changes of a form as status 170 tells them. */
export function namedChanges(changes: readonly FormChange[]): Change[] {
  const said = new Set(
    changes.filter(({ field }) => field.endsWith('/title')).flatMap((it) => [codeOf(it), wishOf(it)]),
  )
  return changes
    .filter(({ field }) => field.endsWith('/title') || !said.has(field))
    .map(({ field, was, now }) => ({ field: nameOf(field), oldValue: worded(was), newValue: worded(now) }))
}

/** What fields are, in both languages, and values that the contracts accept: examples are made of them. */
import { type Json, nameIn } from './json.ts'

type Field = { ru: string; en: string; example: unknown }

/** By the name that the type has in `shared/domain`. */
export const fields: Record<string, Field> = {
  Id: { ru: 'Идентификатор', en: 'Id', example: '01KAMT3Q8F6Z9V2W5X7Y4B1C0D' },
  Ref: {
    ru: 'Человек: восемь знаков, которые ничего о нём не говорят',
    en: 'A person: eight characters that say nothing about them',
    example: 'k3m9p2vx',
  },
  Code: {
    ru: 'Код справочника, организации или муниципалитета',
    en: 'A code of a dictionary, an organisation or a municipality',
    example: '61701000',
  },
  Title: { ru: 'Название из открытых данных', en: 'Words that anyone may read', example: 'Детский сад № 15' },
  Region: { ru: 'Код региона', en: 'Code of the region', example: 'demo' },
  Instant: {
    ru: 'Момент: UTC с миллисекундами',
    en: 'A moment: UTC with milliseconds',
    example: '2026-11-22T09:12:45.000Z',
  },
  CivilDate: {
    ru: 'Дата календаря в часовом поясе муниципалитета',
    en: 'A date in the zone of the municipality',
    example: '2026-11-23',
  },
  Zone: { ru: 'Часовой пояс, имя IANA', en: 'A time zone, its IANA name', example: 'Europe/Moscow' },
  Hash: { ru: 'Хеш SHA-256', en: 'A SHA-256 hash', example: 'xY3uV0kqvGmJ4s1c8dT2pQ' },
  Sealed: {
    ru: 'Зашифровано ключом человека, base64',
    en: 'Sealed under the key of a person, base64',
    example: 'AQIDBAUGBwg=',
  },
  PersonName: { ru: 'Имя человека', en: 'A name of a person', example: 'Смирнова Анна Ильинична' },
  BirthDate: { ru: 'Дата рождения', en: 'A date of birth', example: '2024-02-14' },
  PersonalDate: { ru: 'Дата из документа человека', en: 'A date of a document', example: '2024-02-20' },
  Phone: { ru: 'Телефон', en: 'A telephone number', example: '+7(491)2205500' },
  Email: { ru: 'Электронная почта', en: 'An e-mail address', example: 'anna@demo.example' },
  Snils: { ru: 'СНИЛС, одиннадцать цифр', en: 'SNILS, eleven digits', example: '11223344595' },
  PersonalText: {
    ru: 'Часть документа, адреса или фраза о человеке',
    en: 'A part of a document or an address, or a sentence about a person',
    example: '612304',
  },
  PersonalFlag: { ru: 'Сведение о человеке', en: 'Something about a person', example: true },
  HealthText: {
    ru: 'Сведения о здоровье: специальная категория данных',
    en: 'About health: data of a special category',
    example: 'Общеразвивающая',
  },
  HealthDate: {
    ru: 'Дата из заключения о здоровье: специальная категория данных',
    en: 'A date of a conclusion about health: data of a special category',
    example: '2026-05-14',
  },
  PaperCode: {
    ru: 'Код из QR на бумаге',
    en: 'The code in the QR of a paper',
    example: 'kYw3p9Qx_1Zr7TnB4vLcSg',
  },
  HealthFlag: {
    ru: 'Сведение о здоровье: специальная категория данных',
    en: 'About health: data of a special category',
    example: false,
  },
}

/** By the name of the property, or of two, where its type alone would give an example that nobody would write. */
const properties: Record<string, unknown> = {
  'windows.opens': '04-01T00:00',
  'windows.closes': '06-30T23:59',
  organisation: '215',
  'nextReferral.on': '06-01',
  'rules.order': 'outOfTurn',
  'inForce.order': 'outOfTurn',
  'coming.order': 'outOfTurn',
  'organisation.id': '215',
  'organisations.id': '215',
  'organisations.title': 'Детский сад № 15',
  municipality: '61701000',
  'municipality.title': 'Примерск',
  'municipalities.title': 'Примерск',
  group: '215-1-2',
  'group.id': '215-1-2',
  'group.title': 'Звёздочка',
  'groups.id': '215-1-2',
  'groups.title': 'Звёздочка',
  'classes.id': '301-1-5a',
  'classes.title': '5А',
  'from.organisation': '302',
  unit: '215-1',
  'units.id': '215-1',
  'units.title': 'Здание на Садовой',
  'status.code': 'working',
  'status.title': 'Работает',
  'orientation.code': '1',
  'orientation.title': 'Общеразвивающая',
  'subject.code': 'mathematics',
  'subject.title': 'Математика',
  'absence.code': 'ill',
  'absence.title': 'По болезни',
  'entries.absence': 'ill',
  'changes.absence': 'ill',
  'entries.mark': '4',
  'language.code': '1',
  'language.title': 'Русский',
  'schedule.code': '1',
  'schedule.title': 'Полный день',
  role: 'parent',
  'region.title': 'Примерская область',
  'child.name': 'Смирнов Лев Ильич',
  'children.name': 'Смирнов Лев Ильич',
  surname: 'Смирнов',
  middleName: 'Ильич',
  number: '1042',
  position: 12,
  north: 54.63,
  east: 39.74,
  total: 180,
  limit: 10,
  capacity: 20,
  free: 3,
  mark: '5',
  scale: '5',
  reason: 'correction',
  topic: 'Сложение дробей',
  homework: 'Учебник, задания 4 и 5',
  address: 'г. Примерск, ул. Садовая, д. 12',
  phone: '+7(491)2205500',
  full: 'г. Примерск, ул. Садовая, д. 12',
  xml: '<FormDataResponse/>',
  token: 'demo.k3m9p2vx.V2hvIGFza3M',
  client_id: 'federal-portal',
  client_secret: 'the-secret-of-the-client',
  'history.type': 'ru.zvonok.admission.application-submitted.v1',
  after: 'AQIDBAUGBwgJCgsM',
  next: 'AQIDBAUGBwgJCgsM',
}

const known = (path: readonly string[]) => [properties[path.slice(-2).join('.')], properties[path.at(-1) ?? '']]

/** What the texts of problems name (shared/domain/problems/problem.ts). */
export const problemParams: Record<string, string | number> = {
  state: 'withdrawn',
  number: '1042',
  date: '2026-11-27',
  from: '2026-11-01',
  to: '2026-11-30',
  limit: 10,
  code: '215',
  field: 'organisation',
  group: 'Звёздочка',
}

/**
 * A value that the shape allows, the same at every time: all optional parts given, the first of alternatives, one of a
 * list. Where a pattern is met that no sample fits there is none.
 * @throws NoSample
 */
export function sampleOf(shape: Json, named: Record<string, Json>, path: readonly string[] = []): unknown {
  const { $ref } = shape
  if ($ref !== undefined) {
    const name = nameIn($ref)
    const target = named[name] ?? {}
    const field = fields[name]
    if (!field) return sampleOf(target, named, path)
    return known(path).find((value) => fits(value, target)) ?? field.example
  }
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum.find((word) => known(path).includes(word)) ?? shape.enum[0]
  const first = shape.anyOf?.[0] ?? shape.oneOf?.[0]
  if (first) return sampleOf(first, named, path)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((one) => sampleOf(one, named, path)))
  if (shape.type === 'object') return objectOf(shape, named, path)
  if (shape.type === 'array') return listOf(shape, named, path)
  return leafOf(shape, path)
}

function listOf({ items = {}, prefixItems, minItems = 1 }: Json, named: Record<string, Json>, path: readonly string[]) {
  const all = prefixItems ?? Array.from({ length: minItems }, () => items)
  return all.map((one) => sampleOf(one, named, path))
}

function objectOf(
  { properties = {}, additionalProperties, propertyNames }: Json,
  named: Record<string, Json>,
  path: readonly string[],
) {
  const given = Object.entries(properties).map(([name, below]) => [name, sampleOf(below, named, [...path, name])])
  if (typeof additionalProperties === 'object')
    given.push([sampleOf(propertyNames ?? { type: 'string' }, named), sampleOf(additionalProperties, named, path)])
  return Object.fromEntries(given)
}

const leaves = [
  'текст',
  1,
  true,
  '2026-11-23',
  '2026-11-22T09:12:45.000Z',
  '11223344595',
  '215-1-2',
  'filed',
  '/cabinet/',
]

function leafOf(shape: Json, path: readonly string[]): unknown {
  const found = [...known(path), ...leaves].find((value) => fits(value, shape))
  if (found === undefined) throw new NoSample(path.join('.'), JSON.stringify(shape))
  return found
}

/** Nobody has written down what such a field looks like yet. */
export class NoSample extends Error {
  constructor(property: string, shape: string) {
    super(`reference/samples.ts has no value for ${property}: ${shape}`)
  }
}

const formats: Record<string, RegExp> = { date: /^\d{4}-\d\d-\d\d$/, 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ }

function fits(value: unknown, { type, format, pattern, minLength = 0, maxLength = Infinity, minimum, maximum }: Json) {
  if (value === undefined) return false
  if (type === 'string') {
    if (typeof value !== 'string' || value.length < minLength || value.length > maxLength) return false
    return (formats[format ?? '']?.test(value) ?? true) && (pattern === undefined || new RegExp(pattern).test(value))
  }
  if (type === 'integer' || type === 'number')
    return typeof value === 'number' && value >= (minimum ?? value) && value <= (maximum ?? value)
  return type === 'boolean' ? typeof value === 'boolean' : type === undefined
}

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { changesOf, Form } from '../domain/form.ts'
import { formOf } from './application-form.ts'
import { exampleRequests } from './examples.ts'
import { namedChanges } from './field-names.ts'
import { formData } from './kindergarten.ts'
import { parse } from './parse.ts'
import { parseXml } from './xml.ts'

const requests = [...exampleRequests.values()].map((xml) => parse(formData, parseXml(Buffer.from(xml))))
const [was] = requests.flatMap(({ ApplicationRequest: it }) => (it ? [formOf(it)] : []))
if (!was) throw new Error('no example of an application')

const changed = (field: string, was: string, now: string) => namedChanges([{ field, was, now }])[0]

describe('a change in the words of status 170', () => {
  it.each([
    ['entry/desiredOn', 'Зачисление: желаемая дата'],
    ['child/document/number', 'Ребёнок: документ, номер'],
    ['wishes/0/title', 'Выбранная организация 1'],
    ['wishes/11/priority', 'Выбранная организация 12: приоритет'],
    ['entry/schedule/title', 'Зачисление: режим пребывания'],
    ['medicalReport/files/1/name', 'Заключение: файл 2, имя'],
    ['address/building1', 'Адрес: корпус'],
    ['allowOther', 'Согласие на другие организации'],
  ])('%s is «%s»', (field, name) => {
    expect(changed(field, 'а', 'б')?.field).toBe(name)
  })

  it.each([
    ['2027-09-01', '01.09.2027'],
    ['true', 'да'],
    ['false', 'нет'],
    ['', 'не указано'],
    ['ул. Садовая', 'ул. Садовая'],
  ])('%j is «%s»', (value, text) => {
    expect(changed('address/full', 'а', value)?.newValue).toBe(text)
  })

  it('leaves out a code whose words changed with it, and keeps one that changed alone', () => {
    const pair = (was: string, now: string) => [
      { field: 'entry/schedule/code', was: '1', now: '2' },
      { field: 'entry/schedule/title', was, now },
    ]
    expect(namedChanges(pair('а', 'б'))).toHaveLength(1)
    expect(namedChanges(pair('а', 'б').slice(0, 1))).toEqual([
      { field: 'Зачисление: режим пребывания, код', oldValue: '1', newValue: '2' },
    ])
  })

  it('knows the name of everything that the form has', () => {
    const all = leaves(Form)
    expect(all.length).toBeGreaterThan(80)
    for (const field of all) expect(changed(field, 'а', 'б')?.field).toMatch(/^[А-ЯЁа-яё0-9 ,:]+$/)
  })
})

type Def = { type: string; shape?: object; element?: unknown; innerType?: unknown; options?: unknown[] }
const leaves = (schema: unknown, path = ''): string[] => {
  const { shape, element, innerType, options } = (schema as { def: Def }).def
  if (innerType) return leaves(innerType, path)
  if (element) return leaves(element, `${path}/0`)
  if (options) return options.flatMap((one) => leaves(one, path))
  if (!shape) return [path]
  return Object.entries(shape).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}/${name}`))
}

it('tells every change or its words, and nothing else', () => {
  const text = fc.string({ minLength: 1, maxLength: 5 })
  const over = fc.record(
    {
      allowOther: fc.boolean(),
      address: fc.record({ full: text }),
      entry: fc.record({ desiredOn: fc.constant('2027-06-01') }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(over, ({ entry, address, ...more }) => {
      const now: Form = {
        ...was,
        ...more,
        entry: { ...was.entry, ...entry },
        address: { ...was.address, ...address },
      }
      const changes = changesOf(was, now)
      expect(namedChanges(changes)).toHaveLength(changes.length)
    }),
  )
})

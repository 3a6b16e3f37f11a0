import { describe, expect, it } from '@jest/globals'
import { applicationRows, benefitRows, siblingRows } from './evidence-rows.ts'
import { queuedApplication, sentForm } from './samples.ts'

const values = (rows: { key: string; value: unknown }[]) => Object.fromEntries(rows.map((it) => [it.key, it.value]))

describe('an application for the education authority', () => {
  it('shows where it stands and what is asked for', () => {
    expect(values(applicationRows(queuedApplication, 'Europe/Moscow'))).toEqual({
      Состояние: 'в очереди',
      Подано: '22.11.2026, 12:12',
      'Место нужно с': '1 сентября 2027 г.',
      Пожелания: '1. Детский сад № 15\n2. Детский сад № 17',
      'Место в очереди': '15 из 128',
      'Заявленное право': 'первоочередное право',
    })
  })

  it('shows the place that was given', () => {
    const { place: _, ...rest } = queuedApplication
    const offer = {
      number: 'N-1',
      organisation: 'Детский сад № 15',
      group: 'Младшая группа',
      address: '',
      wish: 1,
      madeAt: '2026-11-22T09:12:45.123Z',
      answerBy: '2026-12-02T20:59:59.999Z',
    }
    const rows = values(applicationRows({ ...rest, status: 'offered', offer }, 'Europe/Moscow'))
    expect(rows).toMatchObject({ Состояние: 'выдано направление', Направление: 'Детский сад № 15, Младшая группа' })
    expect(rows).not.toHaveProperty('Место в очереди')
  })
})

describe('the evidence', () => {
  it('of a benefit: category, document, files, and whether it was seen', () => {
    expect(values(benefitRows(sentForm))).toEqual({
      Категория: 'Дети из многодетных семей',
      'Кем выдан документ': 'Управление соцзащиты',
      'Дата выдачи': '1 февраля 2026 г.',
      'Действует до': '1 февраля 2028 г.',
      'Приложен файл': 'удостоверение.pdf',
      Право: 'не подтверждено',
    })
  })

  it('of brothers and sisters: who goes where', () => {
    expect(values(siblingRows({ ...sentForm, confirmed: { benefit: false, siblings: true } }))).toEqual({
      'Смирнов Иван Ильич': 'Детский сад № 15',
      Преимущество: 'подтверждено',
    })
  })

  it('of nothing is nothing', () => {
    const { benefit: _, ...without } = sentForm
    expect(benefitRows(without)).toEqual([])
  })
})

/** An application in the queue and its form, for tests. */
import type { Application, Form } from './evidence-rows.ts'

export const queuedApplication: Application = {
  id: '01KAPPL1CAT10N7K2M9QXA',
  seq: 3,
  number: '7K2M9QXA',
  kind: 'kindergarten',
  channel: 'portal',
  child: { ref: 'dddddddd', name: 'Смирнов Лев' },
  status: 'queued',
  filedAt: '2026-11-22T09:12:45.123Z',
  desiredOn: '2027-09-01',
  municipality: 'город Примерск',
  zone: 'Europe/Moscow',
  wishes: [
    { id: '215', title: 'Детский сад № 15' },
    { id: '217', title: 'Детский сад № 17' },
  ],
  benefit: 'first',
  benefitConfirmed: false,
  place: {
    position: 15,
    total: 128,
    at: '2026-11-22T09:13:00.000Z',
    ahead: { outOfTurn: 1, first: 3, preferential: 0, none: 10 },
  },
  history: [{ type: 'ru.zvonok.admission.application-submitted.v1', at: '2026-11-22T09:12:45.123Z' }],
}

const document = { number: '654321', issuedOn: '2024-02-20', issuedBy: 'Отдел ЗАГС города Примерска' }

export const sentForm: Form = {
  seq: 3,
  confirmed: { benefit: false, siblings: false },
  applicant: {
    surname: 'Смирнова',
    name: 'Анна',
    middleName: 'Сергеевна',
    phone: '+7(491)2205500',
    email: 'anna@demo.example',
    parent: true,
  },
  applicantDocument: { type: { code: '1', title: 'Паспорт гражданина РФ' }, ...document },
  child: {
    surname: 'Смирнов',
    name: 'Лев',
    middleName: 'Ильич',
    birthDate: '2024-02-14',
    document: { type: 'rf', series: 'II-ОБ', ...document },
  },
  address: { full: 'г. Примерск, ул. Садовая, д. 12, кв. 5' },
  entry: {
    desiredOn: '2027-09-01',
    language: { code: '1', title: 'Русский' },
    schedule: { code: '1', title: 'Полный день' },
  },
  adaptation: { group: { code: '1', title: 'Общеразвивающая' } },
  wishes: [
    { organisation: '215', title: 'Детский сад № 15', priority: 1 },
    { organisation: '217', title: 'Детский сад № 17', priority: 2 },
  ],
  allowOther: false,
  siblings: [
    {
      surname: 'Смирнов',
      name: 'Иван',
      middleName: 'Ильич',
      organisation: { code: '215', title: 'Детский сад № 15' },
    },
  ],
  benefit: {
    category: { code: '11', title: 'Дети из многодетных семей' },
    document: { issuedOn: '2026-02-01', issuedBy: 'Управление соцзащиты', expiresOn: '2028-02-01' },
    files: [{ code: 'f1', name: 'удостоверение.pdf', type: 'application/pdf' }],
  },
}

const planned = {
  ...{ organisation: '215', kindergarten: 'Детский сад № 215', language: '1', capacity: 25, now: 24 },
  ...{ leaving: 0, joining: 0, movingOut: 0, reserved: 1, state: 'working', staying: 24, free: 0 },
}

/** A plan of groups that was saved and waits for its confirmation. */
export const groupPlan = {
  ...{ seq: 2, status: 'draft', startsOn: '2027-09-01' },
  lines: [
    { ...planned, group: '215-1-g1', title: 'Младшая группа «Ромашка»', ages: [4, 4] },
    { ...planned, group: '215-1-g2', title: 'Группа «Василёк»', ages: [2, 2], leaving: 24, staying: 0, free: 24 },
  ],
  missing: [
    { ...planned, group: '217-1-g1', title: 'Группа «Новая»', ages: [3, 3], now: 0, staying: 0, reserved: 0, free: 25 },
  ],
  decisions: [{ number: '1A2B3C4D', group: '215-1-g2', ground: 'court', document: 'Решение № 2-114/2026' }],
  freeByAge: [{ age: 2, language: 'Русский', groups: 1, free: 24 }],
}

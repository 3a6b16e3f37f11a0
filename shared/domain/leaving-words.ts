import type { LeavingGround, ReturnGround } from './leaving-ground.ts'

export const leavingGrounds: Record<LeavingGround, { title: string; law: string }> = {
  family: { title: 'По заявлению родителей', law: '273-ФЗ ст. 61 ч. 2 п. 1' },
  moved: { title: 'По заявлению родителей: семья переезжает', law: '273-ФЗ ст. 61 ч. 2 п. 1' },
  school: { title: 'Завершил дошкольное образование, идёт в школу', law: '273-ФЗ ст. 61 ч. 1 п. 1' },
}

export const returnGrounds: Record<ReturnGround, { title: string; hint: string }> = {
  'wrong-child': { title: 'Отчислили не того ребёнка', hint: 'Номер служебной записки или приказа об исправлении' },
  'wrong-day': { title: 'Ошибка в дате или основании', hint: 'После отмены внесите отчисление заново' },
  'order-cancelled': { title: 'Приказ отменён', hint: 'Номер приказа, которым отменён приказ об отчислении' },
}

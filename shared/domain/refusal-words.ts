import type { RefusalGround } from './refusal-ground.ts'

const order = 'приказ Минпросвещения от 15.05.2020 № 236 п. 9'

/** `reason` stands in the text of status 150 after «по причине». */
export const refusalGrounds: Record<RefusalGround, { title: string; reason: string; law: string }> = {
  age: {
    title: 'Ребёнок старше возраста, в котором принимают в детский сад',
    reason: 'достижения ребёнком возраста, до которого принимают в детский сад',
    law: '273-ФЗ ст. 67 ч. 1',
  },
  'not-guardian': {
    title: 'Заявитель не подтвердил право представлять ребёнка',
    reason: 'отсутствия подтверждённого права заявителя представлять ребёнка',
    law: order,
  },
  documents: {
    title: 'Обязательные документы не представлены',
    reason: 'непредставления обязательных документов',
    law: order,
  },
  'false-data': {
    title: 'Сведения в заявлении не соответствуют документам',
    reason: 'несоответствия сведений в заявлении представленным документам',
    law: order,
  },
}

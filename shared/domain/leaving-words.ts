import type { LeavingGround } from './leaving-ground.ts'

export const leavingGrounds: Record<LeavingGround, { title: string; law: string }> = {
  family: { title: 'По заявлению родителей', law: '273-ФЗ ст. 61 ч. 2 п. 1' },
  moved: { title: 'По заявлению родителей: семья переезжает', law: '273-ФЗ ст. 61 ч. 2 п. 1' },
  school: { title: 'Завершил дошкольное образование, идёт в школу', law: '273-ФЗ ст. 61 ч. 1 п. 1' },
}

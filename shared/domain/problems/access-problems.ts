/** What may be refused about delegates, guardians and roles: a part of the problems of the platform (problem.ts). */
export const accessProblems = {
  'too-many-delegates': {
    status: 409,
    ru: 'Доступ уже дан {most} людям: отзовите ненужный',
    en: 'Access is given to {most} people already: take back what is not needed',
  },
  'role-ended': {
    status: 403,
    ru: 'Роль, в которой вы работали, снята или её срок закончился. Войдите снова: откроются роли, которые у вас остались',
    en: 'The role you worked in was taken back or its term is over. Sign in again: the roles you still hold will open',
  },
  'code-wrong': {
    status: 409,
    ru: 'Код не подходит: он неверен, устарел или уже использован',
    en: 'The code is wrong, stale or used',
  },
  'not-a-guardian': {
    status: 409,
    ru: 'Этот человек уже не представитель ребёнка',
    en: 'This person is no guardian of the child',
  },
  'not-parted': {
    status: 409,
    ru: 'Доступ этого человека к ребёнку не прекращён',
    en: 'Nobody has ended this person’s access to the child',
  },
  'grant-held': {
    status: 409,
    ru: 'Эта роль у человека здесь уже есть',
    en: 'This person holds the role here already',
  },
  'grant-incomplete': {
    status: 400,
    ru: 'Для этой роли укажите: {what}',
    en: 'This role needs: {what}',
  },
  'second-signature': {
    status: 409,
    ru: 'Первую подпись поставили вы: вторую ставит другой сотрудник',
    en: 'The first signature is yours: somebody else signs next',
  },
} as const

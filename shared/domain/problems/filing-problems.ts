/** What may be refused about filing an application: a part of the problems of the platform (problem.ts). */
export const filingProblems = {
  'child-of-others': {
    status: 409,
    ru: 'Этот ребёнок уже есть в системе у другого представителя. Войдите через Госуслуги с подтверждёнными сведениями о детях или обратитесь в управление образования',
    en: 'This child is known under another guardian. Sign in with confirmed data about your children or ask the education authority',
  },
  'consents-of-guardians': {
    status: 409,
    ru: 'Этот ребёнок вам доверен: согласия за него дают его родители. Вернитесь к шагу «Ребёнок», выберите его из списка и подайте заявление без согласий',
    en: 'This child is entrusted to you: consents are given by the child’s guardians. Choose the child from the list and apply without consents',
  },
  'filing-not-entrusted': {
    status: 409,
    ru: 'Этот ребёнок вам доверен, но подавать за него заявления вам не доверили. Попросите его родителя доверить и это: «Доверенные лица»',
    en: 'This child is entrusted to you, but filing for the child is not. Ask the child’s guardian to entrust you with filing too',
  },
  'child-too-old': {
    status: 409,
    ru: 'Превышен допустимый возраст: {limit} лет',
    en: 'The child is over the age limit of {limit} years',
  },
  'child-too-young': {
    status: 409,
    ru: 'В детский сад принимают с {months} месяцев. Этому ребёнку место можно просить с {date}',
    en: 'Kindergartens take children from {months} months on. For this child a place can be asked for from {date}',
  },
  'swap-asked': {
    status: 409,
    ru: 'Запрос на обмен местами уже есть. Отзовите его, чтобы подать другой',
    en: 'There is a request for an exchange already. Take it back to make another',
  },
  'desired-date-past': {
    status: 409,
    ru: 'Желаемая дата зачисления раньше, чем {date}',
    en: 'The desired date is earlier than {date}',
  },
  'too-many-wishes': {
    status: 409,
    ru: 'Можно выбрать не больше {limit} организаций',
    en: 'At most {limit} organisations may be chosen',
  },
  'too-many-children': {
    status: 409,
    ru: 'К одному кабинету можно привязать не больше {limit} детей',
    en: 'An account may have at most {limit} children',
  },
  'window-closed': {
    status: 409,
    ru: 'Заявления по этой услуге принимают с {from} по {to}',
    en: 'Applications for this service are taken from {from} to {to}',
  },
  'documents-missing': {
    status: 409,
    ru: 'К заявлению не приложены документы: {documents}',
    en: 'Documents are missing: {documents}',
  },
  'not-for-child': {
    status: 409,
    ru: 'Эта услуга не для этого ребёнка: {reason}',
    en: 'This service is not for this child: {reason}',
  },
} as const

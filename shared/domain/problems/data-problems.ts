/** What may be refused about files, consents and personal data: a part of the problems of the platform (problem.ts). */
export const dataProblems = {
  'upload-refused': {
    status: 422,
    ru: 'Файл не принят: {reason}',
    en: 'The file was refused: {reason}',
  },
  'consent-outdated': {
    status: 409,
    ru: 'Текст согласия изменился: сейчас действует редакция {version}. Прочитайте его и подтвердите ещё раз',
    en: 'The text of the consent has changed: version {version} is in force. Read it and agree anew',
  },
  'data-request-open': {
    status: 409,
    ru: 'Такой запрос уже подан {date} и ждёт решения',
    en: 'There is such a request of {date} already, waiting for a decision',
  },
  'snils-of-another': {
    status: 409,
    ru: 'Этот СНИЛС уже записан у другого человека',
    en: 'This SNILS is written down for another person already',
  },
  'erasure-barred': {
    status: 409,
    ru: 'Данные ребёнка пока нельзя уничтожить: {reason}',
    en: 'The data of the child cannot be destroyed yet: {reason}',
  },
} as const

/** What may be refused about telling families: a part of the problems of the platform (problem.ts). */
export const noticeProblems = {
  'address-impossible': {
    status: 400,
    ru: 'Такого адреса быть не может: проверьте, что написано',
    en: 'There can be no such address: check what is written',
  },
  'address-unconfirmed': {
    status: 409,
    ru: 'Сначала подтвердите адрес кодом, который на него отправлен',
    en: 'First confirm the address by the code that was sent there',
  },
  'language-not-offered': {
    status: 409,
    ru: 'Писем на втором языке в регионе нет',
    en: 'There are no letters in a second language in this region',
  },
  'way-not-offered': {
    status: 409,
    ru: 'В этом регионе так пока не сообщают',
    en: 'This region does not send by this way yet',
  },
  'not-sent': {
    status: 503,
    ru: 'Код сейчас не отправляется. Повторите через несколько минут',
    en: 'The code cannot be sent now. Retry in a few minutes',
  },
  'outcome-impossible': {
    status: 409,
    ru: 'Такого итога у этого способа не бывает',
    en: 'This way has no such outcome',
  },
} as const

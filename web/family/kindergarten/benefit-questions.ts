import type { Answers, Questions } from '../../form/question.ts'
import type { Dictionaries } from './reference.ts'

const classes = {
  outOfTurn: 'Внеочередное право',
  first: 'Первоочередное право',
  preferential: 'Преимущественное право',
  none: 'Право приёма без очереди не даёт',
}

const claimed = ({ hasBenefit }: Answers) => hasBenefit === 'yes'
const sibling = ({ hasSibling }: Answers) => hasSibling === 'yes'
const yesOrNo = (yes: string, no: string) => [
  { value: 'yes', title: yes },
  { value: 'no', title: no },
]

const FIRST = 'Сначала выберите сады: шаг «Детские сады»'

/** Шаг «Льготы»: rights to a place before others. `wished` are the kindergartens chosen so far. */
export const benefitQuestions = (
  { benefits }: Dictionaries,
  wished: readonly { organisation: string; title: string }[],
) =>
  ({
    hasBenefit: {
      kind: 'choice',
      label: 'Есть ли у семьи льгота',
      hint: 'Внеочередное или первоочередное право на место',
      pointer: '/benefit',
      empty: 'Выберите, есть ли льгота',
      choices: yesOrNo('Да, есть', 'Нет'),
    },
    benefit: {
      kind: 'choice',
      label: 'Какая льгота',
      hint: 'Если их несколько, выберите одну: внеочередное право сильнее первоочередного',
      pointer: '/benefit/category',
      when: claimed,
      empty: 'Выберите льготу',
      choices: benefits.map(({ code, title, class: right }) => ({ value: code, title, hint: classes[right] })),
    },
    benefitIssuedBy: {
      kind: 'text',
      label: 'Кем выдан документ о льготе',
      pointer: '/benefit/document/issuedBy',
      when: claimed,
      empty: 'Введите, кем выдан документ о льготе',
    },
    benefitIssuedOn: {
      kind: 'date',
      label: 'Дата выдачи документа',
      called: 'Дата выдачи документа о льготе',
      pointer: '/benefit/document/issuedOn',
      when: claimed,
      empty: 'Введите дату выдачи документа о льготе',
    },
    benefitExpiresOn: {
      kind: 'date',
      label: 'Действует до',
      called: 'Документ о льготе действует до',
      hint: 'Если в документе указан срок',
      pointer: '/benefit/document/expiresOn',
      when: claimed,
    },
    hasSibling: {
      kind: 'choice',
      label: 'Ходят ли в выбранные сады братья или сёстры ребёнка',
      hint: 'По обоим родителям или по одному, усыновлённые и под опекой',
      pointer: '/siblings',
      empty: 'Выберите, ходят ли в выбранные сады братья или сёстры',
      choices: yesOrNo('Да, ходят', 'Нет'),
    },
    siblingSurname: {
      kind: 'text',
      label: 'Фамилия брата или сестры',
      pointer: '/siblings/0/surname',
      when: sibling,
      empty: 'Введите фамилию брата или сестры',
    },
    siblingName: {
      kind: 'text',
      label: 'Имя',
      called: 'Имя брата или сестры',
      pointer: '/siblings/0/name',
      when: sibling,
      empty: 'Введите имя брата или сестры',
    },
    siblingMiddleName: {
      kind: 'text',
      label: 'Отчество',
      called: 'Отчество брата или сестры',
      pointer: '/siblings/0/middleName',
      when: sibling,
    },
    siblingAt: {
      kind: 'choice',
      label: 'В какой сад ходит брат или сестра',
      hint: wished.length > 0 ? 'Один из выбранных вами' : FIRST,
      pointer: '/siblings/0/organisation',
      when: sibling,
      empty: wished.length > 0 ? 'Выберите сад, в который ходит брат или сестра' : FIRST,
      choices: wished.map(({ organisation, title }) => ({ value: organisation, title })),
    },
  }) as const satisfies Questions

import { type Answers, dateOf, type Questions } from '../../form/question.ts'
import { type Dictionaries, RUSSIAN_PASSPORT } from './reference.ts'

const guardian = ({ relation }: Answers) => relation === 'guardian'
const passport = ({ identityType }: Answers) => identityType === RUSSIAN_PASSPORT
const digits = (answer: string) => answer.replaceAll(/\D/g, '')

/** Шаг «Заявитель»: who applies, how to reach them, and the paper that says who they are. */
export const applicantQuestions = ({ identityDocuments }: Dictionaries, today: string) =>
  ({
    surname: {
      kind: 'text',
      label: 'Фамилия',
      autoComplete: 'family-name',
      pointer: '/applicant/surname',
      empty: 'Введите вашу фамилию',
      maxLength: 256,
    },
    name: {
      kind: 'text',
      label: 'Имя',
      autoComplete: 'given-name',
      pointer: '/applicant/name',
      empty: 'Введите ваше имя',
      maxLength: 256,
    },
    middleName: {
      kind: 'text',
      label: 'Отчество',
      hint: 'Если есть в документе',
      autoComplete: 'additional-name',
      pointer: '/applicant/middleName',
      maxLength: 256,
    },
    phone: {
      kind: 'tel',
      label: 'Телефон',
      hint: 'Позвоним, только если с заявлением что-то не так',
      width: 20,
      autoComplete: 'tel',
      pointer: '/applicant/phone',
      empty: 'Введите номер телефона',
      wrong: (answer) =>
        digits(answer).length === 11 || digits(answer).length === 10
          ? undefined
          : 'Введите номер целиком, например +7 912 345-67-89',
    },
    email: {
      kind: 'email',
      label: 'Электронная почта',
      hint: 'Для связи. Уведомления на почту включают в кабинете',
      autoComplete: 'email',
      pointer: '/applicant/email',
      empty: 'Введите адрес электронной почты',
      wrong: (answer) =>
        /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/.test(answer)
          ? undefined
          : 'Введите адрес целиком, например anna@example.ru',
    },
    relation: {
      kind: 'choice',
      label: 'Кем вы приходитесь ребёнку',
      pointer: '/applicant/parent',
      empty: 'Выберите, кем вы приходитесь ребёнку',
      choices: [
        { value: 'parent', title: 'Родитель' },
        {
          value: 'guardian',
          title: 'Законный представитель или доверенное лицо',
          hint: 'Усыновитель, опекун, попечитель',
        },
      ],
    },
    authorityName: {
      kind: 'text',
      label: 'Название документа',
      called: 'Документ о праве представлять ребёнка',
      hint: 'Например, постановление об установлении опеки',
      pointer: '/applicant/authority/name',
      when: guardian,
      empty: 'Введите название документа о праве представлять ребёнка',
    },
    authorityNumber: {
      kind: 'text',
      label: 'Номер',
      called: 'Номер документа о праве представлять ребёнка',
      width: 10,
      pointer: '/applicant/authority/number',
      when: guardian,
      empty: 'Введите номер документа о праве представлять ребёнка',
    },
    authorityIssuedOn: {
      kind: 'date',
      label: 'Дата',
      called: 'Дата документа о праве представлять ребёнка',
      pointer: '/applicant/authority/issuedOn',
      when: guardian,
      empty: 'Введите дату документа о праве представлять ребёнка',
    },
    authorityIssuedBy: {
      kind: 'text',
      label: 'Кем выдан',
      called: 'Кем выдан документ о праве представлять ребёнка',
      pointer: '/applicant/authority/issuedBy',
      when: guardian,
      empty: 'Введите, кем выдан документ о праве представлять ребёнка',
    },
    identityType: {
      kind: 'choice',
      label: 'Вид документа',
      called: 'Удостоверение личности',
      pointer: '/applicantDocument/type',
      empty: 'Выберите документ, удостоверяющий личность',
      choices: identityDocuments.map(({ code, title }) => ({ value: code, title })),
    },
    identitySeries: {
      kind: 'text',
      label: 'Серия',
      called: 'Серия паспорта',
      width: 6,
      digits: true,
      pointer: '/applicantDocument/series',
      when: passport,
      empty: 'Введите серию паспорта',
      wrong: (answer) => (digits(answer).length === 4 ? undefined : 'В серии паспорта 4 цифры'),
    },
    identityNumber: {
      kind: 'text',
      label: 'Номер',
      called: 'Номер документа',
      width: 10,
      pointer: '/applicantDocument/number',
      empty: 'Введите номер документа, удостоверяющего личность',
      wrong: (answer, answers) =>
        passport(answers) && digits(answer).length !== 6 ? 'В номере паспорта 6 цифр' : undefined,
    },
    identityIssuedOn: {
      kind: 'date',
      label: 'Дата выдачи',
      called: 'Дата выдачи документа',
      pointer: '/applicantDocument/issuedOn',
      empty: 'Введите дату выдачи документа, удостоверяющего личность',
      wrong: (answer) => ((dateOf(answer) ?? '') > today ? 'Дата выдачи не может быть позже сегодняшней' : undefined),
    },
    identityIssuedBy: {
      kind: 'text',
      label: 'Кем выдан',
      called: 'Кем выдан документ',
      pointer: '/applicantDocument/issuedBy',
      empty: 'Введите, кем выдан документ, удостоверяющий личность',
    },
    identityIssuerCode: {
      kind: 'text',
      label: 'Код подразделения',
      hint: 'Например, 621-003',
      width: 10,
      pointer: '/applicantDocument/issuerCode',
      when: passport,
    },
  }) as const satisfies Questions

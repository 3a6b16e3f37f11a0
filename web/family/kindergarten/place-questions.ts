import { dateInWords } from '../../../shared/ui/dates.ts'
import { type Answers, dateOf, type Questions } from '../../form/question.ts'
import { type Dictionaries, type Entry, FULL_DAY, GENERAL_GROUP } from './reference.ts'

const special = ({ orientation }: Answers) =>
  orientation !== undefined && orientation !== '' && orientation !== GENERAL_GROUP
const choicesOf = (entries: readonly Entry[]) => entries.map(({ code, title }) => ({ value: code, title }))

const hints: Record<string, string> = {
  '1': 'Обычная группа',
  '2': 'Для детей с ограниченными возможностями здоровья, по заключению ПМПК',
  '3': 'Совместная группа здоровых детей и детей с ограниченными возможностями здоровья, по заключению ПМПК',
}

/** Шаг «Адрес». */
export const addressQuestions = () =>
  ({
    address: {
      kind: 'long',
      label: 'Адрес, по которому живёт ребёнок',
      hint: 'Населённый пункт, улица, дом, квартира — как в свидетельстве о регистрации',
      pointer: '/address/full',
      empty: 'Введите адрес, по которому живёт ребёнок',
      wrong: (answer) => (answer.length > 1024 ? 'Слишком длинный адрес: не больше 1024 знаков' : undefined),
    },
    addressIndex: {
      kind: 'text',
      label: 'Почтовый индекс',
      width: 6,
      digits: true,
      pointer: '/address/index',
      wrong: (answer) => (/^\d{6}$/.test(answer) ? undefined : 'В почтовом индексе 6 цифр'),
    },
  }) as const satisfies Questions

/** Шаг «Дата и режим»: when, how long a day, in what language and what kind of group. */
export function conditionsQuestions(
  { schedules, languages, orientations, profiles, medicalDocuments }: Dictionaries,
  today: string,
) {
  const profilesOf = ({ orientation }: Answers) => profiles.filter((it) => it.orientation === orientation)
  return {
    desiredOn: {
      kind: 'date',
      label: 'Желаемая дата зачисления',
      hint: 'Обычно 1 сентября, например 1 9 2027',
      pointer: '/entry/desiredOn',
      empty: 'Введите желаемую дату зачисления',
      wrong: (answer) =>
        (dateOf(answer) ?? '') < today ? `Дата должна быть не раньше, чем ${dateInWords(today)}` : undefined,
    },
    schedule: {
      kind: 'choice',
      label: 'Режим пребывания',
      pointer: '/entry/schedule',
      empty: 'Выберите режим пребывания',
      choices: choicesOf(schedules),
    },
    language: {
      kind: 'choice',
      label: 'Язык образования',
      pointer: '/entry/language',
      empty: 'Выберите язык образования',
      when: () => languages.length > 1,
      choices: choicesOf(languages),
    },
    orientation: {
      kind: 'choice',
      label: 'Направленность группы',
      pointer: '/adaptation/group',
      empty: 'Выберите направленность группы',
      choices: orientations.map(({ code, title }) => {
        const hint = hints[code]
        return { value: code, title, ...(hint !== undefined && { hint }) }
      }),
    },
    profile: {
      kind: 'choice',
      label: 'Профиль группы',
      pointer: '/adaptation/profile',
      empty: 'Выберите профиль группы',
      when: (answers) => profilesOf(answers).length > 0,
      choices: choicesOf(profiles),
    },
    medicalType: {
      kind: 'choice',
      label: 'Документ',
      pointer: '/medicalReport/type',
      empty: 'Выберите документ',
      when: (answers) => special(answers) && medicalDocuments.length > 1,
      choices: choicesOf(medicalDocuments),
    },
    medicalNumber: {
      kind: 'text',
      label: 'Номер заключения ПМПК',
      width: 10,
      pointer: '/medicalReport/number',
      when: special,
      empty: 'Введите номер заключения ПМПК',
    },
    medicalIssuedOn: {
      kind: 'date',
      label: 'Дата заключения',
      pointer: '/medicalReport/issuedOn',
      when: special,
      empty: 'Введите дату заключения ПМПК',
    },
    medicalIssuedBy: {
      kind: 'text',
      label: 'Кем выдано заключение',
      pointer: '/medicalReport/issuedBy',
      when: special,
      empty: 'Введите, кем выдано заключение ПМПК',
    },
    specialConditions: {
      kind: 'choice',
      label: 'Нужны ли ребёнку специальные условия',
      hint: 'По индивидуальной программе реабилитации инвалида',
      pointer: '/adaptation/specialConditions',
      when: special,
      empty: 'Выберите, нужны ли специальные условия',
      choices: [
        { value: 'yes', title: 'Да' },
        { value: 'no', title: 'Нет' },
      ],
    },
  } as const satisfies Questions
}

/** Шаг «Согласия»: what the family agrees to when there is no place of the kind it asks for, and the two it cannot do without. */
export const consentQuestions = () =>
  ({
    allowOther: {
      kind: 'choice',
      label: 'Если в выбранных садах не будет места',
      pointer: '/allowOther',
      empty: 'Выберите, предлагать ли другие детские сады',
      choices: [
        {
          value: 'yes',
          title: 'Предлагать места в других садах',
          hint: 'Отказавшись, можно вернуться в очередь: время подачи сохранится',
        },
        { value: 'no', title: 'Ждать места в выбранных' },
      ],
    },
    fullDayConsent: {
      kind: 'consent',
      label: 'Согласен на группу полного дня, если в группе с выбранным режимом мест нет',
      called: 'Согласие на группу полного дня',
      when: ({ schedule }) => schedule !== undefined && schedule !== FULL_DAY,
    },
    generalConsent: {
      kind: 'consent',
      label: 'Согласен на общеразвивающую группу, если в выбранной мест нет',
      called: 'Согласие на общеразвивающую группу',
      when: special,
    },
    careConsent: {
      kind: 'consent',
      label: 'Согласен на группу по присмотру и уходу',
      called: 'Согласие на группу по присмотру и уходу',
      hint: 'Без образовательной программы',
    },
    dataConsent: {
      kind: 'consent',
      label: 'Согласен на обработку моих персональных данных и данных ребёнка для рассмотрения заявления',
      called: 'Согласие на обработку персональных данных',
      empty: 'Без согласия на обработку данных заявление нельзя принять',
    },
    healthConsent: {
      kind: 'consent',
      label: 'Согласен на обработку сведений о здоровье ребёнка, чтобы подобрать группу',
      called: 'Согласие на обработку сведений о здоровье',
      empty: 'Без этого согласия сведения о здоровье принять нельзя: выберите общеразвивающую группу',
      when: special,
    },
    truthful: {
      kind: 'consent',
      label: 'Подтверждаю, что сведения в заявлении верны',
      called: 'Сведения верны',
      empty: 'Подтвердите, что сведения верны',
    },
  }) as const satisfies Questions

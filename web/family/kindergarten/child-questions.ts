import { h } from 'preact'
import { fullYears } from '../../../shared/domain/calendar.ts'
import { partsOf } from '../../../shared/ui/date-input.tsx'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { type Answers, dateAnswer, dateOf, type Questions } from '../../form/question.ts'
import type { Me } from '../../me.ts'
import { GoingOnLater } from './going-on-later.tsx'

/** A child of this age goes to school: kindergartens take nobody older. */
const SCHOOL_AGE = 8

const russian = ({ childDocument }: Answers) => childDocument !== 'foreign'
const foreign = ({ childDocument }: Answers) => childDocument === 'foreign'

const past = (today: string, words: string) => (answer: string) => ((dateOf(answer) ?? '') > today ? words : undefined)

/** Children whom the region knows already and who may still go to a kindergarten: one's own, and those one may file for: of others no day of birth is told. */
const young = ({ children }: Me, today: string) =>
  children.flatMap(({ birthDate, ...child }) =>
    birthDate === undefined || fullYears(birthDate, today) >= SCHOOL_AGE ? [] : [{ ...child, birthDate }],
  )

/** «Смирнов Лев», as lists show a child: surname, then name. */
export function fillsFor(me: Me, today: string) {
  return (ref: string): Answers => {
    const child = young(me, today).find((it) => it.ref === ref)
    const [childSurname = '', childName = ''] = child?.name.split(' ') ?? []
    const childBirthDate = child ? dateAnswer(partsOf(child.birthDate)) : ''
    return { child: child ? ref : 'other', childSurname, childName, childBirthDate }
  }
}

const SERIES = /^([IVXLCDM1УХ]{1,6})\s*[-–—]?\s*([А-ЯЁ]{2})$/i

/** `II-ОБ`: Roman digits in Latin letters, a hyphen, two Russian letters, whatever was typed for them. */
export function seriesText(typed: string): string {
  const [, roman = '', letters = ''] = SERIES.exec(typed.trim()) ?? []
  if (roman === '') return typed.trim()
  const latin = roman.toUpperCase().replaceAll('1', 'I').replaceAll('У', 'V').replaceAll('Х', 'X')
  return `${latin}-${letters.toUpperCase()}`
}

/** Шаг «Ребёнок»: who the child is, as the birth document says it. */
export function childQuestions(me: Me, today: string) {
  const known = young(me, today)
  return {
    child: {
      kind: 'choice',
      label: 'На кого подаём заявление',
      empty: 'Выберите ребёнка',
      when: () => known.length > 0,
      fills: fillsFor(me, today),
      choices: [
        ...known.map(({ ref, name, birthDate }) => ({
          value: ref,
          title: name,
          hint: dateInWords(birthDate),
          more: h(GoingOnLater, { child: ref }),
        })),
        { value: 'other', title: 'Другой ребёнок' },
      ],
    },
    childSurname: {
      kind: 'text',
      label: 'Фамилия',
      pointer: '/child/surname',
      empty: 'Введите фамилию ребёнка',
      maxLength: 256,
    },
    childName: { kind: 'text', label: 'Имя', pointer: '/child/name', empty: 'Введите имя ребёнка', maxLength: 256 },
    childMiddleName: {
      kind: 'text',
      label: 'Отчество',
      hint: 'Если есть в документе',
      pointer: '/child/middleName',
      maxLength: 256,
    },
    childBirthDate: {
      kind: 'date',
      label: 'Дата рождения',
      hint: 'Например, 14 2 2024',
      pointer: '/child/birthDate',
      empty: 'Введите дату рождения ребёнка',
      wrong: (answer) => {
        const date = dateOf(answer) ?? ''
        if (date > today) return 'Дата рождения не может быть позже сегодняшней'
        return fullYears(date, today) >= SCHOOL_AGE
          ? 'Ребёнку уже исполнилось 8 лет: в детский сад принимают до этого возраста'
          : undefined
      },
    },
    childDocument: {
      kind: 'choice',
      label: 'Вид документа',
      called: 'Документ о рождении',
      pointer: '/child/document',
      empty: 'Выберите, какой документ о рождении у ребёнка',
      choices: [
        { value: 'rf', title: 'Свидетельство о рождении, выданное в России' },
        { value: 'foreign', title: 'Документ другой страны' },
      ],
    },
    documentName: {
      kind: 'text',
      label: 'Название документа',
      pointer: '/child/document/name',
      when: foreign,
      empty: 'Введите название документа',
    },
    documentSeries: {
      kind: 'text',
      label: 'Серия',
      called: 'Серия свидетельства',
      hint: 'Римские цифры и две русские буквы, например II-ОБ',
      width: 10,
      pointer: '/child/document/series',
      when: russian,
      empty: 'Введите серию свидетельства о рождении',
      tidy: seriesText,
      wrong: (answer) =>
        SERIES.test(answer)
          ? undefined
          : 'Введите серию как в свидетельстве: римские цифры и две русские буквы, например II-ОБ',
    },
    documentNumber: {
      kind: 'text',
      label: 'Номер',
      called: 'Номер документа о рождении',
      width: 10,
      pointer: '/child/document/number',
      empty: 'Введите номер документа о рождении',
      wrong: (answer, answers) =>
        foreign(answers) || /^\d{6}$/.test(answer.replaceAll(/\s/g, '')) ? undefined : 'В номере свидетельства 6 цифр',
    },
    documentIssuedOn: {
      kind: 'date',
      label: 'Дата выдачи',
      called: 'Дата выдачи документа',
      pointer: '/child/document/issuedOn',
      empty: 'Введите дату выдачи документа о рождении',
      wrong: past(today, 'Дата выдачи не может быть позже сегодняшней'),
    },
    documentIssuedBy: {
      kind: 'text',
      label: 'Кем выдан',
      called: 'Кем выдан документ',
      hint: 'Как написано в документе',
      pointer: '/child/document/issuedBy',
      empty: 'Введите, кем выдан документ о рождении',
    },
    documentActNumber: {
      kind: 'text',
      label: 'Номер записи акта о рождении',
      hint: 'С 2018 года — 21 цифра',
      width: 20,
      pointer: '/child/document/actNumber',
      when: russian,
    },
  } as const satisfies Questions
}

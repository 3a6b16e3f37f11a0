import { russianDate, statusReasons, statusTexts } from './statuses.ts'

/** An application that stands in the way of a new one for the same child. */
export type Duplicate = { id: string; filedAt: string; status: string }

/** Elements of a request whose dictionary code can be unknown. */
export type CodedElement =
  | 'Schedule'
  | 'Language'
  | 'AdaptationGroup'
  | 'AdaptationGroupType'
  | 'DocName'
  | 'IdentityDocName'

/**
 * Business refusals: an ordinary changeOrderInfo with this code and text (kindergarten 3.2.1). What cannot be read at
 * all is refused in the envelope instead: `rejection` of envelope.ts. Dates come as xs:date or xs:dateTime.
 */
export const refusals = {
  noChanges: { code: 150, text: () => 'Изменений не найдено' },
  /** The path (`ApplicationRequest/ChildInfo/ChildBirthDate`) is ours: the reference text ends before it. */
  wrongData: { code: 150, text: (path = '') => `Ошибка в данных запроса${path && `: ${path}`}` },
  duplicate: { code: 150, text: (...found: [Duplicate, ...Duplicate[]]) => duplicates(found) },
  tooOld: { code: 150, text: () => 'Превышен допустимый возраст - 8 лет' },
  entryDatePassed: {
    code: 150,
    text: ({ earliest }: { earliest: string }) =>
      `Указанная желаемая дата зачисления раннее, чем ${russianDate(earliest)}`,
  },
  organisationUnknown: { code: 150, text: ({ id }: { id: string }) => `Организация с id=${id} не существует` },
  organisationCodesWrong: { code: 150, text: () => 'Указаны некорректные коды организаций' },
  codeUnknown: { code: 150, text: ({ element }: { element: CodedElement }) => `Указано неверное значение ${element}` },
  benefitUnknown: { code: 150, text: () => 'Льгота не найдена' },
  municipalityUnknown: { code: 150, text: () => 'Не удалось найти МО' },
  inactive: { code: 180, text: () => statusTexts[180]({ reason: statusReasons.inactive }) },
  notFound: { code: 150, text: () => 'Заявление по указанным параметрам не найдено' },
  notInQueue: { code: 150, text: () => 'Заявление не участвует в очереди в ДОО' },
  queueUnchanged: { code: 150, text: () => 'В указанном периоде изменения по позиции в очереди отсутствуют' },
  rejectionWithoutReferral: {
    code: 150,
    text: () => 'Отказ от предложенной организации не может быть сохранен, так как направление не найдено.',
  },
  rejectionOfSeveral: {
    code: 150,
    text: () => 'Отказ от предложенной организации не может быть сохранен, так как найдено несколько направлений.',
  },
  // The reference texts of these three are not known: the words are ours.
  admissionWithoutReferral: { code: 150, text: () => 'Направление по указанному заявлению не найдено' },
  admissionOfSeveral: { code: 150, text: () => 'По указанному заявлению найдено несколько направлений' },
  cancelNotAllowed: { code: 150, text: () => 'Отмена заявления в текущем статусе невозможна' },
} as const satisfies Record<string, { code: 150 | 180; text: (...parameters: never[]) => string }>

/** Short answers that go with success. */
export const acceptances = {
  applicationAccepted: { code: 110, text: () => 'Заявление принято к рассмотрению' },
  changesAccepted: { code: 110, text: () => 'Изменения приняты' },
  rejectionAccepted: { code: 140, text: () => 'Отказ принят' },
} as const

const described = ({ id, filedAt, status }: Duplicate) =>
  `Идентификатор "${id}"; Дата подачи "${russianDate(filedAt)}"; Статус "${status}"`

function duplicates(found: [Duplicate, ...Duplicate[]]): string {
  const start = 'Заявление на ребенка с указанными параметрами существует'
  if (found.length === 1) return `${start} (${described(found[0])}).`
  return [`${start}:`, ...found.map((one, index) => `${index + 1}. ${described(one)}`)].join('\n')
}

import type { Language } from '../problems/problem.ts'

/** What rows of the access log say, in words: for pages, for what a family is handed, for papers. */

type Position = {
  subjects: readonly string[]
  organisation?: string | undefined
  municipality?: string | undefined
}

/** What was opened, after «открывал» and "opened": by the contract whose name the row has. */
const actions: Readonly<Record<string, Record<Language, string>>> = {
  findPupil: { ru: 'карточку ученика в поиске', en: 'the card of the pupil in a search' },
  exportChild: { ru: 'все данные ребёнка', en: 'all data of the child' },
  listAttachments: { ru: 'список файлов заявления', en: 'the files of the application' },
  listApplications: { ru: 'список заявлений', en: 'the list of applications' },
  listChildRequests: { ru: 'запросы о данных ребёнка', en: 'the requests about data of the child' },
  listConsents: { ru: 'согласия', en: 'the consents' },
  listContacts: { ru: 'как семье сообщали о заявлении', en: 'how the family was told of the application' },
  listDataRequests: { ru: 'список запросов о данных', en: 'the requests about data' },
  listCases: { ru: 'список заявлений на услугу', en: 'the applications for a service' },
  listCaseFiles: { ru: 'документы заявления на услугу', en: 'the documents of the application for a service' },
  openCaseFile: { ru: 'файл, приложенный к заявлению на услугу', en: 'a file of the application for a service' },
  listDeadlines: { ru: 'сроки семьи', en: 'the terms of the family' },
  listMyCases: { ru: 'список заявлений на услуги', en: 'the applications for services' },
  listDepartures: { ru: 'список отчисленных из группы', en: 'the children who left the group' },
  listDelegates: { ru: 'список доверенных лиц', en: 'the delegates' },
  listGuardians: { ru: 'список законных представителей', en: 'the guardians' },
  listLooks: { ru: 'историю доступа к данным', en: 'the history of access' },
  listOffers: { ru: 'список направлений организации', en: 'the offers of the organisation' },
  listOutgoing: { ru: 'ответы на заявления с портала', en: 'the answers to applications of the portal' },
  listPlacementResults: { ru: 'результаты расчёта мест', en: 'the results of a placement' },
  listQueue: { ru: 'список очереди', en: 'the queue' },
  listTransfers: { ru: 'запросы о переводе', en: 'the requests for transfer' },
  openAttachment: { ru: 'файл, приложенный к заявлению', en: 'a file of the application' },
  printChildData: { ru: 'все данные ребёнка на бумаге', en: 'all data of the child on paper' },
  printDestructionAct: { ru: 'акт об уничтожении данных', en: 'the act of destruction' },
  printRun: { ru: 'протокол комплектования', en: 'the protocol of a placement' },
  printOffer: { ru: 'направление', en: 'the offer' },
  printOrder: { ru: 'выписку из приказа о зачислении', en: 'the enrolment order' },
  printCaseReceipt: { ru: 'расписку о заявлении на услугу', en: 'the receipt of the application for a service' },
  printReceipt: { ru: 'расписку о приёме заявления', en: 'the receipt of the application' },
  searchLooks: { ru: 'журнал доступа к данным', en: 'the log of access' },
  explainPlacement: { ru: 'объяснение расчёта мест', en: 'the reasons of a placement' },
  showApplication: { ru: 'заявление', en: 'the application' },
  showSwapRequest: { ru: 'обмен местами', en: 'the exchange of places' },
  showCase: { ru: 'заявление на услугу', en: 'the application for a service' },
  showClass: { ru: 'список класса или группы', en: 'the list of the class or group' },
  showDiary: { ru: 'дневник', en: 'the diary' },
  showExchange: { ru: 'обмен с федеральным порталом', en: 'the exchange with the federal portal' },
  showForm: { ru: 'анкету заявления', en: 'the form of the application' },
  showLesson: { ru: 'урок: отметки и посещаемость класса', en: 'a lesson: marks and attendance of the class' },
  showMarks: { ru: 'отметки', en: 'the marks' },
  showMe: { ru: 'имя и дату рождения ребёнка', en: 'the name and birth date of the child' },
  family: { ru: 'данные своего ребёнка', en: 'the data of their own child' },
}

export const actionInWords = (action: string, language: Language): string =>
  actions[action]?.[language] ?? (language === 'ru' ? 'данные ребёнка' : 'the data of the child')

const quoted = (titles: readonly string[]) => titles.map((title) => `«${title}»`).join(', ')

/** «Учитель, предмет «Математика», Школа № 2»: the position, and where. */
export function positionInWords(role: string, { subjects, organisation, municipality }: Position): string {
  const taught =
    subjects.length === 0 ? undefined : `${subjects.length === 1 ? 'предмет' : 'предметы'} ${quoted(subjects)}`
  return [role, taught, organisation ?? municipality].filter(Boolean).join(', ')
}

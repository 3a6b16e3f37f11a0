import type * as z from 'zod/mini'
import type { listConsents } from '../../../shared/contracts/consents.ts'
import type { listChildRequests } from '../../../shared/contracts/personal-data.ts'
import { catalogue } from '../../../shared/ui/language.ts'

export type ConsentRow = z.output<typeof listConsents.response>['items'][number]
export type RequestRow = z.output<typeof listChildRequests.response>['items'][number]
type Field = NonNullable<RequestRow['field']>
type Status = RequestRow['status']
type Kind = RequestRow['kind']

export const DATA = '/cabinet/data'

export const words = catalogue({
  ru: {
    title: 'Доступ к данным',
    start: 'Главная',
    children: 'Дети',
    none: 'Здесь появятся ваши дети',
    noneText: 'Данные о ребёнке появляются вместе с первым заявлением или когда школа вносит ребёнка в список.',
    notYours: 'Такого ребёнка здесь нет',
    notYoursText: 'Здесь видны данные только ваших детей.',
    home: 'На главную',
    download: 'Получить всё, что хранится',
    downloadText:
      'Карточка, заявления с формой и файлами, отметки, переводы, согласия, уведомления и записи о том, кто обращался к данным. PDF — чтобы прочесть или напечатать, JSON — для программ.',
    pdf: 'Скачать PDF',
    json: 'Скачать JSON',
    preparing: 'Готовим…',
    consents: 'Согласия',
    readText: 'Текст согласия',
    version: (version: string) => `Редакция ${version}.`,
    agree: 'Дать согласие',
    agreeAnew: 'Согласиться с новой редакцией',
    withdraw: 'Отозвать согласие',
    notGiven: 'Вы не давали согласия',
    given: (day: string) => `Вы дали согласие ${day}`,
    withdrawn: (day: string) => `Вы отозвали согласие ${day}`,
    other: 'Второй представитель дал согласие',
    correct: 'Исправить',
    correctText:
      'Дату рождения и документ о рождении исправляют в заявлении в детский сад, пока оно в очереди: «Мои заявления», «Исправить дату рождения и документ ребёнка». Без такого заявления исправить их в системе пока нельзя.',
    what: 'Что исправить',
    right: 'Как правильно',
    ask: 'Попросить исправить',
    sending: 'Отправляем…',
    requests: 'Запросы и ответы',
    noRequests: 'Запросов пока не было.',
    answerBy: (day: string) => `Ответят до ${day}`,
    erase: 'Уничтожить данные',
    eraseText:
      'Будут уничтожены карточка, формы заявлений, файлы и бумаги. Вернуть их будет нельзя. Оценки и числа останутся в отчётах без имени.',
    eraseBars: 'Пока ребёнок учится или его заявление рассматривают, данные обязаны храниться.',
    eraseAsk: 'Попросить уничтожить данные',
    eraseSure: 'Да, попросить уничтожить',
    eraseNot: 'Не уничтожать',
    done: 'Сделано',
    field: (it: Field) => ({ surname: 'Фамилия', name: 'Имя', middleName: 'Отчество', snils: 'СНИЛС' })[it],
    status: (it: Status) =>
      ({
        requested: 'ждёт ответа',
        ordered: 'данные уничтожаются',
        done: 'выполнено',
        refused: 'отказано',
      })[it],
    kind: (it: Kind) => ({ correction: 'Исправление', erasure: 'Уничтожение данных' })[it],
  },
  en: {
    title: 'Access to data',
    start: 'Home',
    children: 'Children',
    none: 'Your children will be here',
    noneText: 'Data about a child come with the first application, or when a school enters the child.',
    notYours: 'There is no such child here',
    notYoursText: 'Only the data of your own children are seen here.',
    home: 'Home',
    download: 'Get all that is held',
    downloadText:
      'The card, applications with form and files, marks, transfers, consents, notices, and the log of who looked at the data. PDF to read or print, JSON for programs.',
    pdf: 'Download PDF',
    json: 'Download JSON',
    preparing: 'Preparing…',
    consents: 'Consents',
    readText: 'Text of the consent',
    version: (version: string) => `Version ${version}.`,
    agree: 'Consent',
    agreeAnew: 'Consent to the new version',
    withdraw: 'Withdraw',
    notGiven: 'You have not consented',
    given: (day: string) => `You consented on ${day}`,
    withdrawn: (day: string) => `You withdrew on ${day}`,
    other: 'The other guardian has consented',
    correct: 'Correct',
    correctText:
      'Birth date and birth certificate are corrected in the kindergarten application while it is in the queue, under "My applications". Without one they cannot be corrected yet.',
    what: 'What to correct',
    right: 'What is right',
    ask: 'Ask for the correction',
    sending: 'Sending…',
    requests: 'Requests and answers',
    noRequests: 'There were no requests yet.',
    answerBy: (day: string) => `To be answered by ${day}`,
    erase: 'Destroy the data',
    eraseText:
      'The card, the forms of applications, files and papers will be destroyed. They cannot be brought back. Marks and numbers stay in reports without a name.',
    eraseBars: 'While the child attends or its application is dealt with, the data have to be kept.',
    eraseAsk: 'Ask to destroy the data',
    eraseSure: 'Yes, ask to destroy them',
    eraseNot: 'Do not destroy',
    done: 'Done',
    field: (it: Field) => ({ surname: 'Surname', name: 'Name', middleName: 'Middle name', snils: 'SNILS' })[it],
    status: (it: Status) =>
      ({ requested: 'waiting', ordered: 'being destroyed', done: 'done', refused: 'refused' })[it],
    kind: (it: Kind) => ({ correction: 'Correction', erasure: 'Destruction of data' })[it],
  },
})

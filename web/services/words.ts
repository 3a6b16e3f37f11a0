import type * as z from 'zod/mini'
import type { listMyCases, showCase } from '../../shared/contracts/cases.ts'
import type { listServices, showService } from '../../shared/contracts/services.ts'
import { catalogue } from '../../shared/ui/language.ts'

export type Listed = z.output<typeof listServices.response>['items'][number]
export type Shown = z.output<typeof showService.response>
export type Case = z.output<typeof showCase.response>
export type ListedCase = z.output<typeof listMyCases.response>['items'][number]

/** What a region calls its services, states and questions comes with its data; these are the words around them. */
export const words = catalogue({
  ru: {
    start: 'Главная',
    services: 'Услуги',
    lead: 'Выберите услугу: внутри — кому она положена, что понадобится и сама форма.',
    kindergarten: 'Заявление в детский сад',
    kindergartenText: 'Приём идёт круглый год.',
    none: 'Услуг пока нет',
    noneText: 'Они появятся здесь, когда регион их откроет.',
    openUntil: (day: string) => `Приём открыт до ${day} включительно`,
    opensAt: (time: string) => `Приём откроется ${time}`,
    noWindow: 'Срок приёма ещё не назначен',
    forWhom: 'Кто может подать',
    parents: 'Родитель или другой законный представитель',
    pupils: 'Сам ученик',
    about: 'Что важно знать',
    windows: 'Когда принимают',
    fromTo: (from: string, to: string) => `с ${from} до ${to}`,
    documents: 'Какие документы понадобятся',
    documentsText: 'Подлинники покажете в организации. Сейчас прикладывать ничего не нужно.',
    ifAny: 'если есть',
    ifApplies: 'зависит от ваших ответов',
    law: 'На каком основании',
    begin: 'Заполнить заявление',
    goOn: 'Продолжить заявление',
    early: 'Заполнить можно уже сейчас',
    earlyText:
      'Черновик хранится у нас, его видите только вы. Когда приём откроется, заявление уйдёт одним нажатием или само.',
  },
  en: {
    start: 'Home',
    services: 'Services',
    lead: 'Choose a service: whom it is for, what you need, and the form itself.',
    kindergarten: 'Kindergarten application',
    kindergartenText: 'Applications are taken all year.',
    none: 'There are no services yet',
    noneText: 'They appear here once the region opens them.',
    openUntil: (day: string) => `Open until ${day}`,
    opensAt: (time: string) => `Opens on ${time}`,
    noWindow: 'Dates are not set yet',
    forWhom: 'Who may apply',
    parents: 'A parent or another legal guardian',
    pupils: 'The pupil',
    about: 'Good to know',
    windows: 'When applications are taken',
    fromTo: (from: string, to: string) => `from ${from} until ${to}`,
    documents: 'Documents',
    documentsText: 'Show the originals at the organisation. Nothing has to be attached now.',
    ifAny: 'if there is one',
    ifApplies: 'depends on your answers',
    law: 'By which law',
    begin: 'Fill in the form',
    goOn: 'Go on with the form',
    early: 'You can fill it in already',
    earlyText: 'The draft is kept on the server, for you alone. At the opening it is sent by one press, or by itself.',
  },
})

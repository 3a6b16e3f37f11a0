import { catalogue } from '../../shared/ui/language.ts'

export const checkWords = catalogue({
  ru: {
    title: 'Проверка документа',
    lead: 'Страница говорит, выдавался ли документ с таким номером и датой. Сведений о ребёнке и семье на ней нет.',
    genuine: 'Такой документ выдан',
    compare: 'Сравните с тем, что держите в руках: всё должно совпасть до знака.',
    paper: 'Документ',
    receipt: 'Расписка в приёме заявления',
    offer: 'Направление',
    order: 'Приказ о зачислении',
    'case-receipt': 'Расписка в приёме заявления на услугу',
    number: 'Номер',
    on: 'Дата',
    issuer: 'Кто выдал',
    application: 'Номер заявления',
    unknown: 'Такой документ не выдавался',
    unknownText:
      'Номер, дата или код изменены либо прочитаны с ошибкой. Наведите камеру ещё раз; если ответ тот же, обратитесь к тому, кто указан в документе.',
    incomplete: 'Адрес прочитан не полностью',
    incompleteText: 'Наведите камеру на код документа ещё раз или перепишите адрес под ним целиком.',
  },
  en: {
    title: 'Check a document',
    lead: 'This page tells whether a document with this number and date was issued. It holds nothing about the child or the family.',
    genuine: 'Such a document was issued',
    compare: 'Compare it with what you hold: everything must be the same.',
    paper: 'Document',
    receipt: 'Receipt of an application',
    offer: 'Offer of a place',
    order: 'Order of enrolment',
    'case-receipt': 'Receipt of an application for a service',
    number: 'Number',
    on: 'Date',
    issuer: 'Issued by',
    application: 'Application number',
    unknown: 'No such document was issued',
    unknownText:
      'The number, the date or the code was changed or misread. Point the camera once more; if the answer stays, ask whoever is named in the document.',
    incomplete: 'The address is incomplete',
    incompleteText: 'Point the camera at the code once more, or copy the whole address below it.',
  },
})

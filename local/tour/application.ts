import { withdrawApplication } from '../../shared/contracts/admission.ts'
import { listApplications, showApplication } from '../../shared/contracts/applications.ts'
import { submitApplication } from '../../shared/contracts/filing.ts'
import { civilDate, nextSeptember } from '../../shared/domain/calendar.ts'
import type { Form } from '../../shared/domain/form.ts'
import { type FormData, formData, formDataResponse } from '../../shared/federal/kindergarten.ts'
import { parse } from '../../shared/federal/parse.ts'
import { serialise } from '../../shared/federal/serialise.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { type Chapter, expect } from './story.ts'

/** The kindergarten of the tour, and a year of birth for which it has a free place. */
export type Wanted = { organisation: { id: string; title: string }; cohort: number }
export type Filed = { id: string; orderId: string; surname: string; birthDate: string }

export const ask = (request: FormData) => serialise(formData, request)
export const answerOf = (xml: string) => parse(formDataResponse, parseXml(xml))

/** 1: an application comes by the federal portal, its queue place is asked, and another is filed in the portal. */
export const application: Chapter<Wanted, Filed> = async (story, { organisation, cohort }) => {
  const orderId = `77${String(story.number).padStart(9, '0')}`
  const birthDate = `${cohort}-03-15`
  const surname = 'Смирнов'
  const message = federalApplication(orderId, story.number, birthDate, organisation)

  const accepted = answerOf(await story.smev(`tour-${orderId}-1`, message))
  expect(
    'changeOrderInfo' in accepted && accepted.changeOrderInfo?.statusCode.orgCode === '110',
    `the portal is answered 110: ${JSON.stringify(accepted)}`,
  )
  story.tell(`Федеральный портал передал заявление № ${orderId}: ответ 110, «Заявление зарегистрировано».`)
  const again = await story.smev(`tour-${orderId}-1`, message)
  expect(JSON.stringify(answerOf(again)) === JSON.stringify(accepted), 'the same message again gets the same answer')

  const place = answerOf(
    await story.smev(`tour-${orderId}-2`, ask({ oktmo: '61701000', GetApplicationQueueRequest: { orderId } })),
  )
  const queue = 'GetApplicationQueueResponse' in place ? place.GetApplicationQueueResponse : undefined
  expect(queue && Number(queue.Position) >= 1, `the portal is told a place in the queue: ${JSON.stringify(place)}`)
  story.tell(`Место в очереди по запросу портала: ${queue.Position} из ${queue.Total}.`)

  const parent = await story.as('parent')
  const { items } = await parent(listApplications)
  const seen = items.find(({ number }) => number === orderId)
  expect(seen, 'the mother sees it, although it came by another door')
  story.tell('Мама видит его в личном кабинете.', `/cabinet/applications/${seen.id}`)

  const own = await parent(submitApplication, { body: portalForm(story.number + 1, birthDate, organisation) })
  const shown = await parent(showApplication, { params: { id: own.id } })
  expect(shown.place && shown.status === 'queued', 'an application filed here stands in the same queue')
  story.tell(
    `Вторая заявка подана в портале: № ${own.number}, место ${shown.place.position} из ${shown.place.total}.`,
    `/cabinet/applications/${own.id}`,
  )
  await parent(withdrawApplication, { params: { id: own.id }, match: shown.seq })
  story.tell('И отозвана: семья передумала.')
  return { id: seen.id, orderId, surname, birthDate }
}

const names = ['Лев', 'Марк', 'Тимофей', 'Мирон', 'Фёдор', 'Семён', 'Глеб', 'Роман']
const nameOf = (number: number) => names[number % names.length] ?? 'Лев'
const certificate = (number: number) => String(number).slice(-9)
const coded = (code: string, text: string) => ({ code, text })
const nothing = coded('', '')

/** The message of the federal portal that files it: a family of the demo region, a large one, unless another passport is given. */
export function federalApplication(
  orderId: string,
  number: number,
  birthDate: string,
  organisation: Wanted['organisation'],
  { passport = '123456', filedAt = new Date().toISOString() } = {},
): string {
  const now = new Date().toISOString()
  return ask({
    oktmo: '61701000',
    ApplicationRequest: {
      orderId,
      ServicesType: '9900000001',
      FilingDate: filedAt,
      PersonInfo: {
        PersonSurname: 'Смирнова',
        PersonName: 'Анна',
        PersonMiddleName: 'Сергеевна',
        PersonPhone: '+7(491)2205500',
        PersonEmail: 'parent@demo.example',
        Parents: true,
      },
      PersonIdentityDocInfo: {
        IdentityDocName: coded('1', 'Паспорт гражданина РФ'),
        IdentityDocSeries: '6112',
        IdentityDocNumber: passport,
        IdentityDocIssueDate: '2012-06-19',
        IdentityDocIssued: 'ОТДЕЛОМ УФМС РОССИИ ПО ГОР. ПРИМЕРСКУ',
      },
      ChildInfo: {
        ChildSurname: 'Смирнов',
        ChildName: nameOf(number),
        ChildMiddleName: 'Ильич',
        ChildBirthDate: birthDate,
        ChildBirthDocRF: {
          ChildBirthDocSeries: 'III-ПР',
          ChildBirthDocNumber: certificate(number),
          ChildBirthDocIssueDate: birthDate,
          ChildBirthDocActNumber: '130249620000200100004',
          ChildBirthDocActDate: birthDate,
          ChildBirthDocIssued: 'Отдел ЗАГС администрации города Примерска',
        },
      },
      Address: {
        FullAddress: '390000, Примерская обл., г. Примерск, ул. Садовая, д. 12, кв. 45',
        Index: '390000',
        Region: nothing,
        Area: nothing,
        City: nothing,
        CityArea: nothing,
        Place: nothing,
        Street: nothing,
        AdditionalArea: nothing,
        AdditionalStreet: nothing,
        House: nothing,
        Building1: '',
        Building2: '',
        Apartment: '45',
      },
      EntryParams: {
        EntryDate: nextSeptember(civilDate(now, 'Europe/Moscow')),
        Language: coded('1', 'Русский'),
        Schedule: coded('1', 'Полный день (10,5-12 часов)'),
      },
      AdaptationProgram: { AdaptationGroup: coded('1', 'Общеразвивающая') },
      EduOrganizations: {
        EduOrganization: [{ text: organisation.title, code: organisation.id, PriorityNumber: 1 }],
        AllowOfferOther: false,
      },
      BrotherSisterInfo: [],
      BenefitInfo: {
        BenefitCategory: coded('11', 'Дети из многодетных семей'),
        BenefitDocInfo: { DocIssueDate: '2025-11-20', DocIssued: 'Управление соцзащиты населения' },
        BenefitFile: [],
      },
    },
  })
}

/** A form filed in the portal by the family of the demo region. */
export const portalForm = (number: number, birthDate: string, organisation: Wanted['organisation']): Form => ({
  applicant: {
    surname: 'Смирнова',
    name: 'Анна',
    middleName: 'Сергеевна',
    phone: '+7(491)2205500',
    email: 'parent@demo.example',
    parent: true,
  },
  applicantDocument: {
    type: { code: '1', title: 'Паспорт гражданина РФ' },
    series: '6112',
    number: '123456',
    issuedOn: '2012-06-19',
    issuedBy: 'ОТДЕЛОМ УФМС РОССИИ ПО ГОР. ПРИМЕРСКУ',
  },
  child: {
    surname: 'Смирнов',
    name: nameOf(number),
    middleName: 'Ильич',
    birthDate,
    document: {
      type: 'rf',
      series: 'III-ПР',
      number: certificate(number),
      issuedOn: birthDate,
      issuedBy: 'Отдел ЗАГС администрации города Примерска',
    },
  },
  address: { full: 'г. Примерск, ул. Садовая, д. 12, кв. 45' },
  entry: {
    desiredOn: nextSeptember(civilDate(new Date().toISOString(), 'Europe/Moscow')),
    language: { code: '1', title: 'Русский' },
    schedule: { code: '1', title: 'Полный день' },
  },
  adaptation: { group: { code: '1', title: 'Общеразвивающая' } },
  wishes: [{ organisation: organisation.id, title: organisation.title, priority: 1 }],
  allowOther: false,
})

import { confirmEvidence, refuseApplication, withdrawApplication } from '../../shared/contracts/admission.ts'
import { showApplication } from '../../shared/contracts/applications.ts'
import { listOutgoing } from '../../shared/contracts/federal.ts'
import { submitApplication } from '../../shared/contracts/filing.ts'
import { civilDate } from '../../shared/domain/calendar.ts'
import { federalId } from '../../shared/domain/filing.ts'
import { type FormData, formData } from '../../shared/federal/kindergarten.ts'
import { parse } from '../../shared/federal/parse.ts'
import { parseXml } from '../../shared/federal/xml.ts'
import { answerOf, ask, federalApplication, portalForm, type Wanted } from './application.ts'
import { type Chapter, eventually, expect, type Story } from './story.ts'

/** Numbers of the portal for two applications: the offer of one is taken there, that of the other refused. */
export type InExchange = { taken: string; rejected: string }

const OKTMO = '61701000'
const SERVICE = '9900000001'

async function say(story: Story, request: FormData) {
  const [, name = ''] = Object.keys(request)
  const orderId = JSON.stringify(request).match(/"orderId":"(\d+)"/)?.[1]
  return answerOf(await story.smev(`exchange-${orderId}-${name}`, ask(request)))
}

/** What the region has told the portal of an order by itself. */
async function heard(story: Story, orderId: string, code: string) {
  const portal = await story.as('federal-portal')
  return eventually(`the portal hears ${code} of ${orderId}`, async () => {
    const { items } = await portal(listOutgoing, { query: { orderId } })
    return items.find(({ orgCode }) => orgCode === code)
  })
}

const numberOf = (story: Story, at: number) => `78${String(story.number + at).padStart(9, '0')}`

/** Requests about applications that wait: reading, changing, taking back, showing one that was filed elsewhere; a refusal. */
export const asked: Chapter<Wanted, InExchange> = async (story, { organisation, cohort }) => {
  const birthDate = `${cohort}-04-12`
  const orders = [10, 11, 12, 13].map((at) => ({ at: story.number + at, orderId: numberOf(story, at) }))
  const specialist = await story.as('specialist')
  const message = ({ at, orderId }: { at: number; orderId: string }) =>
    federalApplication(orderId, at, birthDate, organisation)
  for (const order of orders) {
    const { changeOrderInfo } = answerOf(await story.smev(`exchange-${order.orderId}`, message(order)))
    expect(changeOrderInfo?.statusCode.orgCode === '110', `${order.orderId} is filed`)
    await confirmed(story, order.orderId)
  }
  const [taken = '', rejected = '', cancelled = '', refused = ''] = orders.map(({ orderId }) => orderId)

  const { GetApplicationResponse: read } = await say(story, {
    ...{ oktmo: OKTMO, GetApplicationRequest: { orderId: taken } },
  })
  expect(read?.ChildInfo.ChildBirthDate === birthDate, 'the portal reads the application that it sent')
  const first = orders[0]
  const whole = first && parse(formData, parseXml(message(first))).ApplicationRequest
  expect(whole, 'the message can be read back')
  const changed = await story.smev(
    `exchange-${taken}-change`,
    ask({
      oktmo: OKTMO,
      ApplicationRequest: { ...whole, EduOrganizations: { ...whole.EduOrganizations, AllowOfferOther: true } },
    }),
  )
  expect(answerOf(changed).changeOrderInfo?.statusCode.orgCode === '110', 'a change is taken')
  await confirmed(story, taken)
  await heard(story, taken, '170')
  story.tell('Портал прочитал заявление, изменил его (ответ 110, статус 170).', `/cabinet/queue/${federalId(taken)}`)

  const today = civilDate(new Date().toISOString(), 'Europe/Moscow')
  const why = await say(story, {
    oktmo: OKTMO,
    GetApplicationQueueReasonRequest: { orderId: taken, PeriodStart: today, PeriodEnd: today },
  })
  const unchanged = why.changeOrderInfo?.comment?.includes('изменения по позиции в очереди отсутствуют')
  expect(why.GetApplicationQueueReasonResponse || unchanged, `the place is explained: ${JSON.stringify(why)}`)
  story.tell('Портал спросил, почему изменилось место в очереди: получил причины.')

  const { cancelResponse } = await say(story, { oktmo: OKTMO, cancelRequest: { orderId: cancelled } })
  expect(cancelResponse?.result === 'CANCELLED', 'it takes one back')
  story.tell('Семья отменила заявление на портале: CANCELLED.')

  const { id, seq } = await specialist(showApplication, { params: { id: federalId(refused) } })
  await specialist(refuseApplication, { params: { id }, body: { ground: 'documents' }, match: seq })
  await heard(story, refused, '150')
  story.tell('Управление образования отказало с основанием: портал получил статус 150.', `/cabinet/queue/${id}`)

  await shownThere(story, { organisation, cohort }, birthDate)
  return { taken, rejected }
}

/** A claimed right counts once the authority has seen its evidence. */
async function confirmed(story: Story, orderId: string) {
  const specialist = await story.as('specialist')
  const { id, seq } = await specialist(showApplication, { params: { id: federalId(orderId) } })
  await specialist(confirmEvidence, { params: { id }, body: { benefit: true, siblings: false }, match: seq })
}

/** An application of our own portal, which its applicant wants to see in the federal one. */
async function shownThere(story: Story, { organisation }: Wanted, birthDate: string) {
  const parent = await story.as('parent')
  const number = story.number + 14
  const orderId = numberOf(story, 14)
  const own = await parent(submitApplication, { body: portalForm(number, birthDate, organisation) })
  const { PersonInfo, PersonIdentityDocInfo, ChildInfo } =
    parse(formData, parseXml(federalApplication(orderId, number, birthDate, organisation))).ApplicationRequest ?? {}
  expect(PersonInfo && PersonIdentityDocInfo && ChildInfo, 'the message can be read back')
  const request = { orderId, ServicesType: SERVICE, PersonInfo, PersonIdentityDocInfo, ChildInfo }
  const answer = await say(story, { oktmo: OKTMO, ApplicationOrderInfoRequest: request })
  expect(answer.changeOrderInfo?.statusCode.orgCode !== '150', `it is found: ${JSON.stringify(answer)}`)
  const portal = await story.as('federal-portal')
  await eventually('the region makes an order of it', async () => {
    const { items } = await portal(listOutgoing, { query: { orderId } })
    return items.some(({ kind }) => kind === 'OrderRequest')
  })
  story.tell('Заявление, поданное здесь, показано на федеральном портале: createOrder.')
  const { seq } = await parent(showApplication, { params: { id: own.id } })
  await parent(withdrawApplication, { params: { id: own.id }, match: seq })
}

/** After the placement: what the portal fills its form with, the consent to a place, the refusal of another. */
export const answeredThere: Chapter<InExchange, void> = async (story, { taken, rejected }) => {
  await heard(story, taken, '190')
  await heard(story, rejected, '190')
  const { GetApplicationAdmissionResponse: shown } = await say(story, {
    ...{ oktmo: OKTMO, GetApplicationAdmissionRequest: { orderId: taken } },
  })
  expect(shown, 'the portal fills the application for admission')
  const { MedicalReport: _, ...form } = shown
  const consent = await say(story, {
    oktmo: OKTMO,
    ApplicationAdmissionRequest: { ...form, ServicesType: SERVICE, DocListReview: true, LicenseCharter: true },
  })
  expect(consent.changeOrderInfo?.statusCode.orgCode === '230', `the consent is taken: ${JSON.stringify(consent)}`)
  const no = await say(story, {
    oktmo: OKTMO,
    ApplicationRejectionRequest: { orderId: rejected, comment: 'Переезжаем' },
  })
  expect(no.changeOrderInfo?.statusCode.orgCode === '140', `the refusal is taken: ${JSON.stringify(no)}`)
  await heard(story, rejected, '220')
  story.tell('На портале согласились с одним местом (230) и отказались от другого (140, статус 220).')
}

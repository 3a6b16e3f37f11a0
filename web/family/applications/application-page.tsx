import { Beside } from '../../../shared/ui/beside.tsx'
import { dateInWords } from '../../../shared/ui/dates.ts'
import { momentInWords } from '../../../shared/ui/exact-moment.ts'
import { Heading } from '../../../shared/ui/heading.tsx'
import { Inset } from '../../../shared/ui/inset.tsx'
import { SummaryCard, type SummaryRow } from '../../../shared/ui/summary-list.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'
import { Timeline } from '../../../shared/ui/timeline.tsx'
import { maySee, useMe, useOwn } from '../../me.ts'
import { Page } from '../../page.tsx'
import { PaperButtons } from '../../paper-buttons.tsx'
import { usePortal } from '../../portal.ts'
import { ApplicationAt } from './application-at.tsx'
import { courseOf, presentStep } from './course.ts'
import { OfferCard, offerRows } from './offer-card.tsx'
import { papersOf } from './papers.ts'
import { PlaceInQueue } from './place-in-queue.tsx'
import { type Application, BASE, crumbs, isOver, rights, statuses, words } from './words.ts'

export const ApplicationPage = ({ params: { id } }: { params: { id: string } }) => (
  <ApplicationAt id={id}>{(application) => <Shown application={application} />}</ApplicationAt>
)

/** One application: where it stands, what to do now and until when, what happened, what was asked for. */
function Shown({ application }: { application: Application }) {
  const { now } = usePortal()
  const { number, child, status, place, offer, delegated = false } = application
  const own = useOwn(child.ref)
  const { children } = useMe()
  // What a delegate filed they change and withdraw as long as filing is entrusted to them.
  const files = own || (delegated && children.some((it) => it.ref === child.ref && maySee(it, 'apply')))
  const step = presentStep(application, now())
  return (
    <Page
      title={`${child.name}, заявление № ${number}`}
      heading={child.name}
      caption={`${words.ru.caption} № ${number}`}
      words={words}
      crumbs={crumbs}
    >
      <div>
        <Tag tone={statuses[status].tone}>{statuses[status].text}</Tag>
      </div>
      {status === 'offered' && <OfferCard application={application} now={now()} own={own} />}
      <Beside
        aside={
          <>
            {offer && status !== 'offered' && <SummaryCard title="Направление" rows={offerRows(application)} />}
            <Asked application={application} />
          </>
        }
      >
        {place && <PlaceInQueue place={place} application={application} />}
        {own && (place || offer) && (
          <p>
            <a href={`${BASE}/${application.id}/why`}>Почему так решено по каждому саду</a>
          </p>
        )}
        {step && status !== 'offered' && status !== 'queued' && (
          <Inset>
            <p>
              <strong>{step.title}.</strong> {step.text}
            </p>
          </Inset>
        )}
        <Course application={application} now={now()} />
        <Papers application={application} files={files} />
        {files && <Further application={application} own={own} />}
      </Beside>
    </Page>
  )
}

function Course({ application, now }: { application: Application; now: number }) {
  const steps = courseOf(application, now).map(({ text, ...step }) => ({
    ...step,
    ...(text !== undefined && { children: <p>{text}</p> }),
  }))
  return (
    <section class="stack stack--close" aria-labelledby="course">
      <Heading level={2} size="m" id="course">
        Ход заявления
      </Heading>
      <Timeline steps={steps} />
    </section>
  )
}

const channels: Record<Application['channel'], string> = {
  portal: 'В личном кабинете',
  federal: 'Через портал Госуслуг',
  counter: 'Лично, на приёме',
  mfc: 'Через МФЦ',
  post: 'По почте',
}

const benefitOf = ({ benefit = 'none', benefitConfirmed }: Application) =>
  benefit === 'none'
    ? 'Не заявлена'
    : `${rights[benefit]}: ${benefitConfirmed ? 'подтверждено' : 'ещё не подтверждено, пока заявление стоит в общей очереди'}`

/** What the family asked for, and how it came in. */
function Asked({ application }: { application: Application }) {
  const { number, filedAt, zone, channel, delegated, desiredOn, municipality, wishes = [] } = application
  const rows: SummaryRow[] = [
    { key: 'Номер', value: number },
    { key: 'Подано', value: momentInWords(filedAt, zone) },
    { key: 'Как подано', value: delegated ? 'Доверенным лицом в личном кабинете' : channels[channel] },
    { key: 'Муниципалитет', value: municipality },
    { key: 'Желаемая дата', value: dateInWords(desiredOn) },
    ...(application.benefit === undefined ? [] : [{ key: 'Льгота', value: benefitOf(application) }]),
    {
      key: wishes.length === 1 ? 'Детский сад' : 'Детские сады, по порядку',
      value: wishes.length === 1 ? wishes[0]?.title : <WishList wishes={wishes} />,
    },
  ]
  return <SummaryCard title="Что вы просили" rows={rows} />
}

const WishList = ({ wishes = [] }: Pick<Application, 'wishes'>) => (
  <ol class="list">
    {wishes.map(({ id, title }) => (
      <li key={id}>{title}</li>
    ))}
  </ol>
)

function Papers({ application, files }: { application: Application; files: boolean }) {
  return (
    <section class="stack stack--close" aria-labelledby="papers">
      <Heading level={2} size="m" id="papers">
        Документы
      </Heading>
      <PaperButtons id={application.id} papers={papersOf(application)} />
      {files && !isOver(application) && (
        <p>
          <a href={`${BASE}/${application.id}/files`}>Приложить документ к заявлению и посмотреть приложенные</a>
        </p>
      )}
    </section>
  )
}

/** What else the family may do with it in this state; most of it is seldom done, so it stands at the end. */
function Further({ application: { id, status }, own }: { application: Application; own: boolean }) {
  const changeable = status === 'queued' || status === 'declined' || status === 'lapsed'
  const refusable = own && (status === 'consented' || status === 'contracting' || status === 'contracted')
  if (!changeable && !refusable) return null
  return (
    <section class="stack stack--close" aria-labelledby="further">
      <Heading level={2} size="m" id="further">
        Что можно сделать
      </Heading>
      <ul class="list">
        {changeable && (
          <>
            <li>
              <a href={`${BASE}/${id}/wishes`}>
                {status === 'queued' ? 'Изменить пожелания' : 'Изменить пожелания и вернуться в очередь'}
              </a>
            </li>
            {own && status === 'queued' && (
              <li>
                <a href={`${BASE}/${id}/child`}>Исправить дату рождения и документ ребёнка</a>
              </li>
            )}
            <li>
              <a href={`${BASE}/${id}/withdrawal`}>Отозвать заявление</a>
            </li>
          </>
        )}
        {refusable && (
          <li>
            <a href={`${BASE}/${id}/refusal`}>Отказаться от места</a>
          </li>
        )}
      </ul>
    </section>
  )
}

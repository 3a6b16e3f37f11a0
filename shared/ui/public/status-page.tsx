import { civilDate, civilTime } from '../../domain/calendar.ts'
import { type Service, type StatusRecord, serviceWords } from '../../domain/health.ts'
import { dateInWords } from '../dates.ts'
import { Heading, Lead } from '../heading.tsx'
import { SummaryList } from '../summary-list.tsx'
import { Tag } from '../tag.tsx'
import { publicPage, publicPaths, type RegionTitle } from './public-page.tsx'

const without: Record<Service, string> = {
  data: 'Подать заявление и посмотреть данные сейчас нельзя.',
  cabinets: 'Войти и открыть сведения о ребёнке сейчас нельзя.',
  delivery: 'Всё, что вы подаёте, принимается и не потеряется, но статусы и уведомления придут позже.',
}

/** Whether the system of a region works, for everybody, as it was a moment ago. */
export function statusPage(region: RegionTitle & { zone: string }, { at, services, past }: StatusRecord): string {
  const { zone } = region
  const moment = (instant: string) => (
    <time datetime={instant}>
      {dateInWords(civilDate(instant, zone))}, {civilTime(instant, zone)}
    </time>
  )
  const broken = services.filter(({ ok }) => !ok)
  return publicPage({
    title: 'Состояние системы',
    description: `Работает ли электронная система образования: ${region.title}`,
    region,
    crumbs: [{ href: publicPaths(region).front, title: 'Главная' }],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Состояние системы</Heading>
          <Lead>{broken.length === 0 ? 'Всё работает' : 'Работает не всё'}</Lead>
          <SummaryList
            rows={services.map(({ service, ok, since }) => ({
              key: serviceWords[service].ru,
              value: (
                <>
                  <Tag tone={ok ? 'success' : 'danger'}>{ok ? 'Работает' : 'Не работает'}</Tag>{' '}
                  {!ok && (
                    <>
                      с {moment(since)}. {without[service]}
                    </>
                  )}
                </>
              ),
            }))}
          />
          <p>
            Проверено {moment(at)} по времени региона. Страница обновляется раз в пять минут. Если время отстаёт больше
            чем на пятнадцать минут, система не работает.
          </p>
        </div>
        <section class="stack stack--close" aria-labelledby="past">
          <Heading level={2} id="past">
            Сбои за 30 дней
          </Heading>
          {past.length === 0 ? (
            <p>Сбоев не было.</p>
          ) : (
            <ul class="list">
              {past.map(({ service, from, until }) => (
                <li key={`${service} ${from}`}>
                  {serviceWords[service].ru}: с {moment(from)} до {moment(until)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <p>
          Те же сведения для программ: <a href={`${publicPaths(region).status}status.json`}>JSON</a>
        </p>
      </div>
    ),
  })
}

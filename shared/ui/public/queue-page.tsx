import type { PublicQueue } from '../../domain/queue/public-queue.ts'
import { capital } from '../counted.ts'
import { Heading, Lead } from '../heading.tsx'
import { Details } from '../inset.tsx'
import { publicPage, publicPaths, type RegionTitle } from './public-page.tsx'

type Queues = { orientation: string; ages: string; queue: PublicQueue }[]
type Props = { region: RegionTitle; municipalities: { code: string; title: string; queues: Queues }[] }

/** The queue to kindergartens as everybody may see it: places and the numbers that only families know. */
export function queuePage({ region, municipalities }: Props): string {
  const paths = publicPaths(region)
  return publicPage({
    title: 'Очередь в детские сады',
    description: `Очередь в детские сады без сведений о детях: ${region.title}`,
    region,
    crumbs: [{ href: paths.front, title: 'Главная' }],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Очередь в детские сады</Heading>
          <Lead>
            Здесь видно, что очередь идёт по правилам. Детей здесь нет: вместо имени — случайный номер, его знает только
            семья.
          </Lead>
          <p class="measure">
            Номер есть в личном кабинете, в заявлении. В каждой строке номера стоят в порядке подачи заявлений. Где
            детей с одним правом меньше десяти, их показывают вместе со следующими; очередь меньше десяти не показывают
            совсем.
          </p>
          <p>
            Новые заявления добавляют в список, а ушедшие убирают по десять и больше, и с каждым списком номера другие:
            поэтому здесь может быть чуть больше или меньше детей, чем ждёт сейчас. Точное место семья видит в личном
            кабинете.
          </p>
        </div>
        {municipalities.map(({ code, title, queues }) => (
          <section key={code} class="stack stack--close" aria-labelledby={`m${code}`}>
            <Heading level={2} id={`m${code}`}>
              {capital(title)}
            </Heading>
            {queues.length === 0 && <p>Никто не ждёт.</p>}
            {queues.map((it) => (
              <Queue key={`${it.orientation} ${it.ages}`} {...it} />
            ))}
          </section>
        ))}
        <p>
          <a href={paths.rules}>По каким правилам идёт очередь</a>
        </p>
        <p>
          Те же сведения: <a href={paths.queueCsv}>таблица для Excel (CSV)</a>,{' '}
          <a href={paths.queueJson}>данные для программ (JSON)</a>
        </p>
      </div>
    ),
  })
}

function Queue({ orientation, ages, queue }: Queues[number]) {
  const title = `${orientation}, полных лет на 1 сентября: ${ages}`
  if ('fewerThan' in queue) return <p>{`${title}. Ждут меньше ${queue.fewerThan} детей.`}</p>
  if (queue.cells.length === 0) return <p>{`${title}. Ждут вместе: не меньше ${queue.total}.`}</p>
  return (
    <Details title={`${title}. В списке: ${queue.total}`}>
      {queue.cells.map(({ from, to, exact, numbers }) => (
        <div key={from} class="stack stack--close">
          <p>{exact ? `Места ${from}–${to}, по порядку` : `Места ${from}–${to}: у этих детей права разные`}</p>
          {exact ? (
            <ol class="list" start={from}>
              {numbers.map((number) => (
                <li key={number}>{number}</li>
              ))}
            </ol>
          ) : (
            <p>{numbers.join(', ')}</p>
          )}
        </div>
      ))}
    </Details>
  )
}

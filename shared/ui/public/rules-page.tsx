import { classInWords } from '../../domain/access/right-words.ts'
import type { OpenAdmission } from '../../domain/open-admission.ts'
import type { QueueRules } from '../../domain/queue/queue-rules.ts'
import { capital, counted } from '../counted.ts'
import { Heading, Lead } from '../heading.tsx'
import { Details } from '../inset.tsx'
import { publicPage, publicPaths } from './public-page.tsx'

type Town = OpenAdmission['municipalities'][number]
type Benefit = OpenAdmission['benefits'][number]

/** How places in kindergartens are given out, in plain words made of the very rules that the calculation reads. */
export function rulesPage({ region, ageLimit, benefits, municipalities }: OpenAdmission): string {
  const paths = publicPaths(region)
  return publicPage({
    title: 'Как распределяют места в детских садах',
    description: `Правила очереди простыми словами: ${region.title}`,
    region,
    crumbs: [{ href: paths.front, title: 'Главная' }],
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Как распределяют места в детских садах</Heading>
          <Lead>
            Места распределяет расчёт по открытым правилам. Обойти очередь нельзя, и это может проверить каждый.
          </Lead>
        </div>
        <section class="prose measure" aria-labelledby="how">
          <Heading level={2} size="m" id="how">
            Что происходит
          </Heading>
          <ol class="list">
            <li>Вы подаёте заявление и называете сады: первым — тот, который хотите больше всего.</li>
            <li>Каждый ребёнок просится в первый сад своего списка, в группу своего возраста.</li>
            <li>Если желающих больше, чем мест, места у тех, кто впереди.</li>
            <li>
              Кому не хватило, просится в следующий сад списка и стоит там по тем же правилам: кто впереди, тот и
              проходит, даже если просится туда вторым желанием.
            </li>
            <li>Кому места не нашлось, остаётся в очереди. Место в ней не теряется.</li>
          </ol>
          <p>
            Поэтому со списком незачем хитрить: если сначала назвать сад, куда трудно попасть, шансы в остальных не
            станут меньше.
          </p>
        </section>
        <section class="prose measure" aria-labelledby="rights">
          <Heading level={2} size="m" id="rights">
            Кто впереди по закону
          </Heading>
          <p>Льготу подтверждает документ: он должен действовать в день расчёта.</p>
          {rights.map(([right, title]) => (
            <Right key={right} title={title} benefits={benefits.filter((it) => it.class === right)} />
          ))}
          <p>{`Заявление принимают, пока ребёнку не исполнилось ${counted(ageLimit, 'год', 'года', 'лет')}.`}</p>
        </section>
        {municipalities.map((it) => (
          <TownRules key={it.code} town={it} />
        ))}
        <p>
          <a href={paths.outcome}>Как распределили места в последний раз</a>
        </p>
      </div>
    ),
  })
}

const rights = [
  ['outOfTurn', 'Внеочередное право: раньше всех'],
  ['first', 'Первоочередное право: после внеочередного'],
  ['preferential', 'Преимущественное право'],
] as const

const Right = ({ title, benefits }: { title: string; benefits: readonly Benefit[] }) =>
  benefits.length === 0 ? null : (
    <Details title={title}>
      <ul class="list">
        {benefits.map(({ code, title: who, law }) => (
          <li key={code}>
            {who} <span class="soft">({law})</span>
          </li>
        ))}
      </ul>
    </Details>
  )

const within: Record<NonNullable<QueueRules['within']>[number], string> = {
  points: 'больше баллов',
  filed: 'раньше подано заявление',
  'filed-day': 'раньше день подачи',
  born: 'старше ребёнок',
  desired: 'раньше нужно место',
}

function TownRules({ town: { code, title, rules, ...terms } }: { town: Town }) {
  const own = new Map(rules.classes?.map((it) => [it.name, it.title]))
  return (
    <section class="prose measure" aria-labelledby={`r${code}`}>
      <Heading level={2} size="m" id={`r${code}`}>
        {capital(title)}
      </Heading>
      <p>Кто за кем стоит:</p>
      <ol class="list">
        {rules.order.map((name) => (
          <li key={name}>{own.get(name) ?? classInWords(name)}</li>
        ))}
      </ol>
      <p>{`Среди равных впереди тот, у кого ${(rules.within ?? ['filed']).map((it) => within[it]).join(', затем ')}.`}</p>
      {rules.points && (
        <ul class="list">
          {rules.points.map(({ criterion, points, law }) => {
            const said = own.get(criterion) ?? classInWords(criterion)
            // What no word is known for is told by its ground alone.
            const what = said === criterion ? law : `${said} (${law})`
            return <li key={criterion}>{`${counted(points, 'балл', 'балла', 'баллов')}: ${what}`}</li>
          })}
        </ul>
      )}
      {(rules.order.includes('territory') || rules.points?.some(({ criterion }) => criterion === 'territory')) && (
        <p>
          Какие дома закреплены за садом, говорит акт администрации. Подтверждает это документ о регистрации ребёнка по
          месту жительства: его адрес сверяет специалист.
        </p>
      )}
      {rules.reserves && (
        <p>
          {`Часть свободных мест каждой группы оставляют: ${rules.reserves.of
            .map(({ criterion, percent }) => `${classInWords(criterion)} — ${percent} %`)
            .join(
              ', ',
            )}. Эти места распределяют ${rules.reserves.first === 'open' ? 'после общих' : 'до общих'}; если за ними никто не стоит, их получают остальные.`}
        </p>
      )}
      <ul class="list">
        <li>{`Садов в списке: не больше ${terms.maxWishes}.`}</li>
        <li>{`На ответ, нужно ли вам место, есть ${counted(terms.offerDays, 'день', 'дня', 'дней')}. Нет ответа — место уходит следующему.`}</li>
        <li>{`На договор с садом — ${counted(terms.contractDays, 'день', 'дня', 'дней')}, потом приказ за ${counted(terms.orderWorkingDays, 'рабочий день', 'рабочих дня', 'рабочих дней')}.`}</li>
        <li>
          {terms.freedPlace === 'offer-at-once'
            ? 'Освободившееся место сразу предлагают следующему по очереди.'
            : 'Освободившееся место ждёт следующего распределения.'}
        </li>
        {terms.signatures === 2 && <li>Распределение подписывают два разных человека: до этого его не публикуют.</li>}
      </ul>
      <p class="soft">{`Основание: ${rules.law}`}</p>
    </section>
  )
}

import type * as z from 'zod/mini'
import { explainPlacement } from '../../../shared/contracts/placement.ts'
import { classInWords } from '../../../shared/domain/access/right-words.ts'
import { number } from '../../../shared/ui/counted.ts'
import { dateInWords, timeInWords } from '../../../shared/ui/dates.ts'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { Details } from '../../../shared/ui/inset.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Loaded } from '../../loaded.tsx'
import { useMe } from '../../me.ts'
import { Page } from '../../page.tsx'
import { useCall } from '../../use-call.ts'
import { ApplicationAt } from './application-at.tsx'
import { type Application, BASE, crumbs, words } from './words.ts'

type Why = z.output<typeof explainPlacement.response>
type Run = NonNullable<Why['run']>

/** Why a kindergarten, or why not: the facts and the rule, for each wish. */
export const WhyPage = ({ params: { id } }: { params: { id: string } }) => (
  <ApplicationAt id={id}>{(application) => <Shown application={application} />}</ApplicationAt>
)

function Shown({ application: { id, child, number } }: { application: Application }) {
  const why = useCall(explainPlacement, { params: { id } })
  return (
    <Page
      title="Почему так решено"
      caption={`${child.name}, заявление № ${number}`}
      words={words}
      crumbs={[...crumbs, { href: `${BASE}/${id}`, title: child.name }]}
    >
      <Loaded of={why} lines={6}>
        {({ run, ...facts }) =>
          run ? (
            <Decided run={run} child={child.ref} {...facts} />
          ) : (
            <State title="Заявление ещё не участвовало в комплектовании">
              <p>Когда муниципалитет опубликует расчёт, здесь будет решение по каждому детскому саду и его причина.</p>
            </State>
          )
        }
      </Loaded>
    </Page>
  )
}

type DecidedProps = Omit<Why, 'run'> & { run: Run; child: string }

function Decided({ run, filedAt, zone, child }: DecidedProps) {
  const { region } = useMe()
  const at = run.wishes.findIndex(({ outcome }) => outcome === 'given' || outcome === 'waits')
  const given = run.wishes[at]
  const hasSeat =
    run.stays === true || run.wishes.some((it) => ('trade' in it && it.trade) || ('ring' in it && it.ring))
  const promised = given?.outcome === 'waits' ? promisedInWords(given) : undefined
  const isRing = given?.outcome === 'waits' && given.ring === 'own'
  const other =
    run.other &&
    `Место есть в другом саду: ${run.other.organisation}, ${run.other.group}. В садах вашего списка мест не хватило, а вы согласились на другие: этот ближайший к первому желаемому, ${number(run.other.metres)} м по прямой.`
  const none = run.stays
    ? 'В этот раз места, которое вы хотите больше, не нашлось. Место в саду, куда ребёнок ходит, остаётся за ним, и место в очереди не потеряно.'
    : 'В этот раз места не нашлось. Заявление осталось в очереди, и место в ней не потеряно.'
  return (
    <>
      <Lead>
        {other ??
          promised ??
          (given ? `Место есть: ${given.organisation}. В вашем списке этот сад — ${at + 1}-й.` : none)}
      </Lead>
      <p class="measure">
        Места с {dateInWords(run.startsOn)} распределены, решение опубликовано {timeInWords(run.publishedAt, zone)}.
        Ваше заявление подано {timeInWords(filedAt, zone)}.
      </p>
      {isRing && (
        <p>
          <a href={`/cabinet/swap/${child}`}>Попросить обмен местами</a>
        </p>
      )}
      <Heading level={2} size="m">
        Ваш список: что решено по каждому саду
      </Heading>
      <ol class="list">
        {run.wishes.map((wish) => (
          <li key={wish.id}>
            <strong>{wish.organisation}.</strong> {inWords(wish)}
          </li>
        ))}
      </ol>
      <Heading level={2} size="m">
        По какому правилу
      </Heading>
      <ol class="list measure">
        <li>Каждый ребёнок просится в первый сад своего списка.</li>
        <li>
          Если желающих больше, чем мест, места у тех, кто впереди: сначала дети с льготой, среди равных — кто раньше
          подал заявление.
        </li>
        <li>
          Кому не хватило, просится в следующий сад своего списка и занимает там место по тем же правилам: кто впереди,
          тот и проходит.
        </li>
        {hasSeat && (
          <li>
            Кто уже ходит в сад, держит своё место, пока не найдётся лучше. Если дети хотят в сады друг друга, расчёт
            меняет их местами, но не через голову того, кто стоит в очереди впереди.
          </li>
        )}
      </ol>
      <p class="measure">
        Никого нельзя обойти, и хитрить со списком незачем: ставьте первым тот сад, который хотите больше всего.{' '}
        <a href={`/${region.code}/rules/`}>Правила подробно</a>
      </p>
      <p class="soft">Основание: {run.law}</p>
      <Details title="Как это проверить">
        <p>
          Расчёт {run.id}. Сумма SHA-256 результата: <code>{run.result}</code>. Она же стоит в протоколе комиссии, и по
          файлам расчёта его может повторить любой проверяющий.
        </p>
      </Details>
    </>
  )
}

type Waits = Extract<Run['wishes'][number], { outcome: 'waits' }>

function promisedInWords({ organisation, ring }: Waits): string {
  if (ring === 'own')
    return `Расчёт дал место: ${organisation}. Но само оно не освободится: дети полных садов меняются местами по кругу, и приказами по очереди их не перевести.`
  if (ring === 'after')
    return `Расчёт дал место: ${organisation}. Его занимает ребёнок, который перейдёт в другой сад только обменом, по согласию семей.`
  return `Место будет: ${organisation}. Его ещё занимает ребёнок, который переходит в другой сад.`
}

const whenLeft: Record<NonNullable<Waits['ring']> | 'none', string> = {
  none: 'Направление придёт, когда ребёнок, который его занимает, зачислен в новый сад; если он останется, ваше заявление сохранит место в очереди.',
  own: 'Каждый в этом круге ждёт места следующего, а свободного места в нём нет. Попросите обмен в сад этого списка: когда его попросят и другие семьи круга (до четырёх) и все согласятся, места поменяются у всех сразу. Или место найдётся в следующем расчёте, если там освободится хотя бы одно. Ваше место и место в очереди сохраняются.',
  after:
    'Направление придёт, если обмен состоится или место освободится иначе. До этого ваше заявление сохраняет место в очереди.',
}

export function inWords(wish: Run['wishes'][number]): string {
  switch (wish.outcome) {
    case 'given':
      return `Место дано: ${wish.group}.${wish.reserve === undefined ? '' : ` Это место по брони: ${classInWords(wish.reserve)}.`}`
    case 'waits':
      return `Место будет дано, когда освободится: ${wish.group}. ${whenLeft[wish.ring ?? 'none']}`
    case 'not-asked':
      return 'Сюда не просились: место нашлось в саду, который вы хотели больше.'
    case 'no-group':
      return 'Здесь нет группы для возраста вашего ребёнка и условий, которые вы указали.'
    case 'no-places':
      if (wish.trade) return `Свободных мест не было. ${NO_TRADE}`
      return wish.reserved
        ? 'Свободные места здесь были оставлены детям с другим правом и заняты ими.'
        : 'В подходящих группах не было свободных мест.'
    case 'others-first':
      return `Все места заняли дети, которые впереди. Последним прошёл ребёнок (${classInWords(wish.lastClass)}), заявление которого подано ${dateInWords(wish.lastFiledOn)}${wish.reserved ? ' Часть мест по правилам оставлена детям с другим правом и занята ими.' : ''}${wish.trade ? ` ${NO_TRADE}` : ''}`
  }
}

const NO_TRADE =
  'Поменять детей местами здесь расчёт не мог: обмен обошёл бы того, кто стоит в очереди впереди. Семьи могут обменяться сами, по согласию.'

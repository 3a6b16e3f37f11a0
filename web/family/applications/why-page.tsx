import type * as z from 'zod/mini'
import { explainPlacement } from '../../../shared/contracts/placement.ts'
import { classInWords } from '../../../shared/domain/right-words.ts'
import { dateInWords, minuteInDigits, momentInWords } from '../../../shared/ui/dates.ts'
import { Heading, Lead } from '../../../shared/ui/heading.tsx'
import { Details } from '../../../shared/ui/inset.tsx'
import { State } from '../../../shared/ui/states.tsx'
import { Loaded } from '../../loaded.tsx'
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
            <Decided run={run} {...facts} />
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

const Decided = ({ run, filedAt, zone }: Omit<Why, 'run'> & { run: Run }) => (
  <>
    <Lead>
      Решает расчёт, опубликованный {minuteInDigits(run.publishedAt, zone)}: места с {dateInWords(run.startsOn)}. Ваше
      заявление подано {momentInWords(filedAt, zone)}.
    </Lead>
    <Heading level={2} size="m">
      По каждому саду, в вашем порядке
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
    <p>
      Сначала те, у кого право на место раньше других, внутри права — по времени подачи. Ребёнок просится в сады по
      порядку семьи; в саду остаются те, кто впереди. Поэтому никого нельзя обойти, а порядок пожеланий менять незачем.
    </p>
    <p>{run.law}</p>
    <Details title="Как это проверить">
      <p>
        Расчёт {run.id}. Сумма SHA-256 результата: <code>{run.result}</code>. Она же стоит в протоколе комиссии, и по
        файлам расчёта его может повторить любой проверяющий.
      </p>
    </Details>
  </>
)

export function inWords(wish: Run['wishes'][number]): string {
  switch (wish.outcome) {
    case 'given':
      return `Место дано: ${wish.group}.`
    case 'not-asked':
      return 'Сюда не просились: место нашлось в саду, который вы хотели больше.'
    case 'no-group':
      return 'Здесь нет группы для возраста вашего ребёнка и условий, которые вы указали.'
    case 'no-places':
      return 'В подходящих группах не было свободных мест.'
    case 'others-first':
      return `Все места у тех, кто впереди. Последнее: ${classInWords(wish.lastClass)}, заявление подано ${dateInWords(wish.lastFiledOn)}.`
  }
}

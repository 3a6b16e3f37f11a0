import { counted, russianForm } from '../../../shared/ui/counted.ts'
import { dateInWords, timeInWords } from '../../../shared/ui/dates.ts'
import { Figure } from '../../../shared/ui/figure.tsx'
import { Heading } from '../../../shared/ui/heading.tsx'
import { Details } from '../../../shared/ui/inset.tsx'
import { PlaceHistory } from './place-history.tsx'
import type { Application } from './words.ts'

type Place = NonNullable<Application['place']>

/** Who stands before: «Перед вами 14 детей: 3 с первоочередным правом, 11 подали раньше». */
export function aheadInWords({ position, ahead }: Pick<Place, 'position' | 'ahead'>): string {
  if (position === 1) return 'Перед вами никого нет.'
  const right = (count: number, what: string) => (count > 0 ? [`${count} с ${what} правом`] : [])
  const earlier = russianForm(ahead.none, 'подал', 'подали', 'подали')
  const who = [
    ...right(ahead.outOfTurn, 'внеочередным'),
    ...right(ahead.first, 'первоочередным'),
    ...right(ahead.preferential, 'преимущественным'),
    ...(ahead.none > 0 ? [`${ahead.none} ${earlier} раньше`] : []),
  ]
  const children = counted(position - 1, 'ребёнок', 'ребёнка', 'детей')
  if (ahead.none === position - 1) return `Перед вами ${children}: ${earlier} раньше.`
  return `Перед вами ${children}: ${who.join(', ')}.`
}

/** From a shorter past the interval is wide, and the page says why. */
const FEW_DAYS = 14

/** «Если очередь пойдёт как в последние 42 дня, место к 1 сентября 2027 г. получат 7 семей из 10 на вашем месте. ...» */
export function chanceInWords({ by, chance, low, high, told }: NonNullable<Application['chance']>): string {
  const tenths = Math.round(chance * 10)
  const who =
    tenths === 0
      ? 'меньше одной семьи из 10'
      : tenths === 10
        ? 'почти все семьи'
        : `${counted(tenths, 'семья', 'семьи', 'семей')} из 10`
  const place = (it: number) => (it === 0 ? 'место в саду' : `${it}-е место`)
  const few = told < FEW_DAYS ? 'Наблюдений пока мало, поэтому разброс большой: с каждым днём он уменьшается. ' : ''
  const range = low === high ? place(low) : `от «${place(low)}» до «${place(high)}»`
  return `Если очередь пойдёт как в последние ${counted(told, 'день', 'дня', 'дней')}, к ${dateInWords(by)} место в саду получат ${who} на вашем месте. В 8 случаях из 10 к этому дню у вас будет ${range}. ${few}Это расчёт, а не обещание.`
}

/** Place in the queue, who stands before and by what right, as of when, and what the number means. */
export function PlaceInQueue({ place, application }: { place: Place; application: Application }) {
  const { municipality, zone, placeHistory = [], chance, chanceFrom, publicNumber } = application
  return (
    <section class="stack stack--close" aria-labelledby="place">
      <Heading level={2} size="m" id="place">
        Место в очереди
      </Heading>
      <Figure value={place.position} of={`из ${place.total}`}>
        <p>{aheadInWords(place)}</p>
        <p class="soft small">{`Посчитано ${timeInWords(place.at, zone)}.`}</p>
      </Figure>
      {chance && <p>{chanceInWords(chance)}</p>}
      {chanceFrom !== undefined && (
        <p>
          {`Шанс получить место посчитаем ${dateInWords(chanceFrom)}: для расчёта нужно видеть, как очередь двигалась хотя бы несколько дней.`}
        </p>
      )}
      {publicNumber !== undefined && (
        <p class="soft small">
          Номер в открытой очереди сейчас: <span class="number">{publicNumber}</span>
          {`. Его знаете только вы; с каждым новым списком он другой. Если номера в списке ещё нет, он появится в одном из следующих: заявления добавляют по десять и больше, чтобы никого нельзя было узнать.`}
        </p>
      )}
      <PlaceHistory changes={placeHistory} />
      <Details title="Что значит это место">
        <p>
          {`Очередь одна на муниципалитет (${municipality}) для детей того же возраста и направленности группы. Место одинаково для всех детских садов, которые вы назвали.`}
        </p>
        <p>
          Порядок определяют льготы, а при равных правах — дата и время подачи. Место может отодвинуться, когда подаёт
          заявление семья с подтверждённой льготой, и приблизиться, когда кто-то получил место или отозвал заявление.
        </p>
        <p>
          Место в очереди не номер направления: в саду, который называют реже, место может найтись раньше. Сначала
          смотрят ваше первое желание, потом следующие.
        </p>
      </Details>
    </section>
  )
}

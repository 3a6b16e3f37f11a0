import type { ShownMunicipality } from '../domain/queue/forecast-shown.ts'
import { sketchOf } from '../domain/sketch.ts'
import { capital, number } from './counted.ts'
import { verdictOf } from './forecast-words.ts'

const WIDTH = 360
const ROW = 60
const [LOWEST, HIGHEST] = [240, 480]
/** Names stand under the circles while there is room for them; of more municipalities the numbers are enough. */
const MOST_NAMED = 8
const UNDER = 14
/** About half of a letter, in the units of the picture. */
const HALF_LETTER = 3.4

const looks = { 'мест хватит': 'enough', 'мест может не хватить': 'unsure', 'мест не хватит': 'short' } as const

/** The middle of a name that stays in the picture. */
function inside(x: number, title: string): number {
  const half = Math.min(WIDTH / 2, title.length * HALF_LETTER + 4)
  return Math.min(WIDTH - half, Math.max(half, x))
}

/**
 * A region as a picture: its municipalities where they lie to each other, by the need of the nearest year. The numbers are
 * those of the list beside it, which says the same in words. Nothing where the region names no coordinates.
 */
export function ForecastMap({ municipalities }: { municipalities: readonly ShownMunicipality[] }) {
  const placed = municipalities.flatMap(({ code, title, centre, years: [next] }, at) =>
    centre && next ? [{ code, title, centre, size: next.all.need, next, number: at + 1 }] : [],
  )
  if (placed.length < 2) return null
  const height = Math.min(HIGHEST, Math.max(LOWEST, placed.length * ROW))
  const year = placed[0]?.next.year
  const spots = new Map(sketchOf(placed, { width: WIDTH, height: height - UNDER - 4 }).map((it) => [it.code, it]))
  const said = placed.map(
    (it) => `${it.number}. ${capital(it.title)}: нужно ${number(it.size)}, ${verdictOf(it.next.all)}`,
  )
  return (
    <figure class="sketch">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={`Схема региона, ${year} год. ${said.join('. ')}.`}>
        {placed.map(({ code, title, number: which, next }) => {
          const { x = 0, y = 0, r = 0 } = spots.get(code) ?? {}
          return (
            <g key={code} class={`sketch__spot sketch__spot--${looks[verdictOf(next.all)]}`}>
              <circle cx={x} cy={y} r={r - 2} />
              <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
                {which}
              </text>
              {placed.length <= MOST_NAMED && (
                <text class="sketch__name" x={inside(x, title)} y={y + r + UNDER - 4} text-anchor="middle">
                  {capital(title)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
      <figcaption>
        <p class="soft small">
          {`${year} год: круг тем больше, чем больше мест нужно; номера — как в списке. Расстояния условные.`}
        </p>
        <ul class="sketch__key">
          {Object.entries(looks).map(([words, look]) => (
            <li key={look}>
              <svg class={`sketch__sample sketch__spot--${look}`} viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="12" r="9" />
              </svg>
              {words}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

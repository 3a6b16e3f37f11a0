/** A place on a sketch of a region: the middle of a circle and its radius. */
export type Spot = { code: string; x: number; y: number; r: number }
type Town = { code: string; centre: { north: number; east: number }; size: number }

const [SMALL, LARGE] = [12, 26]
const GAP = 6
const ROUNDS = 200
const RADIANS = Math.PI / 180

/**
 * A sketch of a region: towns where they lie to each other, north above, each a circle by its size (area, the largest is
 * `LARGE`). It keeps directions and not distances: circles that would lie on each other are pushed apart.
 * @param frame width and height, in the units of the answer; all circles lie inside
 */
export function sketchOf(towns: readonly Town[], frame: { width: number; height: number }): Spot[] {
  const most = Math.max(1, ...towns.map(({ size }) => size))
  const [north, east] = [span(towns.map(({ centre }) => centre.north)), span(towns.map(({ centre }) => centre.east))]
  // A degree of longitude is shorter the further north.
  const squeeze = Math.cos(((north.low + north.high) / 2) * RADIANS)
  const scale = Math.min(
    (frame.width - 2 * LARGE) / Math.max(east.wide * squeeze, 1e-9),
    (frame.height - 2 * LARGE) / Math.max(north.wide, 1e-9),
  )
  const spots = towns.map(({ code, centre, size }) => ({
    code,
    x: frame.width / 2 + (centre.east - (east.low + east.high) / 2) * squeeze * scale,
    y: frame.height / 2 - (centre.north - (north.low + north.high) / 2) * scale,
    r: Math.max(SMALL, LARGE * Math.sqrt(size / most)),
  }))
  for (let round = 0; round < ROUNDS && apart(spots); round++)
    for (const spot of spots) {
      spot.x = Math.min(frame.width - spot.r, Math.max(spot.r, spot.x))
      spot.y = Math.min(frame.height - spot.r, Math.max(spot.r, spot.y))
    }
  return spots.map((it) => ({ ...it, x: Math.round(it.x), y: Math.round(it.y), r: Math.round(it.r) }))
}

function span(values: readonly number[]) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { low, high, wide: high - low }
}

/** Moves each two circles that touch away from each other; whether any did. */
function apart(spots: Spot[]): boolean {
  let moved = false
  for (const [at, a] of spots.entries())
    for (const [further, b] of spots.slice(at + 1).entries()) {
      // Two in one place part to the sides, each pair in its own direction.
      const [dx, dy] = a.x === b.x && a.y === b.y ? [Math.cos(further), Math.sin(further)] : [b.x - a.x, b.y - a.y]
      const distance = Math.hypot(dx, dy)
      const lacks = a.r + b.r + GAP - distance
      if (lacks <= 0) continue
      const [stepX, stepY] = [(dx / distance) * (lacks / 2), (dy / distance) * (lacks / 2)]
      a.x -= stepX
      a.y -= stepY
      b.x += stepX
      b.y += stepY
      moved = true
    }
  return moved
}

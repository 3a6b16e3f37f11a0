/** A seat that somebody moves into, and the programme of the seat that is left by it; `from` is absent of whoever had none. */
export interface Move<P> {
  readonly from?: P | undefined
  readonly to: P
  /** The seat is somebody's who has yet to leave it. */
  readonly waits: boolean
}

/** Why a seat is never left by one order after another: the move is of a ring of full programmes, or stands behind one. */
export type Stuck = 'own' | 'after'

/**
 * Which moves of a run cannot be carried out one after another: each waits for the seat of the next, and no seat is free
 * anywhere in the ring. Seats that are left at a programme go to those who wait there in the order of the moves. Linear.
 * @returns by the index of the move
 */
export function stuckIn<P>(moves: readonly Move<P>[]): Map<number, Stuck> {
  const waiting = Map.groupBy(
    moves.keys().filter((at) => moves[at]?.waits),
    (at) => moves[at]?.to,
  )
  const gone = new Map<P, number>()
  const left = moves.flatMap(({ from, waits }) => (waits || from === undefined ? [] : [from]))
  for (let seat = left.pop(); seat !== undefined; seat = left.pop()) {
    const turn = gone.get(seat) ?? 0
    const next = moves[waiting.get(seat)?.[turn] ?? -1]
    gone.set(seat, turn + 1)
    if (next?.from !== undefined) left.push(next.from)
  }
  const stuck = [...waiting].flatMap(([to, all]) => all.slice(to === undefined ? 0 : gone.get(to)))
  const isIn = inRing(stuck.flatMap((at) => edgeOf(moves[at])))
  return new Map(stuck.map((at) => [at, edgeOf(moves[at]).some(isIn) ? 'own' : 'after']))
}

const edgeOf = <P>(move: Move<P> | undefined): Edge<P>[] =>
  move?.from === undefined ? [] : [{ from: move.from, to: move.to }]

/** Somebody who has a seat of one programme would go to another. */
export interface Edge<P> {
  readonly from: P
  readonly to: P
}

/** Tells of an edge whether it is of some ring of all these edges: both its ends are in one strong component (Tarjan 1972). */
export function inRing<P>(edges: readonly Edge<P>[]): (edge: Edge<P>) => boolean {
  const next = new Map<P, Set<P>>()
  for (const { from, to } of edges) next.set(from, (next.get(from) ?? new Set<P>()).add(to))
  const seen = new Map<P, number>()
  const low = new Map<P, number>()
  const component = new Map<P, P>()
  const open: P[] = []
  for (const root of next.keys()) {
    if (seen.has(root)) continue
    // A stack of its own: a chain of programmes may be longer than that of calls.
    const path = [enter(root)]
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const step = at.next.next()
      if (!step.done && !seen.has(step.value)) path.push(enter(step.value))
      else if (!step.done) {
        if (!component.has(step.value)) lower(at.programme, seen.get(step.value) ?? 0)
      } else {
        path.pop()
        const [own, above] = [low.get(at.programme) ?? 0, path.at(-1)]
        if (above) lower(above.programme, own)
        if (own === seen.get(at.programme)) close(at.programme)
      }
    }
  }
  return ({ from, to }) => component.has(from) && component.get(from) === component.get(to)

  function enter(programme: P) {
    seen.set(programme, seen.size)
    low.set(programme, seen.size - 1)
    open.push(programme)
    return { programme, next: (next.get(programme) ?? new Set<P>()).values() }
  }
  function lower(programme: P, to: number): void {
    low.set(programme, Math.min(low.get(programme) ?? 0, to))
  }
  function close(programme: P): void {
    for (;;) {
      const one = open.pop()
      if (one === undefined) return
      component.set(one, programme)
      if (one === programme) return
    }
  }
}

/** A place, and how far above zero the function is there. */
export type Probe = { value: number; gap: number }

/** A function that is asked for many values at once. */
export type Gaps = (values: number[]) => ArrayLike<number>

/** How close to zero counts as reached. */
const close = 1e-6

/** How close a dip is followed, and how much closer a crossing: below that a sum of many terms is dust. */
const fine = close / 1000
const finest = fine / 1000

export const isZero = ({ gap }: Probe) => Math.abs(gap) <= close

export function lookAt(of: Gaps, values: number[]): Probe[] {
  const gaps = of(values)
  return values.map((value, i) => ({ value, gap: gaps[i]! }))
}

const rounds = 30
const parts = 12
const mostStretches = 32

/**
 * Looks at a function at the given places, from low to high, then ever closer where it crosses zero, where it comes near
 * zero and turns back (inside, or between a bound and the place next to it), and at the ends of a stretch on which it is
 * zero. Returns all looks from low to high. Of two roots between neighbouring places both are found, unless the function
 * goes more than five times as far beyond its lowest place there as its neighbours lie above it. Never looks more often
 * than at the places and 30 times at 11 values in each of 32 stretches; a smooth function with one root takes some 100.
 */
export function rootSearch(of: Gaps, places: number[]): Probe[] {
  const looked = lookAt(of, places)
  const isEnd = ({ value }: Probe) => value === places[0] || value === places.at(-1)
  let best = looked.reduce(closer)
  let open = [...crossingsIn(looked), ...dipsIn(looked, isEnd), ...edgesIn(looked)]
  for (let round = 0; round < rounds; round++) {
    open = open.filter(stretch => isOpen(stretch, best)).slice(0, mostStretches)
    if (open.length === 0) break
    const values = open.map(({ row }) => between(row))
    const found = lookAt(of, values.flat())
    looked.push(...found)
    best = found.reduce(closer, best)
    let from = 0
    open = open.flatMap(({ row, kind }, i) => {
      const inside = found.slice(from, (from += values[i]!.length))
      return narrower([...row, ...inside].toSorted(byValue), kind, isEnd)
    })
  }
  return looked.toSorted(byValue)
}

/** The stretches of neighbouring looks that reach zero. */
export function stretchesOfZero(row: Probe[]): Probe[][] {
  const stretches: Probe[][] = []
  row.forEach((look, i) => {
    if (!isZero(look)) return
    if (i > 0 && isZero(row[i - 1]!)) stretches.at(-1)!.push(look)
    else stretches.push([look])
  })
  return stretches
}

/** Neighbouring looks that are worth a closer one: on either side of zero, around a dip, or half of them at zero. */
type Stretch = { row: Probe[]; kind: 'crossing' | 'dip' | 'edge' }

const byValue = (a: Probe, b: Probe) => a.value - b.value
const size = ({ gap }: Probe) => Math.abs(gap)
const closer = (a: Probe, b: Probe) => (size(b) < size(a) ? b : a)
const isOver = ({ gap }: Probe) => gap >= 0

const pairs = (row: Probe[]) => row.slice(1).map((high, i) => [row[i]!, high] as const)

const crossingsIn = (row: Probe[]): Stretch[] =>
  pairs(row).flatMap(([low, high]) =>
    isOver(low) === isOver(high) ? [] : [{ row: [low, high], kind: 'crossing' as const }],
  )

/** Where a place next to one that is zero, which has such a neighbour itself, is not. */
const edgesIn = (row: Probe[]): Stretch[] =>
  pairs(row).flatMap(([low, high], i) => {
    const isEdge = isZero(low) !== isZero(high) && [row[i - 1], row[i + 2]].some(look => look && isZero(look))
    return isEdge ? [{ row: [low, high], kind: 'edge' as const }] : []
  })

/** Where a look is nearer to zero than the ones beside it, on the same side; of an end, than the one beside it. */
function dipsIn(row: Probe[], isEnd: (look: Probe) => boolean): Stretch[] {
  return row.flatMap((at, i) => {
    const around = [row[i - 1], row[i + 1]].filter(look => look !== undefined)
    if (around.length < 2 && !isEnd(at)) return []
    const isDip = around.every(look => isOver(look) === isOver(at) && size(look) >= size(at))
    if (!isDip || around.every(look => look.gap === at.gap)) return []
    return [{ row: [...around, at].toSorted(byValue), kind: 'dip' as const }]
  })
}

/** What of a looked-at stretch is looked at again: every crossing, and of a dip its lowest place. */
function narrower(row: Probe[], kind: Stretch['kind'], isEnd: (look: Probe) => boolean): Stretch[] {
  if (kind === 'edge')
    return pairs(row)
      .filter(([low, high]) => isZero(low) !== isZero(high))
      .map(([low, high]) => ({ row: [low, high], kind }))
  const isDust = row.every(look => size(look) <= fine)
  const crossings = crossingsIn(row).slice(0, isDust ? 1 : undefined)
  if (kind === 'crossing') return crossings
  const least = ({ row }: Stretch) => Math.min(...row.map(size))
  return [
    ...crossings,
    ...dipsIn(row, isEnd)
      .toSorted((a, b) => least(a) - least(b))
      .slice(0, 1),
  ]
}

/** How many times as far as its neighbours lie above it a dip may go down beyond its lowest look. */
const depth = 5

/** Whether a closer look can still find a root, or come nearer to zero than any other. */
function isOpen({ row, kind }: Stretch, best: Probe): boolean {
  const [low, high] = [row[0]!.value, row.at(-1)!.value]
  const width = (high - low) / Math.max(Math.abs(low), Math.abs(high))
  if (kind === 'edge') return width > 1e-10
  const sizes = row.map(size)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
  if (width <= 2 * Number.EPSILON) return false
  if (kind === 'crossing') return least > finest
  return least > fine && most - least > fine && (least - depth * (most - least) <= close || row.includes(best))
}

/** The values that part a stretch into twelve parts. */
function between(row: Probe[]): number[] {
  const pieces = parts / (row.length - 1)
  return pairs(row).flatMap(([{ value: low }, { value: high }]) =>
    Array.from({ length: pieces - 1 }, (_, i) => low + ((high - low) * (i + 1)) / pieces),
  )
}

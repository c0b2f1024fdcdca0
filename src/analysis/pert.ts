import { clamp } from '../model/clamp.ts'
import { betaDensity, betaShare } from './beta.ts'
import { normalDensity, normalShare } from './normal.ts'

/**
 * A PERT distribution as a curve: the value, from 0 at its low end to 1 at its high one, for a standard normal draw.
 * `mode` is where its peak stands between the two. A beta distribution with shapes 1 + 4 mode and 5 - 4 mode: its mean
 * is (low + 4 mode + high) / 6. Worked out at nodes and drawn through them by cubics, to 1e-7.
 */
export function pert(mode: number): (z: number) => number {
  const { values, slopes } = nodesOf(mode)
  return z => {
    const place = clamp((z + end) / width, 0, count - 1e-9)
    const i = Math.floor(place)
    const s = place - i
    const [low, high] = [values[i]!, values[i + 1]!]
    const rise = high - low
    return low + s * (rise + (1 - s) * ((1 - s) * (slopes[i]! - rise) - s * (slopes[i + 1]! - rise)))
  }
}

/** Draws reach no further than 6.3, which is 1 in 2 ^ 33. */
const end = 6.5
const count = 260
const width = (2 * end) / count

type Nodes = { values: Float64Array; slopes: Float64Array }

const known = new Map<number, Nodes>()

/** Nodes are worked out once a shape: while one slider is dragged, hardly any shape changes. */
function nodesOf(mode: number): Nodes {
  const before = known.get(mode)
  if (before) return before
  if (known.size > 500) known.clear()
  const [low, high] = [lowerHalf(mode), lowerHalf(1 - mode)]
  const middle = count / 2
  const nodes = {
    values: Float64Array.from({ length: count + 1 }, (_, i) =>
      i <= middle ? low.values[i]! : 1 - high.values[count - i]!,
    ),
    slopes: Float64Array.from({ length: count + 1 }, (_, i) =>
      i <= middle ? low.slopes[i]! : high.slopes[count - i]!,
    ),
  }
  known.set(mode, nodes)
  return nodes
}

/** The nodes from the middle down to the low end, where small shares keep their digits: each by Newton's method from the last. */
function lowerHalf(mode: number): Nodes {
  const a = 1 + 4 * mode
  const nodes = { values: new Float64Array(count / 2 + 1), slopes: new Float64Array(count / 2 + 1) }
  let x = 0.5
  for (let i = count / 2; i >= 0; i--) {
    const z = i * width - end
    const share = normalShare(z)
    for (let round = 0, move = 1; round < 40 && move > 1e-13 * x; round++) {
      const next = x - (betaShare(x, a) - share) / betaDensity(x, a)
      const held = clamp(next, x / 2, (1 + x) / 2)
      move = Math.abs(held - x)
      x = held
    }
    nodes.values[i] = x
    nodes.slopes[i] = (normalDensity(z) / betaDensity(x, a)) * width
  }
  return nodes
}

import { type InputKey, inputOf } from '../model/inputs.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import type { World } from '../model/world.ts'
import { type Case, leaderOf, leadIf, type Stakes } from './leadIf.ts'
import { valueAt } from './track.ts'

/** Who leads on a stretch of a slider's track, from one value to another. */
type Stretch = { from: number; to: number; leader: Side }

/** Where the lead changes along one input, all else equal, and who leads in between. */
export type Flips = { key: InputKey; flips: number[]; stretches: Stretch[] }

/** How many places of a track are looked at; a lead that turns and turns back between two of them is not seen. */
const looks = 33

/**
 * The values of each input at which the leader changes, all else as in the world. Every track is looked at in 33
 * places, then all crossings are narrowed down together, to well within a step. Where quarters are counted, every
 * quarter is looked at, and the flip is the first one in which the other side leads.
 */
export function flipsOf(keys: readonly InputKey[], world: World, stakes: Stakes): Flips[] {
  const scans = keys.map(key => placesOf(key).map(value => ({ key, value })))
  const leads = leadIf(scans.flat(), world, stakes)
  let from = 0
  const crossings: Crossing[] = []
  const firsts = scans.map(scan => {
    const start = from
    for (let i = 1; i < scan.length; i++) {
      const [low, high] = [leads[start + i - 1]!, leads[start + i]!]
      if (leaderOf(low) !== leaderOf(high))
        crossings.push({ low: { ...scan[i - 1]!, lead: low }, high: { ...scan[i]!, lead: high } })
    }
    from += scan.length
    return leaderOf(leads[start]!)
  })
  const found = narrowed(crossings, world, stakes)
  return keys.map((key, i) => {
    const flips = found.filter(flip => flip.key === key).map(flip => flip.value)
    return { key, flips, stretches: stretchesOf(key, flips, firsts[i]!) }
  })
}

type Looked = Case & { lead: number }
type Crossing = { low: Looked; high: Looked }

function placesOf(key: InputKey): number[] {
  const { parameter } = inputOf(key)
  if (parameter.unit === 'quarters')
    return Array.from({ length: parameter.max - parameter.min + 1 }, (_, i) => parameter.min + i)
  return Array.from({ length: looks }, (_, i) => valueAt(i / (looks - 1), parameter))
}

const rounds = 16

/**
 * Each crossing as one value. Where a straight line between its ends meets zero, it is looked at a little to either
 * side, and halfway, until it lies within a twentieth of a step; two rounds do for most.
 */
function narrowed(crossings: Crossing[], world: World, stakes: Stakes): Case[] {
  let open = crossings
  for (let round = 0; round < rounds; round++) {
    const wide = open.filter(isWide)
    if (wide.length === 0) break
    const cases = wide.flatMap(crossing => guesses(crossing).map(value => ({ key: crossing.low.key, value })))
    const leads = leadIf(cases, world, stakes)
    const looked = cases.map((at, i) => ({ ...at, lead: leads[i]! }))
    const narrower = new Map(
      wide.map((crossing, i) => {
        const row = [crossing.low, ...looked.slice(3 * i, 3 * i + 3), crossing.high]
        const turn = row.findIndex(({ lead }) => leaderOf(lead) !== leaderOf(crossing.low.lead))
        return [crossing, { low: row[turn - 1]!, high: row[turn]! }]
      }),
    )
    open = open.map(crossing => narrower.get(crossing) ?? crossing)
  }
  return open.map(({ low, high }) => {
    if (inputOf(low.key).parameter.unit === 'quarters') return high
    return { key: low.key, value: meeting(low, high) }
  })
}

const isWide = ({ low, high }: Crossing) => {
  const { step, unit } = inputOf(low.key).parameter
  return unit !== 'quarters' && high.value - low.value > step / 20
}

/** Three values inside a crossing, from low to high. */
function guesses({ low, high }: Crossing): number[] {
  const near = inputOf(low.key).parameter.step / 50
  const meets = meeting(low, high)
  const held = (value: number) => Math.min(Math.max(value, low.value), high.value)
  return [held(meets - near), held(meets + near), (low.value + high.value) / 2].toSorted((a, b) => a - b)
}

const meeting = (low: Looked, high: Looked) =>
  low.value + (high.value - low.value) * (low.lead / (low.lead - high.lead))

function stretchesOf(key: InputKey, flips: number[], first: Side): Stretch[] {
  const { min, max } = inputOf(key).parameter
  const ends = [min, ...flips, max]
  return ends.slice(1).map((to, i) => ({ from: ends[i]!, to, leader: i % 2 === 0 ? first : rivalOf(first) }))
}

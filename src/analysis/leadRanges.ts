import { type InputKey, inputs } from '../model/inputs.ts'
import { shortName } from '../model/names.ts'
import { presetChanges, presetIds, presets } from '../model/presets.ts'
import type { Lead } from '../model/quantities.ts'
import { inputText } from '../model/wording.ts'
import type { World } from '../model/world.ts'
import { expectationOf, type WeightedWorld, weightedFigures } from './expectation.ts'
import type { LeadSpread } from './leadSpread.ts'
import { type Criterion, outcomes } from './outcome.ts'
import { sensitivity } from './sensitivity.ts'
import { stepsAround } from './stepsAround.ts'
import { stepValues } from './tableSteps.ts'
import { type Bar, tornado } from './tornado.ts'
import { weightText } from './weightText.ts'

/** A place in a range of the lead: what it is called in a word or two, where it is, and in full what brings it about. */
export type RangePlace = { lead: Lead; short: string; says: string }

/** What one analysis says of the lead: from where to where, and what lies between, where it names something. */
export type LeadRange = { name: string; least: RangePlace; most: RangePlace; middle: RangePlace | null }

/** What the analyses are asked of; `bars` are those of the tornado where they are known already. */
export type RangeQuestion = Criterion & {
  world: World
  baseWorld: World
  map: readonly [across: InputKey, up: InputKey]
  weights: readonly WeightedWorld[]
  leadSpread: LeadSpread | null
  bars?: readonly Bar[] | undefined
}

/** So many steps of each input does the table of two inputs have that the range is taken of: as it opens in the view Tables. */
const tableSize = 9

/** The range of the lead in each analysis, those that there are: weighted scenarios together and one by one, one input, two inputs, what-ifs, futures. */
export function leadRanges(question: RangeQuestion): LeadRange[] {
  const { world, baseWorld, leadSpread, quarter } = question
  const bars = question.bars ?? tornado(world, baseWorld, question).spread
  return [
    ...scenarioRanges(question),
    rangeOfBars('One input at a time', bars),
    twoInputs(question),
    whatIfs(question),
    leadSpread && futures(leadSpread, quarter),
  ].filter(range => range !== null)
}

/** The weighted scenarios from the least lead to the most, with what is expected; and the range that one input makes around each. */
function scenarioRanges({ weights, measure, quarter }: RangeQuestion): LeadRange[] {
  const figures = weightedFigures(weights, { measure, quarter })
  const found = expectationOf(figures)
  if (!found) return []
  const place = ({ lead, name }: { lead: Lead; name: string }) => ({ lead, short: name, says: name })
  const expected = { lead: found.lead, short: 'expected', says: 'expected' }
  return [
    { name: 'Scenarios, weighted', least: place(found.least), most: place(found.most), middle: expected },
    ...figures.flatMap(({ name, weight, lead }, i) => {
      const { world, baseWorld, shift } = weights[i]!
      const bars = Number.isFinite(lead) ? tornado(world, baseWorld, { measure, quarter: quarter - shift }).spread : []
      const range = rangeOfBars(`${name}, ${weightText(weight)}, one input at a time`, bars)
      return range ? [{ ...range, middle: { lead, short: name, says: name } }] : []
    }),
  ]
}

/** From the least lead to the most that any one input makes over its plausible range. */
function rangeOfBars(name: string, bars: readonly Bar[]): LeadRange | null {
  const [first] = bars
  if (!first) return null
  const least = bars.reduce((a, b) => (b.least.lead < a.least.lead ? b : a), first)
  const most = bars.reduce((a, b) => (b.most.lead > a.most.lead ? b : a), first)
  const place = (key: InputKey, { lead, value }: Bar['least']): RangePlace => ({
    lead,
    short: shortName(key),
    says: `${shortName(key)} ${inputText(key, value)}`,
  })
  return { name, least: place(least.key, least.least), most: place(most.key, most.most), middle: null }
}

/** The table of the map's two inputs, in round steps over their plausible ranges. */
function twoInputs({ world, baseWorld, map, measure, quarter }: RangeQuestion): LeadRange {
  const [x, y] = map.map(key => ({ key, values: stepValues(stepsAround(key, world, baseWorld, tableSize)) }))
  const cells = sensitivity(x!, y!, world, { measure, quarter }).flatMap((row, up) =>
    row.map((lead, across): RangePlace => {
      const values = [inputText(x!.key, x!.values[across]!), inputText(y!.key, y!.values[up]!)] as const
      return {
        lead,
        short: '',
        says: `${shortName(x!.key)} ${values[0]}, ${shortName(y!.key)} ${values[1]}`,
      }
    }),
  )
  return { name: `Two inputs: ${shortName(x!.key)}; ${shortName(y!.key)}`, ...ends(cells), middle: null }
}

/** Each what-if laid over the scenario, and the scenario as it is. */
function whatIfs({ world, baseWorld, measure, quarter }: RangeQuestion): LeadRange {
  const laid = presetIds.map(id => presetChanges(baseWorld, presets[id]))
  const moved = inputs.map(({ key }) => key).filter(key => laid.some(changes => changes[key] !== undefined))
  const columns = Object.fromEntries(
    moved.map(key => [key, Float64Array.from([world[key], ...laid.map(changes => changes[key] ?? world[key])])]),
  )
  const leads = outcomes(columns, laid.length + 1, world, { measure, quarter })
  const names = ['none', ...presetIds.map(id => presets[id].label)]
  const places = names.map((name, i): RangePlace => ({ lead: leads[i]!, short: name, says: name }))
  return { name: 'What-ifs, one at a time', ...ends(places), middle: null }
}

/** From the tenth percentile of the simulated futures to the ninetieth. */
function futures({ p10, p50, p90 }: LeadSpread, quarter: number): LeadRange {
  const place = (lead: Lead, short: string, says: string): RangePlace => ({ lead, short, says })
  return {
    name: 'Simulated futures, 8 in 10',
    least: place(p10[quarter]!, 'P10', '10 of 100 lie below'),
    most: place(p90[quarter]!, 'P90', '10 of 100 lie above'),
    middle: place(p50[quarter]!, 'median', 'median'),
  }
}

const ends = (places: readonly RangePlace[]) => ({
  least: places.reduce((a, b) => (b.lead < a.lead ? b : a)),
  most: places.reduce((a, b) => (b.lead > a.lead ? b : a)),
})

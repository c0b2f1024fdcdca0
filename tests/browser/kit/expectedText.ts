import { flipsOf } from '../../../src/analysis/flips.ts'
import { slowdownClause } from '../../../src/analysis/slowdown.ts'
import { verdictSentence, wholeSentence, wordsText } from '../../../src/analysis/verdict.ts'
import { type Answer, whatIf } from '../../../src/analysis/whatIf.ts'
import { type BaseId, bases, latestBase } from '../../../src/model/bases.ts'
import { readEntry } from '../../../src/model/entry.ts'
import { lastQuarter, type StackLine, stackLines } from '../../../src/model/index.ts'
import { type Input, inputs } from '../../../src/model/inputs.ts'
import { type MeasureId, measures } from '../../../src/model/measures.ts'
import { names } from '../../../src/model/names.ts'
import { type Side, sides } from '../../../src/model/sides.ts'
import { baseWorld, type Changes, worldOf } from '../../../src/model/world.ts'

/** A scenario; what is left out is as on a first visit. */
export type Scenario = { base?: BaseId; changes?: Changes; measure?: MeasureId; horizon?: number }

const deskLines: StackLine[] = [
  'stakeValue',
  'paperGain',
  'valueCreated',
  'moneyMultiple',
  'capexCover',
  'stakeOfMarketCap',
]

/** What the model, run here in Node, says of a scenario, in the words and figures that the desk must show. */
export function expectedOf(scenario: Scenario = {}) {
  const { base = latestBase, changes = {}, measure = 'valueCreated', horizon = 12 } = scenario
  const before = baseWorld(base)
  const world = worldOf(base, changes)
  const answer = whatIf(world)
  const [slowdown] = flipsOf(['adoptionSlowdown'], world, { measure, quarter: horizon })
  const at = (side: Side, line: StackLine, quarter = horizon) => written(answer, side, line, quarter)
  const ends = (from: Answer, name: (side: Side) => string) =>
    sides.map(side => `${name(side)} ${written(from, side, 'valueCreated', lastQuarter)}`)
  const isChanged = inputs.some(({ key }) => world[key] !== before[key])
  return {
    verdict: wordsText(
      wholeSentence(
        verdictSentence(
          { answer, measure, horizon, asOf: bases[base].asOf },
          slowdownClause(slowdown!, world, { measure, quarter: horizon }),
        ),
      ),
    ),
    figures: Object.fromEntries(
      sides.flatMap(side =>
        [...new Set([...deskLines, measures[measure].line])].map(line => [`${side}.${line}`, at(side, line)]),
      ),
    ),
    /** The direct labels of the first chart: both values at the horizon, and where both lines and their bases end. */
    labels: [
      ...sides.map(side => at(side, 'valueCreated')),
      ...ends(answer, side => names[side].owner),
      ...(isChanged ? ends(whatIf(before), () => 'Base') : []),
    ].toSorted(),
  }
}

const written = (answer: Answer, side: Side, line: StackLine, quarter: number) =>
  stackLines[line].unit.format(answer[side][line][quarter]!)

/** A slider's accessible name: "Lab valuation, Anthropic". */
const nameOf = ({ side, parameter: { label, headline } }: Input) =>
  side ? `${label}, ${names[side][headline ? 'lab' : 'owner']}` : label

/** The names of the five sliders that stay in view. */
export const headline = inputs.filter(({ parameter }) => parameter.headline).map(nameOf)

/** The headline input that a slider's name means. */
export function inputNamed(name: string): Input {
  const found = inputs.find(input => nameOf(input) === name)
  if (!found) throw new Error(`No input is called “${name}”`)
  return found
}

/** The model's value of what a slider says of itself: "$965B", "0 %, no flip in range", "3 quarters, your assumption, was …". */
export function valueOf({ parameter: { unit, min, max } }: Input, spoken: string): number {
  const said = spoken.split(/, (?=your|flips|no flip)/)[0]!.replace(/\s*%/, '')
  const entry = readEntry(said, { unit, min, max, present: Number.NaN })
  if (!entry.ok) throw new Error(`“${spoken}” is no value: ${entry.problem}`)
  return entry.value
}

import { whatIf } from '../analysis/whatIf.ts'
import { worldsOf } from '../asks/ask.ts'
import { wholeOf } from '../asks/number.ts'
import { lineCalled } from '../asks/read.ts'
import { shippedRows } from '../asks/shipped.ts'
import { citationsOf } from '../explain/citations.ts'
import { explain } from '../explain/explain.ts'
import { standsOn } from '../explain/feeds.ts'
import { textOf } from '../explain/tokens.ts'
import { type LineKey, lastQuarter, lineKeys, lineOf } from '../model/index.ts'
import { inputOf, isInput } from '../model/inputs.ts'
import { ownerOf } from '../model/keys.ts'
import { rationaleOf } from '../model/rationale/index.ts'
import { inPlainWords } from './plainWords.ts'
import { type ScenarioRequest, scenarioFrom } from './scenarioRequest.ts'
import { contextOf, type StatedNumber, statedInput, statedLine } from './statedNumber.ts'

/** A page that is cited, with the inputs that rest on it. */
export type CitedPage = {
  publisher: string | null
  date: string | null
  title: string | null
  url: string | null
  inputs: readonly string[]
}

/**
 * Where a number comes from: what it is (`number`), what that means (`says`), its formula in words and in figures (null of an input), the
 * numbers that stand in the formula, the pages that its inputs rest on, and the inputs beneath it that are changed or judged.
 */
export type NumberExplanation = {
  number: StatedNumber
  says: string
  words: string | null
  figures: string | null
  of: readonly StatedNumber[]
  sources: readonly CitedPage[]
  changed: readonly string[]
  judged: readonly string[]
}

/**
 * Explains a line (`aws.stakeValue`, `slowdown`) at a quarter, or an input (`aws.arrGrowth`): formula, figures and sources. Of a key that both
 * have (`aws.valuation`) the line is explained, unless `as` says `input`.
 *
 * Units: those of the line or input, named in each `StatedNumber`; quarters count from the base's day, 0 to 24.
 * Shape: a `NumberExplanation`.
 * Errors: throws a `Refusal` where the scenario, the key or the quarter is not understood.
 */
export function explanationOf(
  key: string,
  request: ScenarioRequest = {},
  { quarter = 12, as }: { quarter?: number; as?: 'line' | 'input' } = {},
): NumberExplanation {
  const scenario = scenarioFrom(request)
  return inPlainWords(() => {
    const at = wholeOf('quarter', `${quarter}`, [0, lastQuarter])
    const [world] = worldsOf(scenario)
    const { facts } = shippedRows()
    if (isInput(key) && (as === 'input' || !lineKeys.some(line => line === key))) {
      const { yours } = contextOf(scenario)
      const number = statedInput(scenario, key, world[key])
      const cited = facts.filter(({ id }) => number.sources.includes(id))
      return {
        number,
        says: rationaleOf(inputOf(key)).why,
        words: null,
        figures: null,
        of: [],
        sources: cited.map(({ entity, source_date: date, source_title: title, source_url: url }) => ({
          publisher: entity,
          date,
          title,
          url,
          inputs: [key],
        })),
        changed: yours[key] === undefined ? [] : [key],
        judged: number.grade === 'judged' ? [key] : [],
      }
    }
    const line = lineCalled(key)
    const answer = whatIf(world)
    const told = explain({ world, answer }, line, at)
    const { cited, changed, judged } = citationsOf([line], contextOf(scenario), facts)
    const valueOf = (of: LineKey, when: number) => explain({ world, answer }, of, when).value
    return {
      number: statedLine(scenario, line, at, told.value),
      says: lineOf(ownerOf(line).id).says,
      words: textOf(told.words),
      figures: textOf(told.figures),
      of: standsOn(line).flatMap((meant): StatedNumber[] => {
        if (meant.kind === 'input') return [statedInput(scenario, meant.key, world[meant.key])]
        if (meant.kind === 'line') return [statedLine(scenario, meant.key, at, valueOf(meant.key, at))]
        if (meant.kind === 'before' && at > 0)
          return [statedLine(scenario, meant.key, at - 1, valueOf(meant.key, at - 1))]
        return []
      }),
      sources: cited.map(({ sources, ...page }) => ({ ...page, inputs: sources.map(one => one.key) })),
      changed,
      judged,
    }
  })
}

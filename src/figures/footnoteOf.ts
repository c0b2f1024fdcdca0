import type { Outlook } from '../analysis/outlook.ts'
import { percentileNote } from '../analysis/percentileWords.ts'
import { undrawnInputs, undrawnSays } from '../analysis/undrawn.ts'
import { verdict } from '../analysis/verdict.ts'
import { weightText } from '../analysis/weightText.ts'
import { bandsOf, type Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import type { Fact } from '../data/facts.ts'
import { backTestOf, backTestSays } from '../explain/backTest.ts'
import type { Footnote } from '../export/footnote.ts'
import { counted } from '../model/digits.ts'
import type { LineKey } from '../model/index.ts'
import { commonTo } from '../provenance/consensusText.ts'
import { figureProvenanceOf } from '../provenance/figureProvenance.ts'
import { changedRows, originRows } from '../provenance/rows.ts'
import { linkAt } from '../state/codec/link.ts'
import { estimateText } from '../state/scenario/estimateText.ts'
import type { Subject } from './subject.ts'

/**
 * What stands under a figure of these charts: the inputs that are the user's and the sources of these, where it comes from,
 * and where others can open it; `address` is null where nobody can.
 */
export function footnoteOf(
  charts: readonly Pick<Chart, 'lines' | 'futures' | 'kind' | 'weighs'>[],
  subject: Subject,
  facts: readonly Fact[],
  address: string | null,
): Footnote {
  const { shared, scene, name, today } = subject
  const lines = [...new Set(charts.flatMap(chart => chart.lines(scene)))]
  const { whole, lead, changed, others, sources, inputs } = figureProvenanceOf(lines, shared, { facts, today })
  const { base, edition, code, market, isSimulated } = whole
  const futures = futuresRemarks(charts, subject, facts)
  const consensus = consensusRemark(lines, scene)
  const weights = charts.some(({ weighs }) => weighs) ? weightsRemark(scene) : []
  const dates = charts.some(({ kind }) => kind === 'time') ? datesRemark(scene) : []
  return {
    lead,
    changed,
    others,
    base,
    sources,
    edition,
    scenario: name,
    code,
    address: address && new URL(address).host,
    opens: address && linkAt(address, shared),
    // What is simulated is said first: a small figure has no room for all.
    remarks: isSimulated
      ? [...market, ...weights, ...futures, inputs, ...consensus, ...dates]
      : [...weights, ...futures, inputs, ...consensus, ...market, ...dates],
    inputs,
    record: [...changedRows(whole), ...originRows(whole)],
  }
}

/** How many futures a figure shows, and how well the bands of its base held what was reported since, where it has bands. */
function futuresRemarks(
  charts: readonly Pick<Chart, 'futures'>[],
  { shared, scene }: Subject,
  facts: readonly Fact[],
): string[] {
  const { outlook } = scene
  if (!outlook || charts.every(({ futures }) => futures === null)) return []
  const tested = bandsOf(charts).length > 0 ? backTestSays(backTestOf(shared, facts, shared)) : null
  return [futuresRemark(scene, outlook), ...(tested ? [tested] : [])]
}

/** How likely the scenarios of a figure are held to be, and by whom. */
function weightsRemark({ weights }: ChartInput): string[] {
  if (weights.length === 0) return []
  return [`Weights by the author: ${weights.map(({ name, weight }) => `${name} ${weightText(weight)}`).join(', ')}.`]
}

/** What the diamonds of a figure are, with the count of estimates and the day where all of them have the same. */
function consensusRemark(lines: readonly LineKey[], { consensus }: ChartInput): string[] {
  const points = consensus.filter(({ side, line }) => lines.includes(`${side}.${line}`))
  return points.length === 0 ? [] : [`${estimateText('(diamonds)', commonTo(points))}.`]
}

/** What the pins of a figure over time are, and how many of their days nobody reported. */
function datesRemark({ ahead }: ChartInput): string[] {
  if (ahead.length === 0) return []
  const unsure = ahead.filter(({ grade }) => grade !== 'reported').length
  const which = unsure === ahead.length ? 'estimated' : unsure === 0 ? 'reported' : `${unsure} of them estimated`
  return [`Pins: ${ahead.length === 1 ? '1 date' : `${ahead.length} dates`} ahead, ${which}.`]
}

/** How many futures were drawn, and where the scenario stands among them. */
function futuresRemark({ answer, horizon, world, baseWorld }: ChartInput, outlook: Outlook): string {
  const { leader } = verdict(answer, outlook.measure, horizon)
  const undrawn = undrawnSays(undrawnInputs(world, baseWorld))
  return `Simulated futures: ${counted(outlook.count)}, ${percentileNote(outlook, horizon, leader)}. ${undrawn}`
}

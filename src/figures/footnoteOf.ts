import type { Outlook } from '../analysis/outlook.ts'
import { percentileNote } from '../analysis/percentileWords.ts'
import { verdict } from '../analysis/verdict.ts'
import { bandsOf, type Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import type { Fact } from '../data/facts.ts'
import { backTestOf, backTestSays } from '../explain/backTest.ts'
import { type Citations, citationsOf } from '../explain/citations.ts'
import { feedsOf } from '../explain/feeds.ts'
import { carriedCount, carriedText, type GradeContext, markCounts, marks } from '../explain/grade.ts'
import type { Footnote } from '../export/footnote.ts'
import { counted } from '../model/digits.ts'
import type { LineKey } from '../model/index.ts'
import { modelVersion } from '../model/version.ts'
import { inputNoun } from '../model/wording.ts'
import { codeOf } from '../state/codec/code.ts'
import { linkAt } from '../state/codec/link.ts'
import { startOn } from '../state/scenario/dating.ts'
import { estimateText } from '../state/scenario/estimateText.ts'
import { marketRemarks } from '../state/scenario/marketRemarks.ts'
import { gradeContextOf, movedText, type Yours, yoursIn } from '../state/scenario/yours.ts'
import type { Subject } from './subject.ts'

/**
 * What stands under a figure of these charts: the inputs that are the user's and the sources of these, where it comes from,
 * and where others can open it; `address` is null where nobody can.
 */
export function footnoteOf(
  charts: readonly Pick<Chart, 'lines' | 'futures'>[],
  subject: Subject,
  facts: readonly Fact[],
  address: string | null,
): Footnote {
  const { shared, scene, name, today } = subject
  const lines = [...new Set(charts.flatMap(chart => chart.lines(scene)))]
  const { inputs } = feedsOf(lines)
  const given = gradeContextOf(shared)
  // What an own base has from a source is told with the sources, as it is of the bases that come with Stakeout.
  const yours = yoursIn(shared).filter(({ key, isChanged }) => isChanged || !given.sources[key])
  const feeding = yours.filter(({ key }) => inputs.includes(key))
  const { cited, judged } = citationsOf(lines, given, facts)
  return {
    changed: feeding.map(changeText),
    hasOther: yours.length > feeding.length,
    base: startOn(shared, today),
    sources: publishersIn(cited, judged.length > 0),
    model: modelVersion,
    scenario: name,
    code: codeOf(shared),
    address: address && new URL(address).host,
    opens: address && linkAt(address, shared),
    remarks: remarksOf(lines, given, futuresRemarks(charts, subject, facts), subject),
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

/** What else stands there: how sure the inputs are that feed this figure, and what it has from the market. */
function remarksOf(
  lines: readonly LineKey[],
  given: GradeContext,
  futures: string[],
  { shared, scene }: Subject,
): string[] {
  const told = markCounts(lines, given).map(
    ({ mark, count }) => `${count} ${mark === 'yours' ? 'changed' : marks[mark].ofMany}`,
  )
  const carried = carriedCount(lines, given)
  const over = carried ? `; ${counted(carried.count)} ${carriedText(carried.from)}` : ''
  // What is simulated is said first: a small figure has no room for all.
  return [...futures, `Inputs: ${told.join(', ')}${over}.`, ...consensusRemark(lines, scene), ...marketRemarks(shared)]
}

/** What the diamonds of a figure are, with the count of estimates and the day where all of them have the same. */
function consensusRemark(lines: readonly LineKey[], { consensus }: ChartInput): string[] {
  const points = consensus.filter(({ side, line }) => lines.includes(`${side}.${line}`))
  const [first] = points
  if (!first) return []
  const { count, date } = first
  const common = {
    ...(count !== undefined && points.every(point => point.count === count) && { count }),
    ...(date !== undefined && points.every(point => point.date === date) && { date }),
  }
  return [`${estimateText('(diamonds)', common)}.`]
}

/** How many futures were drawn, and where the scenario stands among them. */
function futuresRemark({ answer, horizon }: ChartInput, outlook: Outlook): string {
  const { leader } = verdict(answer, outlook.measure, horizon)
  return `Simulated futures: ${counted(outlook.count)}, ${percentileNote(outlook, horizon, leader)}.`
}

function changeText(yours: Yours): string {
  const change = `${inputNoun(yours.key)} ${movedText(yours)}`
  const why = yours.reason?.says || yours.reason?.publisher
  return why ? `${change} (${shortened(why)})` : change
}

const longestReason = 80

/** A reason as a footnote has room for it. */
const shortened = (text: string) => {
  const letters = Array.from(text)
  return letters.length > longestReason ? `${letters.slice(0, longestReason).join('').trim()}…` : text
}

/** Who is behind the values, the most often named first; judgement is named last, as what it is. */
function publishersIn(cited: Citations['cited'], isJudged: boolean): string[] {
  const named = new Map<string, number>()
  for (const { publisher, sources } of cited)
    if (publisher) named.set(publisher, (named.get(publisher) ?? 0) + sources.length)
  const listed = [...named].toSorted((a, b) => b[1] - a[1]).map(([publisher]) => publisher)
  return isJudged ? [...listed, 'own judgement'] : listed
}

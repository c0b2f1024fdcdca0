import { flipsOf } from '../analysis/flips.ts'
import { leaderOf } from '../analysis/leadIf.ts'
import { slowdownSentence } from '../analysis/slowdown.ts'
import { sentence, type Verdict, verdict, type Word } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import type { ChartInput } from '../charts/chartInput.ts'
import { allBarsOf } from '../charts/kit/chartAnalyses.ts'
import { partsOf, wholeCents } from '../charts/kit/computeParts.ts'
import { lastQuarter, type StackLine, stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { names, possessive } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf, type Side } from '../model/sides.ts'
import { inputNoun } from '../model/wording.ts'

/** What a figure says, computed from the scene; what belongs to a side is set in its colour. */
export const chartHeadline = (chart: Chart, scene: ChartInput): Word[] =>
  (headlines[chart.id] ?? whoLeads)(scene).map(word => ({ ...word, text: word.text.replaceAll("'", '’') }))

const when = ({ asOf, horizon }: ChartInput) => (horizon === 0 ? 'Today' : `By ${quarterLabel(asOf, horizon)}`)

/** The verdict, without the words that the footnote says better. */
function whoLeads({ answer, measure, horizon, asOf }: ChartInput): Word[] {
  const [, ...words] = sentence(verdict(answer, measure, horizon), measure, horizon, asOf)
  return words.slice(0, -1)
}

/** Both stacks' values of a line at the horizon, the larger first. */
function both(
  scene: ChartInput,
  line: StackLine,
  say: (side: Side, value: string, isFirst: boolean) => Word[],
): Word[] {
  const value = (side: Side) => scene.answer[side][line][scene.horizon]!
  const first: Side = value('aws') >= value('alliance') ? 'aws' : 'alliance'
  const text = (side: Side) => stackLines[line].unit.format(value(side))
  return [
    { text: `${when(scene)} ` },
    ...say(first, text(first), true),
    { text: ', ' },
    ...say(rivalOf(first), text(rivalOf(first)), false),
  ]
}

const headlines: Record<string, (scene: ChartInput) => Word[]> = {
  stakeValue: scene =>
    both(scene, 'stakeValue', (side, value, isFirst) => [
      { text: `${possessive(names[side].owner)}${isFirst ? ' stake' : ''}`, side },
      { text: `${isFirst ? ' is worth' : ''} ${value}` },
    ]),
  arr: scene =>
    both(scene, 'arr', (side, value, isFirst) => [
      { text: names[side].lab, side },
      { text: `${isFirst ? ' takes in' : ''} ${value}${isFirst ? ' a year' : ''}` },
    ]),
  capexCover: scene =>
    both(scene, 'capexCover', (side, value, isFirst) => [
      { text: `${possessive(names[side].owner)}${isFirst ? ' paper gain' : ''}`, side },
      { text: isFirst ? ` is ${value} one year’s capex` : ` ${value}` },
    ]),
  computeDollar: scene => {
    const kept = (side: Side) => {
      const parts = partsOf(scene, side, scene.horizon)
      const whole = wholeCents(parts)
      return parts.reduce((sum, { id }, i) => {
        const isInside = id === 'cloudProfit' || (side === 'alliance' && id === 'vendorProfit')
        return isInside ? sum + whole[i]! : sum
      }, 0)
    }
    const cents = (side: Side) => `${kept(side) < 0 ? '−' : ''}${Math.abs(kept(side))}¢`
    return [
      { text: `Of a compute dollar, ${cents('aws')} stays with ` },
      { text: 'Amazon', side: 'aws' },
      { text: ` and ${cents('alliance')} inside the ` },
      { text: 'alliance', side: 'alliance' },
    ]
  },
  tornado: scene => {
    const bars = allBarsOf(scene).filter(bar => !bar.isFull)
    const turning = bars.filter(({ least, most }) => leaderOf(least.lead) !== leaderOf(most.lead)).length
    const [first] = bars
    const alone =
      turning === 0
        ? 'No input turns the lead within its plausible range'
        : turning === 1
          ? 'One input turns the lead within its plausible range'
          : `${counts[turning] ?? turning} inputs each turn the lead within plausible ranges`
    return [{ text: first ? `${alone}; ${inputNoun(first.key)} moves it most` : alone }]
  },
  bridge: scene => {
    const { ghost, answer, measure, horizon, asOf } = scene
    const before = ghost && horizon - ghost.shift
    if (!ghost || before === null || before < 0 || before > lastQuarter) return whoLeads(scene)
    const { of, line } = measures[measure]
    const ahead = ({ leader, margin }: Verdict): Word[] => [
      { text: of(leader), side: leader },
      { text: ` ahead by ${stackLines[line].unit.format(margin)}` },
    ]
    return [
      { text: 'From ' },
      ...ahead(verdict(ghost.answer, measure, before)),
      { text: ' to ' },
      ...ahead(verdict(answer, measure, horizon)),
      { text: horizon === 0 ? ' today' : ` in ${quarterLabel(asOf, horizon)}` },
    ]
  },
  heatmap: ({ world, measure, horizon }) => {
    const criterion = { measure, quarter: horizon }
    const [slowdown] = flipsOf(['adoptionSlowdown'], world, criterion)
    return [{ text: slowdownSentence(slowdown!, world, criterion).replace(/\.$/, '') }]
  },
}

const counts = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

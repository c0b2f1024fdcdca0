import { flipsOf } from '../analysis/flips.ts'
import { slowdownSentence } from '../analysis/turning.ts'
import { possessive, sentence, type Verdict, verdict, type Word } from '../analysis/verdict.ts'
import type { Chart } from '../charts/chart.ts'
import { barsOf } from '../charts/kit/asked.ts'
import { partsOf, wholeCents } from '../charts/kit/computeParts.ts'
import type { Scene } from '../charts/scene.ts'
import { lastQuarter, type StackLine, stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { names, shortName } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { rivalOf, type Side } from '../model/sides.ts'

/** What a figure says, computed from the scene; what belongs to a side is set in its colour. */
export const headlineOf = (chart: Chart, scene: Scene): Word[] =>
  (headlines[chart.id] ?? whoLeads)(scene).map(word => ({ ...word, text: word.text.replaceAll("'", '’') }))

const when = ({ asOf, horizon }: Scene) => (horizon === 0 ? 'Today' : `By ${quarterLabel(asOf, horizon)}`)

/** The verdict, without the words that the footnote says better. */
function whoLeads({ answer, measure, horizon, asOf }: Scene): Word[] {
  const [, ...words] = sentence(verdict(answer, measure, horizon), measure, horizon, asOf)
  return words.slice(0, -1)
}

/** Both stacks' values of a line at the horizon, the larger first. */
function both(scene: Scene, line: StackLine, say: (side: Side, value: string, isFirst: boolean) => Word[]): Word[] {
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

const headlines: Record<string, (scene: Scene) => Word[]> = {
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
    const top = barsOf(scene)
    const turning = top.filter(({ least, most }) => least.lead < 0 && most.lead > 0).length
    const [first] = top
    const alone =
      turning === 0
        ? 'No input alone turns the verdict'
        : `${counts[turning] ?? turning} ${turning === 1 ? 'input' : 'inputs'} can each turn the verdict`
    return [{ text: first ? `${alone}; ${owned(shortName(first.key))} moves it most` : alone }]
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
    const [slowdown] = flipsOf(['adoptionSlowdown'], world, { measure, quarter: horizon })
    return [{ text: slowdownSentence(slowdown!, world.adoptionSlowdown, measure).replace(/\.$/, '') }]
  },
}

const counts = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven']

/** "ARR growth, Anthropic" as "Anthropic’s ARR growth". */
function owned(name: string): string {
  const [label = '', whose] = name.split(', ')
  return whose ? `${possessive(whose)} ${lowered(label)}` : lowered(label)
}

/** As it stands inside a sentence; what is written in capitals stays so. */
const lowered = (name: string) => (/^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name)

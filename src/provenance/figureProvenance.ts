import { citationsOf } from '../explain/citations.ts'
import { feedsOf } from '../explain/feeds.ts'
import type { LineKey } from '../model/index.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { gradeContextOf } from '../state/scenario/yours.ts'
import { inputsText } from './inputsText.ts'
import { type Provenance, type ProvenanceContext, provenanceOf } from './provenance.ts'
import { publishersIn } from './publishersIn.ts'

/** The record of a scenario, and what of it concerns the figures that show these lines. */
export type FigureProvenance = {
  whole: Provenance
  /** How many inputs the author changed: what stands before the list of them. */
  lead: string
  /** The changed inputs that feed the figure and are the author's assumption. */
  changed: readonly string[]
  /** What became of the other changed inputs: from a source that is named, or of no weight here. */
  others: readonly string[]
  sources: readonly string[]
  inputs: string
}

/** What a figure of these lines has to say of where its numbers come from. */
export function figureProvenanceOf(
  lines: readonly LineKey[],
  shared: ScenarioState,
  context: ProvenanceContext,
): FigureProvenance {
  const whole = provenanceOf(shared, context)
  const given = gradeContextOf(shared)
  const { inputs } = feedsOf(lines)
  const feeding = whole.authored.filter(({ key }) => inputs.includes(key))
  // What an own base has from a source is told with the sources, as it is of the bases that come with Stakeout.
  const listed = feeding.filter(({ isChanged, grade }) => isChanged || grade === null)
  const [sourced, idle] = [feeding.length - listed.length, whole.authored.length - feeding.length]
  return {
    whole,
    lead: whole.count === null ? 'No input changed' : `Changed by the author (${whole.count})`,
    changed: listed.map(({ says, brief }) => (brief ? `${says} (${shortened(brief)})` : says)),
    others: [
      ...(sourced > 0 ? [`${sourced} from ${sourced === 1 ? 'a source' : 'sources'} named below`] : []),
      ...(idle > 0 ? [`${idle} that ${idle === 1 ? 'feeds' : 'feed'} no number here`] : []),
    ],
    sources: publishersIn(citationsOf(lines, given, context.facts ?? [])),
    inputs: inputsText('Inputs of this figure', lines, given),
  }
}

const longestReason = 80

/** A reason as a figure has room for it. */
const shortened = (text: string) => {
  const letters = Array.from(text)
  return letters.length > longestReason ? `${letters.slice(0, longestReason).join('').trim()}…` : text
}

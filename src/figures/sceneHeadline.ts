import { flipsOf } from '../analysis/flips.ts'
import { slowdownClause } from '../analysis/slowdown.ts'
import { type VerdictSentence, verdictSentence, type Word, wholeSentence, wordsText } from '../analysis/verdict.ts'
import { whatIf } from '../analysis/whatIf.ts'
import type { ScenarioState, StoryScene } from '../state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'

type Headed = Pick<StoryScene, 'shared' | 'headline'>

/** What a scene says: the headline that it was given, or the verdict on its scenario. */
export const sceneHeadline = ({ shared, headline }: Headed): string =>
  headline ?? wordsText(wholeSentence(scenarioSentence(shared)))

/** The same with the slowdown that would turn the verdict, word by word for who sets it in colours. */
export const sceneHeadlineWords = ({ shared, headline }: Headed): Word[] =>
  headline ? [{ text: headline }] : wholeSentence(scenarioSentence(shared, { hasFlip: true }))

/** The sentence of the verdict on a scenario; with the slowdown that would turn it where that is asked for, since it takes a search. */
export function scenarioSentence(shared: ScenarioState, { hasFlip = false } = {}): VerdictSentence {
  const { measure, horizon } = shared
  const world = worldFrom(shared)
  const criterion = { measure, quarter: horizon }
  const [slowdown] = hasFlip ? flipsOf(['adoptionSlowdown'], world, criterion) : []
  return verdictSentence(
    { answer: whatIf(world), measure, horizon, asOf: dayOf(shared) },
    slowdown && slowdownClause(slowdown, world, criterion),
  )
}

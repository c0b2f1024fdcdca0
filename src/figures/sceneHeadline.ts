import { flipsOf } from '../analysis/flips.ts'
import { slowdownSentence } from '../analysis/slowdown.ts'
import { sentence, verdict, type Word } from '../analysis/verdict.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { type StoryScene } from '../state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'

/** What a scene says: the headline that it was given, or the verdict on its scenario. */
export function sceneHeadline({ shared, headline }: StoryScene): string {
  if (headline) return headline
  const { measure, horizon } = shared
  const words = sentence(verdict(whatIf(worldFrom(shared)), measure, horizon), measure, horizon, dayOf(shared))
  return words.map(({ text }) => text).join('')
}

/** The same with the slowdown that would turn the verdict, word by word for who sets it in colours. */
export function sceneHeadlineWords({ shared, headline }: Pick<StoryScene, 'shared' | 'headline'>): Word[] {
  if (headline) return [{ text: headline }]
  const { measure, horizon } = shared
  const world = worldFrom(shared)
  const criterion = { measure, quarter: horizon }
  const [slowdown] = flipsOf(['adoptionSlowdown'], world, criterion)
  return [
    ...sentence(verdict(whatIf(world), measure, horizon), measure, horizon, dayOf(shared)),
    { text: ` ${slowdownSentence(slowdown!, world, criterion)}` },
  ]
}

import { sentence, verdict } from '../../analysis/verdict.ts'
import { whatIf } from '../../analysis/whatIf.ts'
import { dayOf, worldFrom } from '../../state/start.ts'
import type { StoryScene } from '../../state/story.ts'

/** What a scene says: the headline that it was given, or the verdict on its scenario. */
export function headlineOf({ shared, headline }: StoryScene): string {
  if (headline) return headline
  const { measure, horizon } = shared
  const words = sentence(verdict(whatIf(worldFrom(shared)), measure, horizon), measure, horizon, dayOf(shared))
  return words.map(({ text }) => text).join('')
}

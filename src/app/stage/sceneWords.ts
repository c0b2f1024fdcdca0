import { verdictSentence, wholeSentence, wordsText } from '../../analysis/verdict.ts'
import { deskOf } from '../../state/session/desk.ts'
import type { Show } from '../../state/session/presentation.ts'

/** The scene that is on, as it is heard: which of how many, and its headline, or the verdict where it has none. */
export function sceneWords({ scenes, stage, store }: Show): string {
  const { at } = stage.getState()
  const says = scenes[at]!.headline || wordsText(wholeSentence(verdictSentence(deskOf(store.getState()))))
  return `Scene ${at + 1} of ${scenes.length}: ${says}`
}

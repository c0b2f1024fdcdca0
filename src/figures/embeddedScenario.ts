import type { DatedEvent } from '../data/events.ts'
import type { Fact } from '../data/facts.ts'
import { carriedWord } from '../export/embeddedLink.ts'
import { type PageHouse, readPageHouse } from '../house/readPageHouse.ts'
import { readShared, writeShared } from '../state/codec/fields.ts'
import { writeLink } from '../state/codec/link.ts'
import { initial, type StoryScene } from '../state/scenario/scenarioState.ts'

/** What a web page that is handed out carries: its scenes, the files that the desk would fetch, and what a firm wants on it; its words are those of the day on which it was made. */
export type EmbeddedScenario = {
  scenes: readonly StoryScene[]
  facts: readonly Fact[]
  events: readonly DatedEvent[]
  today?: string | null
  house?: PageHouse | null
}

/** The link that opens a storyboard elsewhere: on the desk is what its first scene shows. */
export const linkOfStory = (scenes: readonly StoryScene[]) =>
  writeLink({ ...(scenes[0]?.shared ?? initial), view: 'desk', scenes })

/** As the text of a script element: nothing in it can end that element. It begins with the word by which it opens where it is dropped. */
export const writeEmbeddedScenario = ({ scenes, facts, events, house }: EmbeddedScenario): string =>
  JSON.stringify({
    opens: carriedWord(linkOfStory(scenes)),
    story: writeShared({ ...initial, scenes }),
    facts,
    events,
    ...(house && { house }),
  }).replaceAll('<', '\\u003c')

/** Reads it back; a page without scenes, or with text that is none of ours, shows the latest figures. It never throws. */
export function readEmbeddedScenario(text: string): EmbeddedScenario {
  try {
    const { story, facts, events, house: given } = JSON.parse(text) as Record<string, unknown>
    const listOf = <Row>(rows: unknown) => (Array.isArray(rows) ? (rows as Row[]) : [])
    const house = readPageHouse(given)
    return {
      scenes: readShared(story).state.scenes,
      facts: listOf(facts),
      events: listOf(events),
      ...(house && { house }),
    }
  } catch {
    return { scenes: [], facts: [], events: [] }
  }
}

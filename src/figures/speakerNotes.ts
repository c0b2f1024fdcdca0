import type { Note } from '../export/slides/notes.ts'
import { capital, inputNoun } from '../model/wording.ts'
import { codeOf } from '../state/codec/code.ts'
import { linkAt } from '../state/codec/link.ts'
import { marketRemarks } from '../state/scenario/marketRemarks.ts'
import { reasonText } from '../state/scenario/reasons.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { carriedNote } from '../state/scenario/start.ts'
import { changesText, movedText, startText, type Yours, yoursIn } from '../state/scenario/yours.ts'

/** What else the notes of a slide say: the presenter's own, what the stakes that it tells leave after tax, and the base as the slide has it. */
type More = { own?: string | undefined; stakes?: string | null; base?: string }

/** What the speaker of a slide is told: the presenter's own notes, every changed input with its whole reason, and the way back to the scenario. */
export function speakerNotes(
  shared: ScenarioState,
  address: string | null,
  { own = '', stakes, base }: More = {},
): Note[] {
  const yours = yoursIn(shared)
  const link = address === null ? null : linkAt(address, shared)
  const code = codeOf(shared)
  return [
    ...own.split(/\r?\n/).flatMap(says => (says.trim() === '' ? [] : [{ says }])),
    { says: `${changesText(shared)}${yours.length > 0 ? ':' : '.'}`, isBold: true },
    ...yours.map(changeNote),
    ...(stakes ? [{ says: stakes }] : []),
    { says: `Base: ${base ?? startText(shared)}. A what-if, not a forecast.` },
    ...(carriedNote(shared) ? [{ says: carriedNote(shared)! }] : []),
    ...marketRemarks(shared).map(says => ({ says })),
    ...(code ? [{ says: `Code of this scenario: ${code}` }] : []),
    ...(link ? [{ says: 'This scenario in Stakeout', address: link }] : []),
    { says: 'Dropped on Stakeout’s page, this file opens the scenario again.' },
  ]
}

function changeNote(yours: Yours): Note {
  const { key, reason, baseReason, isChanged } = yours
  const why = reason ? `. ${reasonText(reason)}` : ', without a reason given'
  const whyBefore = isChanged && baseReason ? `. In the own base: ${reasonText(baseReason)}` : ''
  return { says: `${capital(inputNoun(key))} ${movedText(yours)}${why}${whyBefore}` }
}

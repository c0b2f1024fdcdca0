import type { Footnote } from '../export/footnote.ts'
import type { Note } from '../export/slides/notes.ts'

/** What else the notes of a slide say: the presenter's own, and what the stakes that it tells leave after tax. */
type More = { own?: string | undefined; stakes?: string | null }

/**
 * What the speaker of a slide is told: the presenter's own notes, every changed input with its whole reason, where the rest comes from,
 * and the way back to the scenario.
 */
export function speakerNotes(
  { record, inputs, opens }: Pick<Footnote, 'record' | 'inputs' | 'opens'>,
  { own = '', stakes }: More = {},
): Note[] {
  const isChange = ([about]: Footnote['record'][number]) => about === 'Changed'
  const said = ([, says]: Footnote['record'][number]): Note => ({ says })
  const [count, ...changed] = record.filter(isChange).map(said)
  return [
    ...own.split(/\r?\n/).flatMap(says => (says.trim() === '' ? [] : [{ says }])),
    ...(count ? [{ ...count, isBold: true }] : []),
    ...changed,
    ...(stakes ? [{ says: stakes }] : []),
    { says: inputs },
    ...record.filter(row => !isChange(row)).map(said),
    ...(opens ? [{ says: 'This scenario in Stakeout', address: opens }] : []),
    { says: 'Dropped on Stakeout’s page, this file opens the scenario again.' },
  ]
}

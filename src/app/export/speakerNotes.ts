import type { Note } from '../../export/slides/notes.ts'
import { type InputKey, inputOf } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { parameterUnits } from '../../model/units.ts'
import { codeOf } from '../../state/code.ts'
import { marketRemarks } from '../../state/marketRemarks.ts'
import type { Shared } from '../../state/shared.ts'
import { labelOf, startValue } from '../../state/start.ts'
import { linkOf } from './subject.ts'

/** What the speaker of a slide is told: the presenter's own notes, every changed input with its whole reason, and the way back to the scenario. */
export function speakerNotes(shared: Shared, address: string | null, own = ''): Note[] {
  const changed = (Object.keys(shared.changes) as InputKey[]).map(key => changeNote(shared, key))
  const link = address === null ? null : linkOf(address, shared)
  const code = codeOf(shared)
  return [
    ...own.split(/\r?\n/).flatMap(says => (says.trim() === '' ? [] : [{ says }])),
    { says: changed.length > 0 ? 'Changed by the author' : 'No input was changed by the author.', isBold: true },
    ...changed,
    { says: `Base: ${labelOf(shared)}. A what-if, not a forecast.` },
    ...marketRemarks(shared).map(says => ({ says })),
    ...(code ? [{ says: `Code of this scenario: ${code}` }] : []),
    ...(link ? [{ says: 'This scenario in Stakeout', address: link }] : []),
    { says: 'Dropped on Stakeout’s page, this file opens the scenario again.' },
  ]
}

function changeNote(shared: Shared, key: InputKey): Note {
  const { format } = parameterUnits[inputOf(key).parameter.unit]
  const reason = shared.reasons[key]
  const change = `${inputName(key)}: ${format(startValue(shared, key))} to ${format(shared.changes[key]!)}`
  const why = reason?.says ? `. ${reason.says}` : ', without a reason given'
  return { says: `${change}${why}${reason?.source ? ` (${reason.source})` : ''}` }
}

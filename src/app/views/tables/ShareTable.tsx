import { useState } from 'react'
import { perShareTable } from '../../../charts/perShare.ts'
import { sumOfParts } from '../../../charts/sumOfParts.ts'
import { readEntry } from '../../../model/entry.ts'
import { names, possessive } from '../../../model/names.ts'
import { type Side, sides } from '../../../model/sides.ts'
import { useActions, useDesk } from '../../../state/session/hooks.ts'
import { BarFigure } from './BarFigure.tsx'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { useTableInput } from './useTableInput.ts'

/** What a share of each owner is made of, today and at the verdict's quarter, and what it would be worth. */
export function ShareTable() {
  const scene = useTableInput()
  return (
    <section aria-labelledby="shareTitle">
      <h2 id="shareTitle">{perShareTable.title}</h2>
      <TableTools chart={perShareTable} scene={scene}>
        {sides.map(side => (
          <RestOver key={side} side={side} />
        ))}
      </TableTools>
      <TablePlace chart={perShareTable} scene={scene} />
      <BarFigure chart={sumOfParts} />
    </section>
  )
}

/** What the rest is set over: any number above zero, read as in the boxes of the inputs. */
const figureRange = { unit: 'multiple', present: 1, min: 0.001, max: 1e6 } as const

/** A figure of dollars a share that the rest of the company is set over; taken as it is typed, what cannot be read is said. */
function RestOver({ side }: { side: Side }) {
  const over = useDesk(desk => desk.tables.over)
  const { chooseTables } = useActions()
  const [draft, setDraft] = useState<string | null>(null)
  const shown = draft ?? (over[side] === undefined ? '' : `${over[side]}`)
  const entry = draft === null || draft.trim() === '' ? null : readEntry(draft, figureRange)
  const take = () => {
    if (draft === null || (entry && !entry.ok)) return
    const { [side]: _, ...others } = over
    chooseTables({ over: entry ? { ...others, [side]: entry.value } : others })
    setDraft(null)
  }
  return (
    <label>
      {possessive(names[side].owner)} rest over{' '}
      <input
        type="text"
        inputMode="decimal"
        value={shown}
        placeholder="earnings a share"
        aria-invalid={Boolean(entry && !entry.ok)}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={event => event.key === 'Enter' && take()}
      />
      {entry && !entry.ok && (
        <span className="fieldProblem" role="alert">
          {entry.problem}
        </span>
      )}
    </label>
  )
}

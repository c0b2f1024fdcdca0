import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import { useScenarioActions } from '../ui/scenariosContext.ts'
import { ScenarioRow } from './ScenarioRow.tsx'
import { type Reordering, useReorder } from './useReorder.ts'

/** The saved scenarios in the user's order, which is changed by dragging a handle, or by the arrow keys on it. */
export function SavedList({ saved }: { saved: SavedScenario[] }) {
  const { moveTo } = useScenarioActions()
  const list = useRef<HTMLOListElement>(null)
  const [said, setSaid] = useState('')
  const last = saved.length - 1
  const move = (from: number, to: number) => {
    const { id, name } = saved[from]!
    if (to < 0 || to > last) return
    moveTo(id, to)
    setSaid(`${name} is number ${to + 1} of ${saved.length} now`)
  }
  const { reordering, handle } = useReorder(list, move)
  return (
    <>
      <ol className="scenarioList" aria-label="Saved scenarios" ref={list}>
        {saved.map((scenario, i) => (
          <ScenarioRow
            key={scenario.id}
            scenario={scenario}
            isFirst={i === 0}
            isLast={i === last}
            looks={looksOf(i, reordering)}
            handle={
              saved.length > 1 && (
                <button
                  type="button"
                  className="grip"
                  aria-label={`Move ${scenario.name}: drag, or use the arrow keys`}
                  onKeyDown={event => {
                    const way = { ArrowUp: -1, ArrowDown: 1 }[event.key]
                    if (!way) return
                    event.preventDefault()
                    // What the browser moves loses the focus.
                    flushSync(() => move(i, i + way))
                    event.currentTarget.focus()
                  }}
                  {...handle(i)}
                >
                  <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
                    <path d="M2 2h0M6 2h0M2 7h0M6 7h0M2 12h0M6 12h0" />
                  </svg>
                </button>
              )
            }
          />
        ))}
      </ol>
      <output className="seen-by-readers">{said}</output>
    </>
  )
}

/** The one that is dragged is marked, and so is the edge at which it would come to stand. */
function looksOf(at: number, reordering: Reordering): string {
  if (!reordering) return ''
  const { from, to } = reordering
  if (at === from) return 'beingMoved'
  if (to === from || at !== to) return ''
  return to < from ? 'dropAbove' : 'dropBelow'
}

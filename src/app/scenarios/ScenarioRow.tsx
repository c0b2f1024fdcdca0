import { type ReactNode, useId, useRef, useState } from 'react'
import { dayHere, isDay } from '../../data/dates.ts'
import { longDate } from '../../model/quarters.ts'
import type { SavedScenario } from '../../state/scenario/savedItem.ts'
import { changesInBrief } from '../../state/scenario/yours.ts'
import { useScenarioActions, useScenarios } from '../ui/scenariosContext.ts'
import { NameField } from './NameField.tsx'
import { ScenarioTools } from './ScenarioTools.tsx'
import './scenarioList.css'

type ScenarioRowProps = {
  scenario: SavedScenario
  isFirst: boolean
  isLast: boolean
  /** What it looks like while the list is put in another order. */
  looks: string
  /** By which it is taken to another place. */
  handle: ReactNode
}

/** One saved scenario: its name opens it; the rest of what can be done with it unfolds beneath. */
export function ScenarioRow({ scenario, isFirst, isLast, looks, handle }: ScenarioRowProps) {
  const { id, name, shared, savedAt, firstEdition } = scenario
  const actions = useScenarioActions()
  const isOpen = useScenarios(({ open }) => open === id)
  const isOverlaid = useScenarios(({ overlaid }) => overlaid.includes(id))
  const [state, setState] = useState<'folded' | 'tools' | 'name'>('folded')
  const tools = useId()
  const more = useRef<HTMLButtonElement>(null)
  return (
    <li className={[isOpen && 'openScenario', looks].filter(Boolean).join(' ')}>
      {handle}
      {state === 'name' ? (
        <NameField
          name={name}
          onDone={(next, byKey) => {
            if (next !== null) actions.rename(id, next)
            setState('tools')
            if (byKey) more.current?.focus()
          }}
        />
      ) : (
        <button
          type="button"
          className="scenarioName"
          aria-current={isOpen || undefined}
          onClick={() => actions.open(id)}
        >
          {name}
        </button>
      )}
      <button
        type="button"
        ref={more}
        className="iconButton"
        aria-label={`More for ${name}`}
        aria-expanded={state !== 'folded'}
        aria-controls={state === 'tools' ? tools : undefined}
        onClick={() => setState(state === 'folded' ? 'tools' : 'folded')}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      <p>
        {changesInBrief(shared)}
        {savedOn(savedAt)}
        {firstEdition && ', first edition of the model'}
        {isOverlaid && ', on charts'}
      </p>
      {state === 'tools' && (
        <ScenarioTools id={tools} {...{ scenario, isFirst, isLast, isOverlaid }} onRename={() => setState('name')} />
      )}
    </li>
  )
}

/** The day of saving; a date that came from a file may be none. */
function savedOn(savedAt: string): string {
  const day = dayHere(savedAt)
  return day && isDay(day) ? `, ${longDate(day)}` : ''
}

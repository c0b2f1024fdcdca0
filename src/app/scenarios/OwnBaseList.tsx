import { useId, useState } from 'react'
import { markNames, markOf, marks } from '../../explain/grade.ts'
import { bases } from '../../model/bases.ts'
import type { InputKey } from '../../model/inputs.ts'
import { longDate } from '../../model/quarters.ts'
import { firstModelVersion } from '../../model/version.ts'
import { type OwnBase, startOf } from '../../state/scenario/savedItem.ts'
import { isSameStart } from '../../state/scenario/start.ts'
import { gradeContextOf } from '../../state/scenario/yours.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { useOverlays } from '../ui/overlays.ts'
import { useOwnBases, useScenarioActions } from '../ui/scenariosContext.ts'
import { NameField } from './NameField.tsx'
import { VersionForm } from './VersionForm.tsx'

/** The bases of the user's own, as entries of the list of bases; one that came with a link can be kept. */
export function OwnBaseList({ onChosen }: { onChosen: () => void }) {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const kept = useOwnBases()
  const { keepBase } = useScenarioActions()
  const isChosen = (one: OwnBase) => isSameStart(startOf(one), { base, own })
  return (
    <>
      {kept.map(one => (
        <Entry key={one.id} entry={one} isChosen={isChosen(one)} onChosen={onChosen} />
      ))}
      {own && !kept.some(isChosen) && (
        <li className="baseChosen">
          <b>{own.label}</b>
          <p>
            <span>Starts on {longDate(own.asOf)}.</span> Not among your bases yet.{' '}
            <button type="button" className="textButton baseTool" onClick={keepBase}>
              Keep it
            </button>
          </p>
        </li>
      )}
    </>
  )
}

/** One of them: its name chooses it; it can be called something else, and deleted with a way back. */
function Entry({ entry, isChosen, onChosen }: { entry: OwnBase; isChosen: boolean; onChosen: () => void }) {
  const { id, name, asOf, before } = entry
  const { chooseOwn } = useActions()
  const { renameBase, remove } = useScenarioActions()
  const { open } = useOverlays()
  const [isNamed, setNamed] = useState(false)
  const [isVersioned, setVersioned] = useState(false)
  const says = useId()
  if (isNamed)
    return (
      <li>
        <NameField
          name={name}
          onDone={next => {
            if (next !== null) renameBase(id, next)
            setNamed(false)
          }}
        />
      </li>
    )
  return (
    <li className={isChosen ? 'baseChosen' : undefined}>
      <button
        type="button"
        aria-pressed={isChosen}
        aria-describedby={says}
        onClick={() => {
          chooseOwn(startOf(entry))
          onChosen()
        }}
      >
        {name}
      </button>
      <p id={says}>
        <span>Starts on {longDate(asOf)}.</span> {whatItHas(entry)}
        {before && ` A new version of “${before.label}”, ${longDate(before.asOf)}.`}
      </p>
      {isVersioned && <VersionForm of={entry} onDone={() => setVersioned(false)} />}
      <p>
        <button
          type="button"
          className="textButton baseTool"
          aria-label={`Rename ${name}`}
          onClick={() => setNamed(true)}
        >
          Rename
        </button>{' '}
        <button
          type="button"
          className="textButton baseTool"
          aria-label={`New version of ${name}`}
          aria-expanded={isVersioned}
          onClick={() => setVersioned(!isVersioned)}
        >
          New version
        </button>{' '}
        <button
          type="button"
          className="textButton baseTool"
          aria-label={`What changed in ${name}`}
          aria-haspopup="dialog"
          onClick={() => open({ kind: 'baseChanges', of: { ...startOf(entry), changes: {} } })}
        >
          What changed
        </button>{' '}
        <button
          type="button"
          className="textButton baseTool"
          aria-label={`Delete ${name}`}
          onClick={({ currentTarget }) => {
            // The entry goes away with its buttons; the focus stays in the list.
            currentTarget.closest('ul')?.querySelector('button')?.focus()
            remove(id)
          }}
        >
          Delete
        </button>
      </p>
    </li>
  )
}

function whatItHas(entry: OwnBase): string {
  const { base, values, modelVersion } = entry
  const count = Object.keys(values).length
  const { label } = bases[base]
  if (modelVersion === firstModelVersion)
    return `Saved with the first edition of the model: ${count} ${count === 1 ? 'value is' : 'values are'} as you had ${count === 1 ? 'it' : 'them'}, the others, and what is new, as in “${label}”.`
  if (count === 0) return `Your date, with every value as in “${label}”.`
  const given = gradeContextOf({ ...startOf(entry), changes: {} })
  const found = Object.groupBy(Object.keys(values) as InputKey[], key => markOf(key, given))
  if (found.yours?.length === count)
    return `${count} ${count === 1 ? 'value is' : 'values are'} your assumption, the others as in “${label}”.`
  const counts = markNames.flatMap(mark => {
    const many = found[mark]?.length ?? 0
    return many === 0 ? [] : [`${many} ${many === 1 ? marks[mark].word : marks[mark].ofMany}`]
  })
  return `${count} ${count === 1 ? 'value is its' : 'values are its'} own (${counts.join(', ')}), the others as in “${label}”.`
}

import { useId, useRef, useState } from 'react'
import { type BaseId, baseIds, bases, carriesFrom, isBase } from '../../model/bases.ts'
import { startOf } from '../../state/scenario/savedItem.ts'
import { isSameStart } from '../../state/scenario/start.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { part } from '../ui/part.tsx'
import { useOwnBases } from '../ui/scenariosContext.ts'
import './baseChooser.css'

/** What of a base is not its own, for those that have such. */
const Carried = part<{ base: BaseId }>({
  load: () =>
    import('../../explain/baseGrades.ts').then(
      ({ carriedSays }) =>
        ({ base }) =>
          carriedSays(base),
    ),
})

const BaseList = part({ load: () => import('./BaseList.tsx').then(module => module.BaseList) })

/** Where the scenario starts from, a base of the model or of the user's own, and on demand what each of them is. */
export function BaseChooser() {
  const base = useDesk(desk => desk.base)
  const own = useDesk(desk => desk.own)
  const kept = useOwnBases()
  const { chooseBase, chooseOwn } = useActions()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [field, list] = [useId(), useId()]
  const chosen = own && kept.find(one => isSameStart(startOf(one), { base, own }))
  const close = (comesBack: boolean) => {
    setOpen(false)
    if (comesBack) opener.current?.focus()
  }
  const choose = (id: string) => {
    const one = kept.find(other => other.id === id)
    if (one) chooseOwn(startOf(one))
    if (isBase(id)) chooseBase(id)
  }

  return (
    <div className="base" ref={place}>
      <label htmlFor={field}>Start from</label>
      <button type="button" className="textButton" ref={opener} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        What is in it
      </button>
      <select id={field} value={own ? (chosen?.id ?? '') : base} onChange={({ target }) => choose(target.value)}>
        {baseIds.map(id => (
          <option key={id} value={id}>
            {bases[id].label}
          </option>
        ))}
        {kept.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {own && !chosen && <option value="">{own.label}</option>}
      </select>
      {!own && carriesFrom(base) && (
        <p className="baseCarried">
          <Carried base={base} />
        </p>
      )}
      {isOpen && <BaseList id={list} place={place} onClose={close} />}
    </div>
  )
}

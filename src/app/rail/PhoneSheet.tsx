import { useState } from 'react'
import { inputs } from '../../model/inputs.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { AllInputs } from './AllInputs.tsx'
import { ResetAll } from './ChangeCounter.tsx'
import './phoneSheet.css'
import { useSeekListener } from '../ui/seek.ts'
import { SheetTabs } from './SheetTabs.tsx'

/** The rail on a phone: one headline control at a time at the foot of the page, and all inputs on demand. */
export function PhoneSheet() {
  const isDragging = useDesk(desk => desk.dragging !== null)
  const startsFrom = useDesk(desk => desk.startsFrom)
  const count = useDesk(desk => Object.keys(desk.changes).length)
  const [isOpen, setOpen] = useState(true)
  const [showsAll, setShowsAll] = useState(false)
  useSeekListener(() => setShowsAll(true))

  return (
    <aside className={isDragging ? 'phoneSheet isDragging' : 'phoneSheet'} aria-label="Inputs">
      <button
        type="button"
        className="sheetHandle"
        aria-label="Sliders"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      <SheetTabs isOpen={isOpen} onChoose={() => setOpen(true)} />
      <button
        type="button"
        aria-haspopup="dialog"
        className={count ? 'sheetAll sheetYours' : 'sheetAll'}
        onClick={() => setShowsAll(true)}
      >
        {`All ${inputs.length}${count ? `, ${count} yours` : ''}`}
      </button>
      {isOpen && (
        <div className="sheetBase">
          <p>
            From: <b>{startsFrom}</b>
          </p>
          <ResetAll />
        </div>
      )}
      {showsAll && <AllInputs onClose={() => setShowsAll(false)} />}
    </aside>
  )
}

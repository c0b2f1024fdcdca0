import { useState } from 'react'
import type { GivenTable } from '../../state/session/overlays.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { IntakeChooser } from './IntakeChooser.tsx'
import { IntakeReading } from './IntakeReading.tsx'
import './intakeDialog.css'

/** Numbers from a table, looked at before they are taken: nothing is changed until the button at the end, and then all at once. */
export function IntakeDialog({ given, onClose }: { given: GivenTable | null; onClose: () => void }) {
  const [shown, setShown] = useState(given)
  return (
    <Dialog name="Numbers from a table" className="intakeDialog" kind="intake" onClose={onClose}>
      <h2>Numbers from a table{shown?.name && <small>{shown.name}</small>}</h2>
      {shown ? (
        <>
          <IntakeReading given={shown} onClose={onClose} />
          <button type="button" className="textButton intakeAnother" onClick={() => setShown(null)}>
            Read another table
          </button>
        </>
      ) : (
        <IntakeChooser onGiven={setShown} />
      )}
    </Dialog>
  )
}

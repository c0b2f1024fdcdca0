import { useEffect, useRef } from 'react'
import './allInputs.css'
import { Inputs } from './Inputs.tsx'

/** Every input over the whole phone; closing or Escape leads back. */
export function AllInputs({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="allInputs" ref={dialog} aria-label="All inputs" onClose={onClose}>
      <button type="button" className="allClose" onClick={() => dialog.current?.close()}>
        Done
      </button>
      <Inputs />
    </dialog>
  )
}

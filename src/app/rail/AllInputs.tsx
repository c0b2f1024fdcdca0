import { useEffect, useRef } from 'react'
import { Inputs } from './Inputs.tsx'

/** Every input over the whole phone; closing or Escape leads back. */
export function AllInputs({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="all-inputs" ref={dialog} aria-label="All inputs" onClose={onClose}>
      <button type="button" className="all-close" onClick={() => dialog.current?.close()}>
        Done
      </button>
      <Inputs />
    </dialog>
  )
}

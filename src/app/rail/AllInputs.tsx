import { useEffect, useRef } from 'react'
import './allInputs.css'
import { Announcements } from '../ui/Announcements.tsx'
import { closeModal } from '../ui/closeModal.ts'
import { useEscape, useStanding } from '../ui/overlays.ts'
import { Inputs } from './Inputs.tsx'

/** Every input over the whole phone; closing or Escape leads back. */
export function AllInputs({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const key = useStanding(undefined, true)
  useEscape(key, () => closeModal(dialog.current))
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog className="allInputs" ref={dialog} aria-label="All inputs" onClose={onClose}>
      <button type="button" className="allClose" onClick={() => closeModal(dialog.current)}>
        Done
      </button>
      <Inputs />
      <Announcements />
    </dialog>
  )
}

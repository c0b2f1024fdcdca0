import { type ReactNode, useEffect, useRef } from 'react'
import './dialog.css'

type DialogProps = { name: string; className: string; onClose: () => void; children: ReactNode }

/** A modal dialog of the browser's own: it holds the focus, Escape and a press beside it close it, the focus returns. */
export function Dialog({ name, className, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={name}
      onClose={onClose}
      onPointerDown={event => event.target === dialog.current && dialog.current.close()}
    >
      <div className="dialogBody">{children}</div>
    </dialog>
  )
}

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { OverlayKind } from '../../state/session/overlays.ts'
import { Announcements } from './Announcements.tsx'
import { closeModal } from './closeModal.ts'
import { useEscape, useStanding } from './overlays.ts'
import './dialog.css'

type DialogProps = {
  name: string
  className: string
  /** What it was asked for by; none where only a part of the page opens it. */
  kind?: OverlayKind
  onClose: () => void
  children: ReactNode
}

/**
 * A modal dialog of the browser's own: it holds the focus, Escape and a press beside it close it, the focus returns.
 * `onClose` is told at once, not when the browser's own news of it comes round: a key may be quicker than that. It is
 * not told where the dialog only gives way to another that is still being fetched.
 */
export function Dialog({ name, className, kind, onClose, children }: DialogProps) {
  const key = useStanding(kind, true)
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = dialog.current
    if (!shown?.open) shown?.showModal()
    return () => closeModal(shown)
  }, [])
  const close = () => {
    closeModal(dialog.current)
    onClose()
  }
  useEscape(key, close)
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={name}
      onCancel={event => {
        event.preventDefault()
        close()
      }}
      onClose={() => dialog.current?.open === false && onClose()}
      onPointerDown={event => event.target === dialog.current && close()}
    >
      <div className="dialogBody">{children}</div>
      <Announcements />
    </dialog>
  )
}

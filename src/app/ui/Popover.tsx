import { type ComponentProps, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import type { OverlayKind } from '../../state/session/overlays.ts'
import { useDismiss } from './useDismiss.ts'

type PopoverProps = {
  className: string
  /** What it is asked for by, where anybody may. */
  kind?: OverlayKind
  /** The button that opens it. */
  button: ComponentProps<'button'>
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  panel: PanelProps
  /** What stands beside the two whether it is open or not. */
  beside?: ReactNode
}

/** What it is to readers of a screen, how it looks, what is in it, and whether it takes the focus when it opens. */
type PanelProps = Omit<ComponentProps<'div'>, 'ref'> & { takesFocus?: boolean }

/** A button, and beneath it what it opens. Escape closes that and leads back to the button; a press elsewhere closes it. */
export function Popover({ className, kind, button, isOpen, onOpen, panel, beside }: PopoverProps) {
  const place = useRef<HTMLSpanElement>(null)
  const close = (comesBack: boolean) => {
    onOpen(false)
    if (comesBack) place.current?.querySelector('button')?.focus()
  }
  return (
    <span className={className} ref={place}>
      <button type="button" {...button} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)} />
      {isOpen && <Panel {...panel} kind={kind} place={place} onDismiss={close} />}
      {beside}
    </span>
  )
}

type OpenProps = PanelProps & {
  kind: OverlayKind | undefined
  place: RefObject<HTMLElement | null>
  onDismiss: (comesBack: boolean) => void
}

function Panel({ kind, place, onDismiss, takesFocus = false, className = '', ...rest }: OpenProps) {
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(place, onDismiss, kind)
  useEffect(() => {
    if (takesFocus) panel.current?.focus()
  }, [takesFocus])
  return <div ref={panel} tabIndex={takesFocus ? -1 : undefined} className={`popover ${className}`} {...rest} />
}

import { type ComponentProps, type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { useDismiss } from './useDismiss.ts'

type PopoverProps = {
  className: string
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
export function Popover({ className, button, isOpen, onOpen, panel, beside }: PopoverProps) {
  const place = useRef<HTMLSpanElement>(null)
  const close = (comesBack: boolean) => {
    onOpen(false)
    if (comesBack) place.current?.querySelector('button')?.focus()
  }
  return (
    <span className={className} ref={place}>
      <button type="button" {...button} aria-expanded={isOpen} onClick={() => onOpen(!isOpen)} />
      {isOpen && <Panel {...panel} place={place} onDismiss={close} />}
      {beside}
    </span>
  )
}

type OpenProps = PanelProps & { place: RefObject<HTMLElement | null>; onDismiss: (comesBack: boolean) => void }

function Panel({ place, onDismiss, takesFocus = false, className = '', ...rest }: OpenProps) {
  const panel = useRef<HTMLDivElement>(null)
  useDismiss(place, onDismiss)
  useEffect(() => {
    if (takesFocus) panel.current?.focus()
  }, [takesFocus])
  return <div ref={panel} tabIndex={takesFocus ? -1 : undefined} className={`popover ${className}`} {...rest} />
}

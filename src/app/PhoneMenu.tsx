import { type RefObject, useRef, useState } from 'react'
import { useDesk } from '../state/hooks.ts'
import type { View } from '../state/shared.ts'
import { CommandButton } from './commands/CommandButton.tsx'
import { Icon } from './commands/Icon.tsx'
import { useDismiss } from './rail/useDismiss.ts'
import { ThemeChooser } from './ThemeChooser.tsx'
import { Views } from './Views.tsx'

/** On a phone, behind one button: the views, and what the bar has no room for. Choosing a view closes it. */
export function PhoneMenu() {
  const view = useDesk(desk => desk.view)
  const [openOn, setOpenOn] = useState<View | null>(null)
  const place = useRef<HTMLSpanElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const isOpen = openOn === view
  const close = (comesBack: boolean) => {
    setOpenOn(null)
    if (comesBack) opener.current?.focus()
  }
  return (
    <span className="phoneMenu" ref={place}>
      <button
        type="button"
        className="iconButton"
        ref={opener}
        aria-label="Views and more"
        aria-expanded={isOpen}
        onClick={() => setOpenOn(isOpen ? null : view)}
      >
        <Icon name="more" />
      </button>
      {isOpen && <Choices place={place} onClose={close} />}
    </span>
  )
}

type ChoicesProps = { place: RefObject<HTMLElement | null>; onClose: (comesBack: boolean) => void }

function Choices({ place, onClose }: ChoicesProps) {
  useDismiss(place, onClose)
  return (
    <div className="popover choices">
      <Views />
      <CommandButton id="redo" icon="redo" text="Redo" />
      <CommandButton id="baseline" icon="pin" text="Baseline" />
      <CommandButton id="changes" icon="changes" text="List of changes" />
      <CommandButton id="storyboard" icon="present" text="Present" />
      <CommandButton id="palette" icon="command" text="Find a command" />
      <ThemeChooser />
    </div>
  )
}

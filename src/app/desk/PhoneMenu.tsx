import { useState } from 'react'
import type { View } from '../../state/scenario/scenarioState.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { ThemeChooser } from '../ui/ThemeChooser.tsx'
import { Views } from './Views.tsx'

/** On a phone, behind one button: the views, and what the bar has no room for. Choosing a view closes it. */
export function PhoneMenu() {
  const view = useDesk(desk => desk.view)
  const [openOn, setOpenOn] = useState<View | null>(null)
  return (
    <Popover
      className="phoneMenu"
      button={{ className: 'iconButton', 'aria-label': 'Views and more', children: <Icon name="more" /> }}
      isOpen={openOn === view}
      onOpen={isOpen => setOpenOn(isOpen ? view : null)}
      panel={{ className: 'choices', children: <Choices /> }}
    />
  )
}

const Choices = () => (
  <>
    <Views />
    <CommandButton id="redo" icon="redo" text="Redo" />
    <CommandButton id="baseline" icon="pin" text="Baseline" />
    <CommandButton id="changes" icon="changes" text="List of changes" />
    <CommandButton id="storyboard" icon="present" text="Present" />
    <CommandButton id="palette" icon="command" text="Find a command" />
    <ThemeChooser />
  </>
)

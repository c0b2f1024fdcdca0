import { useDesk } from '../../state/session/hooks.ts'
import { ChangeList } from '../commands/ChangeList.tsx'
import { CommandButton } from '../commands/CommandButton.tsx'
import { CopyLink } from '../commands/CopyLink.tsx'
import { MarketMenu } from '../market/MarketProvider.tsx'
import { KeptMenu } from '../scenarios/savedParts.tsx'
import { Logo } from '../ui/Logo.tsx'
import { part } from '../ui/part.tsx'
import { ThemeChooser } from '../ui/ThemeChooser.tsx'
import { useMedia } from '../ui/useMedia.ts'
import { Views } from './Views.tsx'

const PhoneMenu = part({
  load: () => import('./PhoneMenu.tsx').then(module => module.PhoneMenu),
  fallback: <span className="iconButton" />,
})

/** Name, what is open, the ways back, and what can be done with the whole. */
export function TopBar() {
  const startsFrom = useDesk(desk => desk.startsFrom)
  const isChanged = useDesk(desk => Object.keys(desk.changes).length > 0)
  const isPhone = useMedia('screen and (max-width: 759px)')
  return (
    <header className="topBar">
      <button type="button" className="skip" onClick={() => document.querySelector('main')?.focus()}>
        Skip bar and sliders
      </button>
      <span className="wordmark">
        <Logo />
        <span>Stakeout</span>
      </span>
      <span className="open">
        {startsFrom}
        {isChanged && <span className="edited"> edited</span>}
      </span>
      <span className="steps">
        <CommandButton id="undo" icon="undo" />
        {!isPhone && <CommandButton id="redo" icon="redo" />}
        <ChangeList />
      </span>
      {!isPhone && <Views />}
      <span className="whatIf">A what-if, not a forecast</span>
      <MarketMenu />
      {!isPhone && <CommandButton id="baseline" icon="pin" text="Baseline" />}
      <KeptMenu />
      <CopyLink />
      {!isPhone && <CommandButton id="storyboard" icon="present" text="Present" />}
      {isPhone ? (
        <PhoneMenu />
      ) : (
        <>
          <CommandButton id="palette" icon="command" />
          <ThemeChooser />
        </>
      )}
    </header>
  )
}

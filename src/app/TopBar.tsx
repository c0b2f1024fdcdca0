import { useDesk, useTheme } from '../state/hooks.ts'
import { type Theme, themes } from '../state/theme.ts'
import { ChangeList } from './commands/ChangeList.tsx'
import { CommandButton } from './commands/CommandButton.tsx'
import { CopyLink } from './commands/CopyLink.tsx'
import { Icon } from './commands/Icon.tsx'
import { KeptMenu } from './kept.tsx'
import { Logo } from './Logo.tsx'
import { Views } from './Views.tsx'

const called: Record<Theme, string> = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }

/** Name, what is open, the ways back, and what can be done with the whole. */
export function TopBar() {
  const startsFrom = useDesk(desk => desk.startsFrom)
  const isChanged = useDesk(desk => Object.keys(desk.changes).length > 0)
  const [theme, chooseTheme] = useTheme()
  return (
    <header className="topBar">
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
        <CommandButton id="redo" icon="redo" />
        <ChangeList />
      </span>
      <Views />
      <span className="whatIf">A what-if, not a forecast</span>
      <CommandButton id="baseline" icon="pin" text="Baseline" />
      <KeptMenu />
      <CopyLink />
      <CommandButton id="palette" icon="command" />
      <span className="theme">
        <Icon name="theme" />
        <select
          className="themeChooser"
          aria-label="Theme"
          value={theme}
          onChange={event => chooseTheme(themes.find(one => one === event.target.value) ?? 'system')}
        >
          {themes.map(one => (
            <option key={one} value={one}>
              {called[one]}
            </option>
          ))}
        </select>
      </span>
    </header>
  )
}

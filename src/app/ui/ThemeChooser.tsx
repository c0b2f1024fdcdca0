import { useTheme } from '../../state/session/hooks.ts'
import { type Theme, themes } from '../../state/settings/theme.ts'

const called: Record<Theme, string> = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' }

/** Light, dark, or as the machine has it. */
export function ThemeChooser() {
  const [theme, chooseTheme] = useTheme()
  return (
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
  )
}

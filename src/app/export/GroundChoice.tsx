import type { ThemeId } from '../../export/colours.ts'

/** Light or dark, whatever the desk is in. */
export const GroundChoice = ({ theme, onTheme }: { theme: ThemeId; onTheme: (theme: ThemeId) => void }) => (
  <label>
    Ground
    <select value={theme} onChange={({ target }) => onTheme(target.value as ThemeId)}>
      <option value="light">Light</option>
      <option value="dark">Dark</option>
    </select>
  </label>
)

import type { Command } from './command.ts'
import { spelled } from './strokes.ts'

/** The keys that run a command, as they stand on the keyboard. */
export const Keys = ({ of: { keys = [] } }: { of: Pick<Command, 'keys'> }) => (
  <span className="keys">
    {keys.map(key => (
      <kbd key={key}>{spelled(key)}</kbd>
    ))}
  </span>
)

import { type Input, inputs } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import type { Command } from '../ui/command.ts'
import { seekFilter, seekInput, seekRanking } from '../ui/seek.ts'

/** What the way to an input is called among commands. */
const idOf = ({ key }: Input) => `input.${key}`

/** The ways to an input: by searching for it, by what matters, or straight to its slider. */
export const inputCommands: Command[] = [
  { id: 'find', label: 'Find an input', keys: ['/'], run: seekFilter },
  { id: 'ranking', label: 'Show the inputs that matter most here', run: seekRanking },
  ...inputs.map(input => ({
    id: idOf(input),
    label: `Go to ${inputName(input.key)}`,
    run: () => seekInput(input.key),
  })),
]

/** The commands with what inputs are found by beside their name: why they are what they are. */
export function foundByReason(commands: readonly Command[], whyOf: (input: Input) => string): Command[] {
  const byId = new Map(inputs.map(input => [idOf(input), input]))
  return commands.map(command => {
    const input = byId.get(command.id)
    return input ? { ...command, also: whyOf(input) } : command
  })
}

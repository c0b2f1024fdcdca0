import { inputs } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import type { Command } from '../ui/command.ts'
import { seekFilter, seekInput, seekRanking } from '../ui/seek.ts'

/** The ways to an input: by searching for it, by what matters, or straight to its slider. */
export const inputCommands: Command[] = [
  { id: 'find', label: 'Find an input', keys: ['/'], run: seekFilter },
  { id: 'ranking', label: 'Show the inputs that matter most here', run: seekRanking },
  ...inputs.map(input => ({
    id: `input.${input.key}`,
    label: `Go to ${inputName(input.key)}`,
    also: input.parameter.why,
    run: () => seekInput(input.key),
  })),
]

import { inputs } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import type { Command } from '../ui/command.ts'
import { seekFilter, seekInput } from '../ui/seek.ts'

/** The ways to an input: by searching for it, or straight to its slider. */
export const inputCommands: Command[] = [
  { id: 'find', label: 'Find an input', keys: ['/'], run: seekFilter },
  ...inputs.map(input => ({
    id: `input.${input.key}`,
    label: `Go to ${inputName(input.key)}`,
    run: () => seekInput(input.key),
  })),
]

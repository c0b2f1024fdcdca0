import { readFileSync } from 'node:fs'
import type { NamedText } from '../asks/ask.ts'
import { refuse } from '../asks/refusal.ts'

/** The text of a file from the disk under its name, or a refusal in one sentence; none is read where no name stands. */
export function namedText(name: string): NamedText {
  if (name === '') return { name, text: '' }
  try {
    return { name, text: readFileSync(name, 'utf8') }
  } catch {
    return refuse(`Cannot read "${name}".`)
  }
}

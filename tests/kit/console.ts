import { format } from 'node:util'
import { complain } from './complaints.ts'

/** From here on a warning or error on the console fails the test; `expectComplaint` is the way out. */
export function listenToConsole(): void {
  for (const level of ['warn', 'error'] as const)
    globalThis.console[level] = (...parts: unknown[]) => void complain(`console.${level}: ${format(...parts)}`)
}

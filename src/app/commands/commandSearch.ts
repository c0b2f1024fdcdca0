import type { Command } from '../ui/command.ts'

/**
 * The commands that have every typed word somewhere in their label, those where words begin with them first; then those that
 * have some of them only in what else they are found by.
 */
export function searchCommands(commands: readonly Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .map(command => ({ command, far: distance(command, words) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.far - b.far)
    .map(({ command }) => command)
}

/** How far off the words are: a step for each that stands only inside of others, and more for each that the label has not; endless where one is missing. */
function distance({ label, also = '' }: Command, words: string[]): number {
  const name = label.toLowerCase()
  const far = words.map(word => {
    if (` ${name}`.includes(` ${word}`)) return 0
    if (name.includes(word)) return 1
    return also.toLowerCase().includes(word) ? 100 : Number.POSITIVE_INFINITY
  })
  return far.reduce((sum, one) => sum + one, 0)
}

import type { Command } from '../ui/command.ts'

/** The commands that have every typed word somewhere in their label, those where words begin with them first. */
export function searchCommands(commands: readonly Command[], query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return commands
    .map(command => ({ command, far: distance(command.label.toLowerCase(), words) }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.far - b.far)
    .map(({ command }) => command)
}

/** How many of the words stand only inside of others; endless where one is missing. */
function distance(label: string, words: string[]): number {
  const far = words.map(word => {
    if (` ${label}`.includes(` ${word}`)) return 0
    return label.includes(word) ? 1 : Number.POSITIVE_INFINITY
  })
  return far.reduce((sum, one) => sum + one, 0)
}

/** What the values that are taken can become. */
export const targets = {
  changes: 'Changes on the desk, one step for undo',
  base: 'A new base of your own, from which the desk then starts',
  consensus: 'Consensus beside your own numbers; it moves no result',
} as const

export type TargetId = keyof typeof targets

export const targetIds = Object.keys(targets) as TargetId[]

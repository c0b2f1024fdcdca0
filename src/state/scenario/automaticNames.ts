/** What stands beside saved scenarios without having been saved: the desk, what it starts from, what is pinned, and the same on charts. */
export const automaticNames = {
  present: 'Present',
  base: 'Base without changes',
  baseline: 'Baseline',
} as const

const taken: readonly string[] = [...Object.values(automaticNames), 'Base']

/** The name of a saved scenario beside those: one that is called the same says that it was saved. */
export const nameOfSaved = (name: string): string =>
  taken.some(one => one.toLowerCase() === name.trim().toLowerCase()) ? `${name} (saved)` : name

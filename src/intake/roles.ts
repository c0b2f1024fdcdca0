/** What a column says of the input in its row. */
export const roles = ['name', 'value', 'unit', 'source', 'publisher', 'date', 'grade', 'reason', 'none'] as const

export type Role = (typeof roles)[number]

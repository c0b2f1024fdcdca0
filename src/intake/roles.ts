/** What a column says of the input or the line in its row; `quarterValue`: its value at the quarter in the column's heading. */
export const roles = [
  'name',
  'owner',
  'quarter',
  'value',
  'quarterValue',
  'unit',
  'count',
  'source',
  'publisher',
  'date',
  'grade',
  'reason',
  'none',
] as const

export type Role = (typeof roles)[number]

/** Can several columns of a table be that? */
export const isOfMany = (role: Role): boolean => role === 'none' || role === 'quarterValue'

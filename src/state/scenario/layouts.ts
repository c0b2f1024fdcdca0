import { clamp } from '../../model/clamp.ts'
/**
 * How the figures of a scene stand on the stage: a word for each row, a letter for each figure. A scene has the layout
 * of as many figures as it shows.
 */
export const layouts: readonly { label: string; rows: readonly string[] }[] = [
  { label: 'One figure', rows: ['a'] },
  { label: 'Two side by side', rows: ['ab'] },
  { label: 'One high, two beside it', rows: ['ab', 'ac'] },
  { label: 'Four', rows: ['ab', 'cd'] },
]

export const layoutOf = (count: number) => layouts[clamp(count, 1, layouts.length) - 1]!

/** The places of a layout, in the order in which figures take them; whole ones are as high as the stage. */
export const placesIn = ({ rows }: (typeof layouts)[number]) =>
  [...new Set(rows.join(''))].map(area => ({ area, isWhole: rows.every(row => row.includes(area)) }))

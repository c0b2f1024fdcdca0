/** How a firm writes amounts and what is below nought; a part that is left out is as everywhere. */
export type WrittenNumbers = {
  /** Billions, or trillions from a thousand on, where it is left out. */
  dollars?: 'billions' | 'millions' | undefined
  minus?: 'minus' | 'hyphen' | 'parentheses' | undefined
  /** Of dollars in running text and labels. */
  decimals?: number | undefined
}

let style: WrittenNumbers = {}

/** The style of numbers now; that of Stakeout unless `inNumberStyle` runs. */
export const writtenNumbers = (): WrittenNumbers => style

/** Writes amounts so from now on, outside of `inNumberStyle`: where a whole page is a firm's. */
export const writeAmountsAs = (numbers: WrittenNumbers): void => {
  style = numbers
}

/** What a piece of work that waits for nothing answers, with its numbers written so. */
export function inNumberStyle<T>(numbers: WrittenNumbers | undefined, work: () => T): T {
  const before = style
  style = numbers ?? {}
  try {
    return work()
  } finally {
    style = before
  }
}

/** A size below nought, as it is told: −$5B, -$5B or ($5B). */
export function belowNought(size: string): string {
  if (style.minus === 'parentheses') return `(${size})`
  return `${style.minus === 'hyphen' ? '-' : '−'}${size}`
}

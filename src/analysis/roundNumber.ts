/** Steps of round numbers within a power of ten, the roundest first. */
const steps = [5, 2, 1] as const

/** The roundest number strictly between two, the one nearest to their middle where several are as round. `low` is below `high`. */
export function roundNumberIn(low: number, high: number): number {
  const middle = (low + high) / 2
  for (let power = Math.floor(Math.log10(high - low)) + 1; ; power--)
    for (const step of steps) {
      const size = step * 10 ** power
      const found = Number((Math.round(middle / size) * size).toPrecision(12))
      if (found > low && found < high) return found
    }
}

/** The round step (1, 2 or 5 times a power of ten) nearest above a size, which is above zero. */
export function roundStepFrom(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size))
  const step = [1, 2, 5, 10].find(one => one * power >= size * (1 - 1e-9))!
  return Number((step * power).toPrecision(12))
}

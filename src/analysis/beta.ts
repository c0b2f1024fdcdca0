import type { Share } from '../model/quantities.ts'

/**
 * Beta distributions whose two shapes add up to 6, as those of PERT do: `a` from 1 to 5, and 6 - a.
 */

/** The share that lies below `x`, by the series of the incomplete beta function (DLMF 8.17.8), to 1e-14. */
export function betaShare(x: Share, a: number): Share {
  let term = 1
  let sum = 1
  for (let n = 0; term > 1e-17 * sum; n++) {
    term *= ((6 + n) / (a + 1 + n)) * x
    sum += term
  }
  return (x ** a * (1 - x) ** (6 - a) * sum) / (a * beta(a))
}

export const betaDensity = (x: number, a: number) => (x ** (a - 1) * (1 - x) ** (5 - a)) / beta(a)

/** The beta function of a and 6 - a, by the reflection formula of gamma; `off` keeps the whole numbers from 0 / 0. */
function beta(a: number): number {
  const s = a - 1
  const whole = Math.round(s)
  const off = Math.PI * (s - whole)
  const product = [0, 1, 2, 3, 4].reduce((all, j) => (j === whole ? all : all * Math.abs(j - s)), 1)
  return (product * (off === 0 ? 1 : off / Math.sin(off))) / 120
}

import type { Share } from '../model/quantities.ts'

/** The share of a standard normal that lies below `z` (series of Marsaglia 2004, to 1e-15). */
export function normalShare(z: number): Share {
  let term = z
  let sum = z
  for (let i = 3, before = Number.NaN; sum !== before; i += 2) {
    before = sum
    term *= (z * z) / i
    sum += term
  }
  return 0.5 + sum * normalDensity(z)
}

export const normalDensity = (z: number) => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** The value below which a share of a standard normal lies, for shares from 2e-11 to 1 - 2e-11 (AS 241, Wichura 1988, to 1e-15). */
export function normalQuantile(share: Share): number {
  const q = share - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(middle, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(q < 0 ? share : 1 - share))
  return Math.sign(q) * ratio(tail, r - 1.6)
}

type Ratio = { over: number[]; under: number[] }

const ratio = ({ over, under }: Ratio, x: number) => polynomial(over, x) / polynomial(under, x)

/** The highest power comes first. */
function polynomial(factors: number[], x: number): number {
  let sum = 0
  for (let i = 0; i < factors.length; i++) sum = sum * x + factors[i]!
  return sum
}

const middle: Ratio = {
  over: [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
    133.14166789178438, 3.3871328727963665,
  ],
  under: [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
    42.31333070160091, 1,
  ],
}

const tail: Ratio = {
  over: [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
    5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  under: [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
    1.6763848301838038, 2.053191626637759, 1,
  ],
}

/** The share of a standard normal that lies below `z` (series of Marsaglia 2004, to 1e-15). */
export function normalShare(z: number): number {
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
export function normalQuantile(share: number): number {
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
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  under: [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
    687.1870074920579083, 42.313330701600911252, 1,
  ],
}

const tail: Ratio = {
  over: [
    7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258,
    3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  under: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
    6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1,
  ],
}

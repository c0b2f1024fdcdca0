// The IRR of docs/model.md, written a second time by hand: by Newton's method, where the product bisects. It shares nothing with src/.

type Tranche = { stack: string; date: string; amount: number }

/** What an owner has paid in, on which days, and what he would get after tax on the day of a quarter. */
export type Holding = {
  tranches: readonly Tranche[]
  invested: number
  asOf: string
  quarter: number
  stakeAfterTax: number
}

const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000
const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** The day of a quarter after a day, as a count of days. */
function dayOfQuarter(asOf: string, quarter: number): number {
  const [year, month, date] = asOf.split('-').map(Number) as [number, number, number]
  const [thenYear, thenMonth] = [year + Math.floor((month - 1 + 3 * quarter) / 12), (month - 1 + 3 * quarter) % 12]
  const last = lastOf(thenYear, thenMonth)
  const thenDate = date === lastOf(year, month - 1) ? last : Math.min(date, last)
  return Date.UTC(thenYear, thenMonth, thenDate) / 86_400_000
}

/** The annual rate, as a fraction; or why there is none. */
export function plainIrr({ tranches, invested, asOf, quarter, stakeAfterTax }: Holding): number | string {
  const end = dayOfQuarter(asOf, quarter)
  const paid: { years: number; sum: number }[] = []
  let missing = invested
  for (const { date, amount } of tranches.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const sum = Math.min(amount, missing)
    if (sum > 0) paid.push({ years: (end - Math.min(day(date), day(asOf))) / 365, sum })
    missing -= sum
  }
  if (missing > 0) paid.push({ years: (end - day(asOf)) / 365, sum: missing })

  if (paid.every(({ years }) => years === 0)) return 'no time'
  const paidToday = paid.reduce((all, { years, sum }) => (years === 0 ? all + sum : all), 0)
  if (stakeAfterTax === 0) return 'all is lost'
  if (stakeAfterTax <= paidToday) return 'loss without a rate'

  /** By how much what is paid in has outgrown the stake, in logarithms, where a dollar grows by e^x a year; and how fast that rises with x. */
  const excess = (x: number) => {
    const grown = paid.map(({ years, sum }) => sum * Math.exp(x * years))
    const sum = grown.reduce((all, each) => all + each, 0)
    const slope = grown.reduce((all, each, i) => all + each * paid[i]!.years, 0) / sum
    return { over: Math.log(sum / stakeAfterTax), slope }
  }
  const [low, high] = [Math.log(1e-6), Math.log(1e6)]
  if (excess(low).over > 0 || excess(high).over < 0) return 'out of bounds'

  // The excess is convex and rises: from the right end every step stays right of the root.
  let x = high
  for (let step = 0; step < 200; step++) {
    const { over, slope } = excess(x)
    const next = Math.max(x - over / slope, low)
    if (Math.abs(next - x) <= 1e-15 * Math.max(Math.abs(x), 1)) break
    x = next
  }
  return Math.expm1(x)
}

import { refuse } from '../../asks/refusal.ts'

/** Companies that are asked for by their ticker; the SEC knows them by number. */
const numbers: Record<string, number> = { AMZN: 1018724, MSFT: 789019, NVDA: 1045810 }

/** A company's number at the SEC (its CIK), from a ticker that is known here or from the number itself. */
export function companyNumber(text: string): number {
  const known = numbers[text.toUpperCase()]
  if (known) return known
  if (/^0*[1-9]\d{0,9}$/.test(text)) return Number(text)
  return refuse(
    `There is no company "${text}" here: write ${Object.keys(numbers).join(', ')}, or a company's number at the SEC (CIK).`,
  )
}

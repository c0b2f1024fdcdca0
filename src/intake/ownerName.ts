import { names } from '../model/names.ts'
import { type Side, sides } from '../model/sides.ts'

/** Of which stack a row is, and by whose books its fiscal quarters are counted. */
export type RowOwner = { side: Side; books: string }

const tickers: Record<Side, string> = { aws: 'AMZN', alliance: 'MSFT' }

const ways: readonly (RowOwner & { names: readonly string[] })[] = [
  ...sides.map(side => {
    const { stack, owner, lab, cloud } = names[side]
    return { side, books: owner, names: [stack, owner, lab, cloud, tickers[side], side] }
  }),
  { side: 'alliance', books: 'Nvidia', names: ['Nvidia', 'NVDA'] },
]

/** Whose a row is by the text of a column of owners: "Amazon", "MSFT", "OpenAI", "Amazon.com, Inc."; null where it names none of them. */
export function ownerNamed(text: string): RowOwner | null {
  const plain = text.trim().toLowerCase()
  const isNamed = (name: string) => plain === name || (plain.startsWith(name) && /[\s.,(:]/.test(plain[name.length]!))
  const found = ways.find(one => one.names.some(name => isNamed(name.toLowerCase())))
  return found ? { side: found.side, books: found.books } : null
}

/** The owner of a stack, by whose books its quarters are counted where a row says no more. */
export const ownerOfSide = (side: Side): RowOwner => ({ side, books: names[side].owner })

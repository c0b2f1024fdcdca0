import type { Formula } from './formula.ts'
import type { Leaf } from './leaves.ts'
import { operator } from './operators.ts'

/** The formula as an analyst reads it, each leaf spelt by `spell`: names give the words, figures give the sum. */
export const print = (formula: Formula, spell: (leaf: Leaf) => string): string => write(formula, spell, 'words').text

/** The formula as a spreadsheet reads it (without its leading "="), each leaf spelt as a cell or a name. */
export const printCells = (formula: Formula, cell: (leaf: Leaf) => string): string => write(formula, cell, 'cells').text

/** The same where leaves may be ranges, as a formula for all cells of a range has it: number by number, and not the least of all of them. */
export const printRanges = (formula: Formula, range: (leaf: Leaf) => string): string =>
  write(formula, range, 'ranges').text

type Spelling = 'words' | 'cells' | 'ranges'

type Part = { text: string; rank: number }

function write(formula: Formula, spell: (leaf: Leaf) => string, spelling: Spelling): Part {
  if (formula.kind === 'number')
    return { text: String(formula.value), rank: formula.value < 0 ? operator('negate').rank : 9 }
  if (formula.kind !== 'call') return { text: spell(formula), rank: 9 }
  const { rank, sign, ...spelt } = operator(formula.name)
  const asCells = spelling !== 'words'
  const excel = (spelling === 'ranges' && spelt.ranges) || spelt.excel
  const parts = formula.args.map(arg => write(arg, spell, spelling))
  if (asCells && excel) return { text: excel(...parts.map(part => within(part, Math.min(rank + 1, 9)))), rank: 9 }
  if (formula.name === 'negate') return { text: `-${within(parts[0], rank + 1)}`, rank }
  if (rank === 9) {
    const name = asCells ? formula.name.toUpperCase() : formula.name
    return { text: `${name}(${parts.map(part => part.text).join(', ')})`, rank: 9 }
  }
  const between = asCells && sign ? sign : ` ${formula.name} `
  return { text: `${within(parts[0], rank)}${between}${within(parts[1], rank + 1)}`, rank }
}

/** In brackets where it binds less than it must. */
const within = (part: Part | undefined, least: number) =>
  part && part.rank < least ? `(${part.text})` : (part?.text ?? '')

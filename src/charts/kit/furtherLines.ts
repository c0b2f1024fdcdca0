import { stackLines } from '../../model/index.ts'
import { names } from '../../model/names.ts'
import type { Side } from '../../model/sides.ts'
import { type FurtherLine, furtherLine } from './lines.ts'
import type { SecondLine } from './secondLines.tsx'
import { type SharesSold, sharesSold } from './sharesSold.ts'

const ofLab = (what: string) => (side: Side) => `${names[side].lab}, ${what}`
const ofOwner = (what: string) => (side: Side) => `${names[side].owner}, ${what}`

/** What a contract asks a lab to buy a year. */
export const dueLine: SecondLine = { ...furtherLine('commitDue', ofLab('due')), short: 'due' }

/** What a stake is worth before the tax that a sale would bring. */
export const beforeTaxLine: SecondLine = { ...furtherLine('stakeValue', ofOwner('before tax')), short: 'before tax' }

const soldLine = (what: keyof SharesSold, naming: FurtherLine['naming']): FurtherLine => ({
  line: null,
  unit: stackLines.cash.unit,
  naming,
  values: (answer, side) => sharesSold(answer)[side][what],
})

/** What a lab has raised by selling shares since today. */
export const raisedLine: SecondLine = { ...soldLine('raised', ofLab('raised since today')), short: 'raised' }

/** What it raises in the quarter: in a round because its cash has run out, and by its listing. */
export const roundsLine = soldLine('rounds', ofLab('raised in a round'))
export const listingLine: FurtherLine = { ...furtherLine('listingRaise', ofLab('raised by listing')) }

/** What it has needed since today beyond what its rounds could raise. */
export const missingLine = soldLine('missing', ofLab('missing since today'))

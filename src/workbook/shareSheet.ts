import { cellRef } from 'hucre/xlsx'
import {
  type PartsOfPrice,
  partsOfPrice,
  priceParts,
  shareFigures,
  shareFigureWords,
  targetPrice,
} from '../analysis/perShare.ts'
import type { Answer } from '../analysis/whatIf.ts'
import type { StackLine } from '../model/index.ts'
import type { StackId } from '../model/inputs.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { type Side, sides } from '../model/sides.ts'
import { dollarsPerShare, multiple, type Unit } from '../model/units.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Book } from './book.ts'
import { figureLook, headLook, inputLook, looks, tabColour } from './looks.ts'
import { cellRange, headRow, judgedQuarterName, nameOf, sheetNames } from './places.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

/** The rows of the sheet, in their order. */
const rows = [
  ...(Object.keys(priceParts) as (keyof PartsOfPrice)[]),
  'figure',
  'over',
  'valueCreated',
  'gainInIncome',
  'targetToday',
  'targetLater',
] as const

type RowName = (typeof rows)[number]

const labels: Record<RowName, string> = {
  ...priceParts,
  figure: 'A figure a share that the rest is set over',
  over: 'Rest over that figure',
  ...shareFigureWords,
  targetToday: 'Target price, in dollars of today',
  targetLater: 'Target price, in dollars of the judged quarter',
}

export const shareRow = (name: RowName) => headRow + 1 + rows.indexOf(name)
/** The column of an owner, today (0) or at the judged quarter (1). */
export const shareColumn = (side: Side, place: 0 | 1) => 1 + 2 * sides.indexOf(side) + place

/** The price of a share of each owner in parts, and a target price, by formulas over the model's lines. */
export function shareSheet({ shared }: Book, answer: Answer): SheetWriter {
  const world = worldFrom(shared)
  const asOf = dayOf(shared)
  const sheet = sheetOf({
    name: sheetNames.share,
    columns: [{ width: 48 }, ...[0, 1, 2, 3].map(() => ({ width: 20 }))],
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'A share', look: looks.title })
  put(1, 0, {
    value:
      'Dollars a share. The judged quarter is discounted to today; the target price keeps the rest as the market pays for it today, and is carried to its day at the discount rate of profit.',
    look: looks.lead,
  })
  put(headRow, 0, { value: 'Part', look: headLook('nobody') })
  for (const name of rows)
    put(shareRow(name), 0, { value: labels[name], look: name === 'price' ? looks.strong : looks.text })
  for (const side of sides)
    for (const place of [0, 1] as const) {
      const column = shareColumn(side, place)
      const quarter = place === 0 ? 0 : shared.horizon
      const when = place === 0 ? 'today' : `judged (exported: ${quarterLabel(asOf, quarter)})`
      put(headRow, column, { value: `${names[side].owner}, ${when}`, look: headLook(side, 'right') })
      const parts = partsOfPrice({ world, answer }, side, quarter)
      const target = targetPrice({ world, answer, asOf }, side, quarter)
      const over = shared.tables.over[side] ?? null
      const values: Record<RowName, number | null | '–'> = {
        ...parts,
        figure: over,
        over: over === null ? '–' : parts.rest / over,
        ...shareFigures(answer, side, quarter),
        targetToday: target.today,
        targetLater: target.later,
      }
      const formulas = formulasOf(side, place)
      for (const name of rows) {
        if (name === 'figure') {
          if (place === 0) put(shareRow(name), column, { value: over, look: inputLook(dollarsPerShare.excel) })
          continue
        }
        if (place === 0 && name.startsWith('target')) continue
        put(shareRow(name), column, {
          value: values[name],
          formula: formulas[name],
          look: figureLook(unitOfRow(name).excel, { isStrong: name === 'price' }),
        })
      }
    }
  return sheet
}

const unitOfRow = (name: RowName): Unit => (name === 'over' ? multiple : dollarsPerShare)

function formulasOf(side: Side, place: 0 | 1): Record<Exclude<RowName, 'figure'>, string> {
  const quarter = place === 0 ? '0' : judgedQuarterName
  const input = (id: StackId) => nameOf(`${side}.${id}`)
  const at = (line: StackLine) => `INDEX(${cellRange(`${side}.${line}`)}, 1, ${quarter} + 1)`
  const cell = (name: RowName, of: 0 | 1 = place) => cellRef(shareRow(name), shareColumn(side, of))
  const shares = input('shares')
  const discount = at('stakeDiscount')
  const rival = at('rivalStake')
  return {
    stakeBeforeTax: `${at('stakeValue')} * ${discount} / ${shares}`,
    tax: `${at('gainTaxDue')} * ${discount} / ${shares}`,
    stake: `${at('stakeAfterTax')} * ${discount} / ${shares}`,
    rivalStake: `(${rival} - ${nameOf('gainTax')} * MAX(${rival} - ${input('rivalInvested')}, 0)) * ${discount} / ${shares}`,
    business: `${at('operatingValue')} / ${shares}`,
    rest: `${cell('price')} - ${cell('stake')} - ${cell('rivalStake')} - ${cell('business')}`,
    price: `${input('marketCap')} / ${shares}`,
    over: `IF(N(${cell('figure', 0)}) > 0, ${cell('rest')} / ${cell('figure', 0)}, "–")`,
    valueCreated: at('valuePerShare'),
    gainInIncome: at('epsEffect'),
    targetToday: `${cell('rest', 0)} + ${cell('stake')} + ${cell('rivalStake')} + ${cell('business')}`,
    targetLater: `${cell('targetToday')} * (1 + ${nameOf('wacc')})^(${quarter} / 4)`,
  }
}

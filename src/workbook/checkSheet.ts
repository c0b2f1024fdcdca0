import { cellRef } from 'hucre/xlsx'
import type { Answer } from '../analysis/whatIf.ts'
import { lineKeys } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { names } from '../model/names.ts'
import { sides } from '../model/sides.ts'
import type { Book } from './book.ts'
import { checks } from './checks.ts'
import { countOfOther } from './inputColumns.ts'
import { figureLook, headLook, looks, sectionLook, tabColour, toTheRight } from './looks.ts'
import { cellRange, headRow, sheetNames } from './places.ts'
import { scenariosOf, switchName } from './scenarioPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

const columns = [
  ['Must read zero', 116],
  [names.aws.stack, 18],
  [names.alliance.stack, 28],
  ['', 14],
] as const

/** Where all checks are added up, as other sheets name it. */
export const totalPlace = { row: headRow + 1, column: 1 }

/** Differences below a thousandth of a thousand dollars are those of binary fractions. */
const rounded = (formula: string) => `ROUND(${formula}, 6)`
const zero = '0;-0.000000;0'

/** Identities that must read zero, whatever the inputs; and, while no input is changed, every figure as Stakeout had it. */
export function checkSheet(book: Book, answer: Answer): SheetWriter {
  const sheet = sheetOf({
    name: sheetNames.checks,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headRow + 1 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'Checks', look: looks.title })
  put(1, 0, { value: 'Each is worked out on another road than the model’s own, and must read zero.', look: looks.lead })
  columns.forEach(([value], column) =>
    put(headRow, column, { value, look: headLook('nobody', column > 0 ? 'right' : 'left') }),
  )
  const first = totalPlace.row + 2
  const exported = first + checks.length + 1
  const judged = (row: number, places: readonly number[]) =>
    put(row, 3, {
      value: 'holds',
      formula: `IF(AND(${places.map(column => `${cellRef(row, column)} = 0`).join(', ')}), "holds", "look here")`,
      look: { ...looks.strong, alignment: toTheRight },
    })

  put(totalPlace.row, 0, { value: 'All of them together', look: looks.strong })
  put(totalPlace.row, totalPlace.column, {
    value: 0,
    formula: `SQRT(SUMSQ(${cellRef(first, 1)}:${cellRef(exported, 2)}))`,
    look: figureLook(zero, { isStrong: true }),
  })
  judged(totalPlace.row, [1])
  section(sheet, first - 1, 'Whatever the inputs')
  checks.forEach(({ says, of }, i) => {
    put(first + i, 0, { value: says, look: looks.text })
    sides.forEach((side, column) =>
      put(first + i, 1 + column, { value: 0, formula: rounded(of(side)), look: figureLook(zero) }),
    )
    judged(first + i, [1, 2])
  })
  section(sheet, exported - 1, 'As exported')
  const changed = countOfOther('exported')
  const isChoice = scenariosOf(book).live.length > 0
  const isSame = isChoice ? `AND(${switchName} = 1, ${changed} = 0)` : `${changed} = 0`
  const counted = `"Not compared: " & ${changed} & " inputs were changed since the export"`
  const whyNot = isChoice ? `IF(${switchName} = 1, ${counted}, "Not compared: another scenario is in use")` : counted
  put(exported, 0, {
    value: asExported,
    formula: `IF(${isSame}, "${asExported}", ${whyNot})`,
    look: looks.text,
  })
  sides.forEach((side, column) => {
    const keys = lineKeys.filter(key => ownerOf(key).side === side)
    const [top, foot] = [keys[0]!, keys.at(-1)!].map(key => cellRange(key)) as [string, string]
    const block = `${top.split(':')[0]}:${foot.split(':')[1]}`
    const sum = keys.reduce(
      (total, key) => total + (answer[side][ownerOf(key).id as never] as Float64Array).reduce((a, b) => a + b, 0),
      0,
    )
    put(exported, 1 + column, {
      value: 0,
      formula: `IF(${isSame}, ${rounded(`SUM(${block}) - ${plus(sum)}`)}, 0)`,
      look: figureLook(zero),
    })
  })
  judged(exported, [1, 2])
  return sheet
}

const asExported = 'The figures add up to what Stakeout had for these inputs'

const plus = (sum: number) => (sum < 0 ? `(0 - ${-sum})` : String(sum))

function section({ put }: SheetWriter, row: number, value: string) {
  columns.forEach((_, column) => put(row, column, { value: column === 0 ? value : null, look: sectionLook('nobody') }))
}

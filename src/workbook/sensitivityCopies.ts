import type { TableAxis } from '../analysis/tableSteps.ts'
import { type Answer, valueAt } from '../analysis/whatIf.ts'
import type { Leaf } from '../engine/leaves.ts'
import { printRanges } from '../engine/print.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { parameterUnits } from '../model/units.ts'
import { figureLook, looks, sectionLook, tabColour } from './looks.ts'
import { cellOf, headRow, nameOf, sheetNames } from './places.ts'
import { acrossCells, type CopyPlaces, downCell, firstCopyColumn } from './sensitivityPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { formulaAt, type Needs } from './tableNeeds.ts'

type Copies = {
  x: TableAxis
  y: TableAxis
  needs: Needs
  places: CopyPlaces
  answers: readonly (readonly Answer[])[]
}

/** The copies of the model: a block for each value of the input down, a row a line and quarter, one formula for all values of the input across. */
export function copySheet({ x, y, needs, places, answers }: Copies): SheetWriter {
  const across = x.values.length
  const sheet = sheetOf({
    name: sheetNames.copies,
    columns: [{ width: 9 }, { width: 44 }, ...x.values.map(() => ({ width: 12 }))],
    freezePane: { rows: headRow + 1, columns: firstCopyColumn },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'Copies of the model', look: looks.title })
  put(1, 0, {
    value: `Of each line and quarter that follows one of the two inputs of ${sheetNames.sensitivity} its numbers for their values, a row by one formula; all else is read from the model itself.`,
    look: looks.lead,
  })
  put(headRow, 0, { value: 'Quarter', look: looks.strong })
  put(headRow, 1, { value: inputName(x.key), look: looks.strong })
  put(headRow, firstCopyColumn, {
    value: x.values[0]!,
    formula: acrossCells(across),
    across,
    look: figureLook(parameterUnits[inputOf(x.key).parameter.unit].excel, { isStrong: true }),
  })
  for (const { down, row, needs: own } of places.blocks) {
    const j = down ?? 0
    put(row, 1, {
      value: down === null ? `Whatever ${inputName(y.key)} is` : `${inputName(y.key)}: row ${down + 1}`,
      look: sectionLook('nobody'),
    })
    own.forEach((name, at) => {
      const { key, t, follows } = needs.get(name)!
      put(row + 1 + at, 0, { value: t, look: figureLook('0', { isSoft: true }) })
      put(row + 1 + at, 1, { value: lineName(key), look: looks.text })
      put(row + 1 + at, firstCopyColumn, {
        value: valueAt(answers[j]![0]!, key, t),
        formula: printRanges(formulaAt(key, t), copySpelling({ key, t, j, x, y }, places)),
        ...(follows.includes('x') && { across }),
        look: figureLook(lineOf(ownerOf(key).id).unit.excel),
      })
    })
  }
  return sheet
}

type Place = { key: LineKey; t: Quarter; j: number; x: TableAxis; y: TableAxis }

/** How the leaves of a formula are spelt in a copy: the two inputs by their cells in the table, lines that follow them by their copies. */
function copySpelling({ key, t, j, x, y }: Place, places: CopyPlaces): (leaf: Leaf) => string {
  const { side } = ownerOf(key)
  const cells = (of: LineKey, at: Quarter) => places.cellsFor(of, at, j) ?? cellOf(of, at, 'elsewhere')
  const spell = (leaf: Leaf): string => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return `${t}`
      case 'input':
        return meant.key === x.key
          ? acrossCells(x.values.length)
          : meant.key === y.key
            ? downCell(j)
            : nameOf(meant.key)
      case 'constant':
        return nameOf(`${side}.${meant.id}`)
      case 'line':
        return cells(meant.key, t)
      case 'before':
        return t === 0 ? `(${printRanges(meant.start, spell)})` : cells(meant.key, t - 1)
    }
  }
  return spell
}

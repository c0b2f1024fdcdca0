import type { TableAxis } from '../analysis/tableSteps.ts'
import { type Answer, valueAt } from '../analysis/whatIf.ts'
import type { Leaf } from '../engine/leaves.ts'
import { printCells } from '../engine/print.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import type { InputKey } from '../model/inputs.ts'
import { meantBy, ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { figureLook, looks, sectionLook, tabColour } from './looks.ts'
import { cellOf, columnOfQuarter, headRow, nameOf, sheetNames } from './places.ts'
import { acrossCell, type CopyPlaces, downCell } from './sensitivityPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'
import { formulaAt, type Needs } from './tableNeeds.ts'

type Copies = {
  x: TableAxis
  y: InputKey
  needs: Needs
  places: CopyPlaces
  answers: readonly (readonly Answer[])[]
}

/** The copies of the model: a block for each value, its lines a row each, its quarters a column each. */
export function copySheet({ x, y, needs, places, answers }: Copies): SheetWriter {
  const quarters = Math.max(...[...needs.values()].map(({ t }) => t))
  const sheet = sheetOf({
    name: sheetNames.copies,
    columns: [{ width: 44 }, { width: 9 }, ...Array.from({ length: quarters + 1 }, () => ({ width: 9.5 }))],
    freezePane: { rows: headRow, columns: 2 },
    view: { tabColor: tabColour('nobody') },
  })
  const { put } = sheet
  put(0, 0, { value: 'Copies of the model', look: looks.title })
  put(1, 0, {
    value: `Of each line that follows one of the two inputs of ${sheetNames.sensitivity} a copy for each of its values; all else is read from the model itself.`,
    look: looks.lead,
  })
  for (const { follows, i, j, row } of places.blocks) {
    const at = [
      ...(follows === 'y' ? [] : [`${inputName(x.key)}: column ${i + 1}`]),
      ...(follows === 'x' ? [] : [`${inputName(y)}: row ${j + 1}`]),
    ]
    put(row, 0, { value: at.join(', '), look: sectionLook('nobody') })
    places.linesOf(follows).forEach((key, line) => put(row + 1 + line, 0, { value: lineName(key), look: looks.text }))
    for (const need of needs.values()) {
      if (need.follows !== follows) continue
      const { key, t } = need
      put(row + 1 + places.linesOf(follows).indexOf(key), columnOfQuarter(t), {
        value: valueAt(answers[j]![i]!, key, t),
        formula: printCells(formulaAt(key, t), copySpelling({ key, t, i, j, x: x.key, y }, places)),
        look: figureLook(lineOf(ownerOf(key).id).unit.excel),
      })
    }
  }
  return sheet
}

type Place = { key: LineKey; t: Quarter; i: number; j: number; x: InputKey; y: InputKey }

/** How the leaves of a formula are spelt in a copy: the two inputs by their cells in the table, lines that follow them by their copies. */
function copySpelling({ key, t, i, j, x, y }: Place, places: CopyPlaces): (leaf: Leaf) => string {
  const { side } = ownerOf(key)
  const cell = (of: LineKey, at: Quarter) => places.cellFor(of, at, i, j) ?? cellOf(of, at, 'elsewhere')
  const spell = (leaf: Leaf): string => {
    const meant = meantBy(leaf, side)
    switch (meant.kind) {
      case 'quarter':
        return `${t}`
      case 'input':
        return meant.key === x ? acrossCell(i) : meant.key === y ? downCell(j) : nameOf(meant.key)
      case 'constant':
        return nameOf(`${side}.${meant.id}`)
      case 'line':
        return cell(meant.key, t)
      case 'before':
        return t === 0 ? `(${printCells(meant.start, spell)})` : cell(meant.key, t - 1)
    }
  }
  return spell
}

import { colToLetter } from 'hucre/xlsx'
import { valueAt, whatIf } from '../analysis/whatIf.ts'
import { lastQuarter, lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { measures } from '../model/measures.ts'
import { names } from '../model/names.ts'
import { quarterLabel } from '../model/quarters.ts'
import { dayOf, worldFrom } from '../state/scenario/start.ts'
import type { Named } from './book.ts'
import { formulaOf } from './formulas.ts'
import { figureLook, headLook, looks, sectionLook, tabColour } from './looks.ts'
import { columnOfQuarter, headRow, lastQuarterColumn, quarterRow, sheetNames } from './places.ts'
import { scenarioLineRows, scenarioLines, scenarioPlace, sideOfRow, titleOf } from './scenarioPlaces.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

const quarters = Array.from({ length: lastQuarter + 1 }, (_, t) => t)
const measured = new Set<string>(Object.values(measures).map(({ line }) => line))

/** The whole model of one of the scenarios: every line at every quarter, worked out from its column of the scenarios' inputs. */
export function scenarioLineSheet(scenario: Named, i: number): SheetWriter {
  const { shared } = scenario
  const [answer, asOf, place] = [whatIf(worldFrom(shared)), dayOf(shared), scenarioPlace(i)]
  const sheet = sheetOf({
    name: scenarioLines(i),
    columns: [{ width: 40 }, { width: 26 }, ...quarters.map(() => ({ width: 9.5 }))],
    freezePane: { rows: quarterRow + 1, columns: 2 },
    view: { tabColor: tabColour('nobody') },
    pageSetup: {
      printTitlesRow: `$1:$${quarterRow + 1}`,
      printArea: `$A$1:$${colToLetter(lastQuarterColumn)}$${quarterRow + 1 + scenarioLineRows.length}`,
    },
  })
  const { put } = sheet
  put(0, 0, { value: titleOf(scenario), look: looks.title })
  put(1, 0, {
    value: `Worked out from its column on ${sheetNames.scenarioInputs}, whichever is in use.`,
    look: looks.lead,
  })
  put(headRow, 0, { value: 'Line', look: headLook('nobody') })
  put(headRow, 1, { value: 'Name', look: headLook('nobody') })
  put(quarterRow, 0, { value: 'Quarters from today', look: looks.soft })
  for (const t of quarters) {
    put(headRow, columnOfQuarter(t), { value: quarterLabel(asOf, t), look: headLook('nobody', 'right') })
    put(quarterRow, columnOfQuarter(t), { value: t, look: figureLook('0', { isSoft: true }) })
  }
  scenarioLineRows.forEach((row, at) => {
    const top = quarterRow + 1 + at
    const side = sideOfRow(row)
    if ('heading' in row) {
      const value = side ? `${names[side].stack}: ${row.heading}` : row.heading
      for (let column = 0; column <= lastQuarterColumn; column++)
        put(top, column, { value: column === 0 ? value : null, look: sectionLook(side ?? 'nobody') })
      return
    }
    const { id } = ownerOf(row.key)
    const { label, unit } = lineOf(id)
    const isStrong = measured.has(id)
    put(top, 0, { value: label, look: isStrong ? looks.strong : looks.text })
    put(top, 1, { value: row.key, look: looks.soft })
    for (const t of quarters)
      put(top, columnOfQuarter(t), {
        value: valueAt(answer, row.key, t),
        formula: formulaOf(row.key, t, place),
        look: figureLook(unit.excel, { isStrong }),
      })
  })
  return sheet
}

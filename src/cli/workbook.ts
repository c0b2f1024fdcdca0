import type { AskScenario } from '../asks/ask.ts'
import { shippedRows } from '../asks/shipped.ts'
import { initial } from '../state/scenario/scenarioState.ts'
import { workbookOf } from '../workbook/workbook.ts'
import { houseFrom } from './house.ts'

/** The model of the scenario as an XLSX file, with the facts that the app ships as its sources, in the looks and with the texts of the named house file. */
export function workbook({
  base,
  own = null,
  overrides,
  reasons = {},
  consensus = {},
  state = initial,
  house,
}: AskScenario & { house?: string }): Promise<Uint8Array> {
  return workbookOf({
    name: null,
    shared: { ...state, base, own, changes: overrides, reasons, consensus },
    others: [],
    facts: shippedRows().facts,
    isCarried: true,
    hasTables: true,
    address: null,
    madeAt: new Date(),
    ...(house !== undefined && { house: houseFrom(house, 'workbook') }),
  })
}

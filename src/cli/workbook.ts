import { readFileSync } from 'node:fs'
import { initial } from '../state/scenario/scenarioState.ts'
import type { Book } from '../workbook/book.ts'
import { workbookOf } from '../workbook/workbook.ts'
import type { AskScenario } from './asks/ask.ts'

/** The model of the scenario as an XLSX file, with the facts that the app ships as its sources. */
export function workbook({ base, overrides }: AskScenario): Promise<Uint8Array> {
  return workbookOf({
    name: null,
    shared: { ...initial, base, changes: overrides },
    others: [],
    facts: shippedFacts(),
    isCarried: true,
    address: null,
    madeAt: new Date(),
  })
}

/** The file is checked where the app reads it, and by the tests. */
function shippedFacts(): Book['facts'] {
  const file = new URL('../../public/data/facts.json', import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) as Book['facts']
}

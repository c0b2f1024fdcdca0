import type { Fact } from '../data/facts.ts'
import { dateText, factText, markOfFact, metricText, periodText } from '../explain/fact.ts'
import { marks } from '../explain/grade.ts'
import { publisherOf } from '../explain/publisher.ts'
import { type House, sourceNamed } from '../house/house.ts'
import type { BaseId } from '../model/bases.ts'
import { type InputKey, inputs } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import { rationaleOf } from '../model/rationale/index.ts'
import { baseValue } from '../model/world.ts'
import type { Book } from './book.ts'
import { headLook, looks, tabColour } from './looks.ts'
import { headRow, sheetNames } from './places.ts'
import { type SheetWriter, sheetOf } from './sheet.ts'

const columns = [
  ['What', 42],
  ['Of', 18],
  ['Value', 26],
  ['When', 20],
  ['Kind', 13],
  ['Publisher', 26],
  ['Published', 18],
  ['Address', 46],
  ['Quote', 90],
  ['Speaks to', 60],
  ['Note', 60],
  ['Id', 24],
] as const

/** The facts that the inputs of this base rest on, or that speak to them, with what it takes to check each. */
export function sourceSheet({ shared: { base }, facts, house = {} }: Book): SheetWriter {
  const used = usedBy(base)
  const cited = facts.filter(({ id }) => used.has(id))
  const sheet = sheetOf({
    name: sheetNames.sources,
    columns: columns.map(([, width]) => ({ width })),
    freezePane: { rows: headRow + 1, columns: 1 },
    view: { tabColor: tabColour('nobody') },
    autoFilter: { range: `A${headRow + 1}:L${headRow + 1 + cited.length}` },
    pageSetup: { printTitlesRow: `$1:$${headRow + 1}`, printArea: `$A$1:$I$${headRow + 1 + cited.length}` },
  })
  const { put } = sheet
  put(0, 0, { value: 'Sources', look: looks.title })
  put(1, 0, {
    value: `The ${cited.length} facts that inputs rest on, or that speak to them. What has no address or no quote does not count as reported.`,
    look: looks.lead,
  })
  columns.forEach(([value], column) => put(headRow, column, { value, look: headLook('nobody') }))
  cited.forEach((fact, i) => factRow(sheet, headRow + 1 + i, fact, used.get(fact.id) ?? [], house))
  return sheet
}

function factRow({ put }: SheetWriter, row: number, fact: Fact, keys: readonly InputKey[], house: House) {
  const address = fact.source_url
  const cells = [
    metricText(fact),
    fact.entity,
    factText(fact),
    periodText(fact),
    marks[markOfFact(fact)].word,
    sourceNamed(house, publisherOf(fact) ?? '', fact.id),
    fact.source_date ? dateText(fact.source_date) : '',
    address ?? '',
    fact.quote ?? '',
    keys.map(inputName).join('; '),
    fact.note ?? '',
    fact.id,
  ]
  cells.forEach((value, column) =>
    put(row, column, {
      value,
      ...(column === 7 && address ? { look: looks.link, to: address } : { look: column < 5 ? looks.text : looks.soft }),
    }),
  )
}

/** Every fact by the inputs that it speaks to: those whose value rests on it in this base, and those that name it. */
function usedBy(base: BaseId): Map<string, InputKey[]> {
  const used = new Map<string, InputKey[]>()
  for (const input of inputs)
    for (const id of new Set([baseValue(base, input).fact, ...rationaleOf(input).facts]))
      if (id) used.set(id, [...(used.get(id) ?? []), input.key])
  return used
}

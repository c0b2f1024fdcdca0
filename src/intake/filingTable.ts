import { companyFacts, FilingRefusal } from '../filings/companyFacts.ts'
import { companyRecord, type FactRecord } from '../filings/factRecord.ts'
import type { FiledValue } from '../filings/filedInputs.ts'
import { filedText } from '../filings/words.ts'
import { inputOf } from '../model/inputs.ts'
import { inputName } from '../model/names.ts'
import type { Cell, TableRow, TablesOf } from './cell.ts'

/**
 * A company's filings as a table: what inputs take, each with its filing, then the latest of the other facts, which no input takes.
 * It never throws; what cannot be read is one sentence.
 */
export function filingTable(text: string): TablesOf {
  try {
    const { company, inputs, facts, says } = companyRecord(companyFacts(JSON.parse(text)))
    const taken = new Set(inputs.map(({ reason }) => reason.says))
    const latest = [...Map.groupBy(facts, ({ label, span }) => `${label}, ${span}`).values()].flatMap(
      list => list.findLast(({ value, readings }) => value !== null || readings.length > 0) ?? [],
    )
    const rows = [head, ...inputs.map(inputCells), ...latest.filter(one => !taken.has(one.says)).map(factCells)]
    return {
      tables: [{ name: company, kind: 'sheet', rows: rows.map((cells, row): TableRow => ({ row: row + 1, cells })) }],
      remarks: says.map(one => one.replace(/\.$/, '')),
    }
  } catch (error) {
    return { problem: error instanceof FilingRefusal ? error.message.replace(/\.$/, '') : 'It is no JSON, or damaged' }
  }
}

const cellsOf = (texts: readonly string[]): Cell[] => texts.map(text => ({ text }))

const head = cellsOf(['Name', 'Value', 'Unit', 'Date', 'Source', 'Publisher', 'Grade', 'Reason'])

function inputCells({ key, value, note, reason }: FiledValue): Cell[] {
  const isFraction = inputOf(key).parameter.unit === 'fraction'
  const [name, ...rest] = cellsOf([
    inputName(key),
    isFraction ? 'fraction' : 'bn',
    reason.date,
    reason.source,
    reason.publisher,
    reason.grade,
    reason.says,
  ])
  return [name!, { text: `${value}`, isExact: true, ...(note && { note }) }, ...rest]
}

/** A fact that no input takes, with the period that it is of and its filings; with both values, and why, where filings tell two. */
function factCells({ fact, label, span, end, value, readings, says, because, rows }: FactRecord): Cell[] {
  const values = value === null ? readings.map(one => filedText(fact, one.value)) : [filedText(fact, value)]
  const note = because ? `${says}. ${because.replace(/\.$/, '')}` : says
  const [name, ...rest] = cellsOf([`${label}, ${span}`, '', end, rows.at(-1)?.address ?? '', '', 'reported', says])
  return [name!, { text: values.join(' or '), note }, ...rest]
}

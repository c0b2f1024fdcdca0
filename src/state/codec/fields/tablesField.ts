import { firstTables, linesAtMost, type TableChoice, yearLineNames } from '../../../analysis/tableChoice.ts'
import { stepsFault, type TableSteps } from '../../../analysis/tableSteps.ts'
import { yearKindIds } from '../../../model/fiscalYears.ts'
import { lineKeys, type StackLine } from '../../../model/index.ts'
import { isInput } from '../../../model/inputs.ts'
import { sides } from '../../../model/sides.ts'
import { isRecord, quotedRaw } from '../rawValue.ts'
import type { Pair } from '../versions.ts'
import type { Field } from './field.ts'
import { decimal, prefixed, type RawRecord, rawRecord } from './linkParts.ts'

type Part = keyof TableChoice

/** How each part is read: undefined where it is not understood. */
const readers: { [Name in Part]: (raw: unknown) => TableChoice[Name] | undefined } = {
  of: raw => (raw === 'lead' || isLine(raw) ? raw : undefined),
  steps: raw =>
    recordOf(raw, (key, steps) =>
      isInput(key) && isSteps(steps) && stepsFault(key, steps) === null ? steps : undefined,
    ),
  third: raw => (raw === null || (typeof raw === 'string' && isInput(raw)) ? raw : undefined),
  lines: raw =>
    Array.isArray(raw) && raw.length > 0 && raw.length <= linesAtMost && raw.every(isLine)
      ? [...new Set(raw)]
      : undefined,
  years: raw => yearKindIds.find(id => id === raw),
  yearLine: raw => (isLine(`aws.${raw as string}`) ? (raw as StackLine) : undefined),
  yearLines: raw => yearLineNames.find(name => name === raw),
  over: raw => recordOf(raw, (side, value) => (sides.some(one => one === side) && isFigure(value) ? value : undefined)),
}

/** What each part is called where it is not understood. */
const called: Record<Part, string> = {
  of: 'the table',
  steps: 'the steps of the table',
  third: 'the third input of the table',
  lines: 'the lines of the table',
  years: 'the years of the table',
  yearLine: 'the lines by years',
  yearLines: 'the lines by years',
  over: 'the rest of the share',
}

const parts = Object.keys(firstTables) as Part[]

/** What the tables are of: `table=aws.arr&table.steps.aws.arr=50,10,9&table.years=calendar`. */
export const tablesField: Field<TableChoice> = {
  read: raw => {
    if (!isRecord(raw)) return { value: firstTables, dropped: ['the choice of the tables is none'] }
    const dropped: string[] = []
    const read = <Name extends Part>(name: Name) => {
      const found = readers[name](raw[name])
      if (found === undefined)
        dropped.push(
          `${called[name]} ${quotedRaw(raw[name])} ${name === 'steps' || name === 'lines' ? 'are' : 'is'} not understood`,
        )
      return found
    }
    const own = parts.filter(name => Object.hasOwn(raw, name)).map(name => [name, read(name) ?? firstTables[name]])
    return { value: { ...firstTables, ...Object.fromEntries(own) }, dropped }
  },
  write: chosen,
  link: {
    names: ['table', 'table.'],
    write: choice => Object.entries(chosen(choice)).flatMap(([name, value]) => pairsOf(name as Part, value)),
    read: pairs => {
      const raw: RawRecord = rawRecord()
      for (const [name, text] of pairs) {
        const [part = '', ...rest] = name.split('.').slice(1)
        const key = rest.join('.')
        if (part === '') raw.of = text
        else if (part === 'steps') raw.steps = { ...(raw.steps as object), [key]: stepsIn(text) }
        else if (part === 'over') raw.over = { ...(raw.over as object), [key]: decimal(text) }
        else raw[part] = part === 'lines' ? text.split(',') : text
      }
      return raw
    },
  },
  code: 'left out',
}

/** What differs from a first visit. */
function chosen(choice: TableChoice): Partial<TableChoice> {
  const isOther = (name: Part) => JSON.stringify(choice[name]) !== JSON.stringify(firstTables[name])
  return Object.fromEntries(parts.filter(isOther).map(name => [name, choice[name]]))
}

function pairsOf(name: Part, value: unknown): Pair[] {
  if (name === 'of') return [['table', String(value)]]
  if (name === 'steps')
    return prefixed(
      'table.steps.',
      Object.entries(value as TableChoice['steps']).map(([key, { start, step, count }]) => [
        key,
        [start, step, count].join(),
      ]),
    )
  if (name === 'over')
    return prefixed(
      'table.over.',
      Object.entries(value as object).map(([side, figure]) => [side, String(figure)]),
    )
  return [[`table.${name}`, Array.isArray(value) ? value.join() : String(value)]]
}

function stepsIn(text: string): TableSteps {
  const [start = Number.NaN, step = Number.NaN, count = Number.NaN] = text.split(',').map(decimal)
  return { start, step, count }
}

const isLine = (raw: unknown): raw is TableChoice['lines'][number] => lineKeys.some(key => key === raw)

const isFigure = (raw: unknown): raw is number => typeof raw === 'number' && raw > 0 && raw < 1e9

const isSteps = (raw: unknown): raw is TableSteps =>
  isRecord(raw) && [raw.start, raw.step, raw.count].every(part => typeof part === 'number' && Number.isFinite(part))

/** A record with every entry read; undefined where one is not understood. */
function recordOf<Value>(raw: unknown, read: (key: string, value: unknown) => Value | undefined) {
  if (!isRecord(raw)) return undefined
  const found = Object.entries(raw).map(([key, value]) => [key, read(key, value)] as const)
  return found.every(([, value]) => value !== undefined)
    ? (Object.fromEntries(found) as { [key: string]: Value })
    : undefined
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { irrOf } from '../../src/analysis/irr.ts'
import { irrText } from '../../src/analysis/irrWords.ts'
import { verdict } from '../../src/analysis/verdict.ts'
import { valueAt, whatIf } from '../../src/analysis/whatIf.ts'
import { lastQuarter, lineKeys } from '../../src/model/index.ts'
import { measureIds, measures } from '../../src/model/measures.ts'
import { type Side, sides } from '../../src/model/sides.ts'
import type { World } from '../../src/model/world.ts'
import { dayOf, worldFrom } from '../../src/state/scenario/start.ts'
import type { Book } from '../../src/workbook/book.ts'
import { irrCell } from '../../src/workbook/irrPlaces.ts'
import { cellOf, inputRows, judgedQuarterName, rowOfInput } from '../../src/workbook/places.ts'
import { verdictCells } from '../../src/workbook/scenarioSheet.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf, sheetPart } from '../kit/books.ts'
import { calculatedCells, numberIn } from '../kit/calculatedCells.ts'
import { withoutResults, withValues } from '../kit/editedWorkbook.ts'
import { isFuzz } from '../kit/fuzz.ts'
import { someWorlds } from '../kit/worlds.ts'

const book = bookOf({ changes: { adoptionSlowdown: 0.35, 'aws.valuation': 1200 } })
/** Some in each run, and 200 where `npm run fuzz` asks. */
const count = isFuzz ? 200 : 40
const folder = mkdtempSync(join(tmpdir(), 'stakeout-workbooks-'))

/** Half of the sets change every input, the others a few of the scenario's own. */
const sets = someWorlds(count).map((world, i): World => {
  const few = Object.fromEntries(Object.entries(world).filter((_, place) => (place + i) % 19 === 0))
  return i % 2 === 0 ? world : { ...worldFrom(book.shared), ...few }
})

/** Each set judges another quarter. */
const judgedIn = (i: number) => i % (lastQuarter + 1)

/** What LibreOffice came to in a workbook, by cell: AWS!C7. */
const cells = new Map<string, Map<string, string>>()

const spoilt = async (of: Book) => withoutResults(partsOf(await workbookOf(of)))

/** A base of one's own that begins a day after Microsoft's first payment and before Amazon's, judged on that day. */
const early = bookOf({
  own: { label: 'Early', asOf: '2019-07-23', values: { 'alliance.invested': 1 } },
  horizon: 0,
})

beforeAll(async () => {
  const parts = await spoilt(book)
  const write = (name: string, own: Record<string, string>) => {
    const file = join(folder, `${name}.xlsx`)
    writeFileSync(file, fileOf(own))
    return file
  }
  const files = sets.map((world, i) =>
    write(`set${i}`, withValues(parts, { ...world, [judgedQuarterName]: judgedIn(i) })),
  )
  const others = [write('broken', broken(parts)), write('early', await spoilt(early))]
  for (const [file, own] of calculatedCells([...files, ...others], join(folder, 'out'))) cells.set(file, own)
}, 900_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe(`LibreOffice, with ${count} sets of inputs typed into one workbook, comes to`, () => {
  it('every line of the model at every quarter, to 1e-9', () => {
    const wrong = sets.flatMap((world, i) => {
      const answer = whatIf(world)
      return lineKeys.flatMap(key =>
        Array.from({ length: lastQuarter + 1 }, (_, t) => t).flatMap(t => {
          const [got, want] = [numberIn(read(i, cellOf(key, t, 'elsewhere'))), valueAt(answer, key, t)]
          return Math.abs(got - want) <= 1e-9 * Math.max(Math.abs(want), 1e-3)
            ? []
            : [`${key} at ${t} in set ${i}: ${got}, not ${want}`]
        }),
      )
    })
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('the leader on every measure', () => {
    for (const [i, world] of sets.entries()) {
      const answer = whatIf(world)
      for (const id of measureIds) {
        const { leader, isLevel } = verdict(answer, id, judgedIn(i))
        expect(read(i, verdictCells(id).leads)).toBe(isLevel ? 'level' : measures[id].of(leader))
      }
    }
  })

  it('the IRR of both stakes, or why there is none', () => {
    const asOf = dayOf(book.shared)
    let none = 0
    for (const [i, world] of sets.entries())
      for (const side of sides) {
        const irr = irrOf({ world, answer: whatIf(world), asOf }, side, judgedIn(i))
        const got = read(i, irrCell('rate', side).replaceAll('$', ''))
        if (irr.rate === null) none++
        if (irr.rate === null) expect([i, side, got]).toEqual([i, side, irrText(irr)])
        else expect([i, side, Math.abs(numberIn(got) - irr.rate) <= 1e-9 * (1 + irr.rate)]).toEqual([i, side, true])
      }
    expect(none).toBeGreaterThan(0)
  })

  it('checks that read zero', () => {
    for (const i of sets.keys()) expect([i, read(i, 'Checks!B5'), read(i, 'Checks!D5')]).toEqual([i, '0', 'holds'])
  })

  it('marks on the inputs that are not what the scenario starts from, and on no others', () => {
    const start = worldFrom({ ...book.shared, changes: {} })
    for (const [i, world] of sets.entries())
      for (const row of inputRows.flatMap(one =>
        'entry' in one && one.entry in start ? [one.entry as keyof World] : [],
      ))
        expect([row, read(i, `Inputs!H${rowOfInput(row) + 1}`) === 'your assumption']).toEqual([
          row,
          world[row] !== start[row],
        ])
  })
})

it('an IRR is none where no time has passed, and where no rate in range would do', () => {
  const rate = (side: Side) => cells.get('early')!.get(irrCell('rate', side).replaceAll('$', ''))
  expect(rate('aws')).toBe(irrText({ rate: null, why: 'no time' }))
  expect(rate('alliance')).toBe(irrText({ rate: null, why: 'out of bounds' }))
  expect(cells.get('early')!.get('Checks!D5')).toBe('holds')
})

it('a formula that somebody typed over shows in the checks', () => {
  expect(cells.get('broken')!.get('Checks!D5')).toBe('look here')
  const readMe = [...cells.get('broken')!].filter(([address]) => address.startsWith('Read me!B'))
  expect(readMe.map(([, text]) => text)).toContain('Look at the sheet Checks')
})

const read = (set: number, address: string) => cells.get(`set${set}`)!.get(address) ?? ''

/** The workbook with the cloud profit of one quarter typed over. */
function broken(parts: Record<string, string>): Record<string, string> {
  const [, address = ''] = cellOf('aws.cloudProfit', 7, 'elsewhere').split('!')
  const place = sheetPart(parts, 'AWS')
  return { ...parts, [place]: parts[place]!.replace(new RegExp(`(<c r="${address}"[^>]*>)<f>[^<]*</f>`), '$1') }
}

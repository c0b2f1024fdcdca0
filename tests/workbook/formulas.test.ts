import { expect, it } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { lineKeys, program } from '../../src/model/index.ts'
import { ownerOf } from '../../src/model/keys.ts'
import { engineInputs } from '../../src/model/world.ts'
import { formulaOf } from '../../src/workbook/formulas.ts'
import { cellOf, inputRows, nameOf } from '../../src/workbook/places.ts'
import { sheet } from '../kit/sheet.ts'
import { someWorlds } from '../kit/worlds.ts'

const until = 6

/** Every formula of the model until then, by its whole address; within it, other cells by theirs. */
const formulas = new Map(
  lineKeys.flatMap(key =>
    Array.from({ length: until + 1 }, (_, t) => {
      const address = cellOf(key, t, 'elsewhere')
      const [own = ''] = address.split('!')
      return [address, formulaOf(key, t).replace(/(?<![!\w])([A-Z]+\$?\d+)/g, `${own}!$1`)] as const
    }),
  ),
)

it('the formulas of the workbook, worked out as a spreadsheet would, are the model to twelve digits', () => {
  for (const world of someWorlds(5)) {
    const inputs = Object.entries(engineInputs(world)).map(([key, value]) => [nameOf(key), `${value}`] as const)
    const names = new Map(inputs)
    const cell = sheet(address => {
      const [, column = ''] = /!([A-Z]+)\$5$/.exec(address) ?? []
      return formulas.get(address) ?? names.get(address) ?? `${column.charCodeAt(0) - 'C'.charCodeAt(0)}`
    })
    const answer = evaluate(program, { count: 1, inputs: engineInputs(world) }, lineKeys, until)
    const wrong = lineKeys.filter(key =>
      answer[key].some((value, t) => !isNear(cell(cellOf(key, t, 'elsewhere')), value)),
    )
    expect(wrong).toEqual([])
  }
})

/** The engine carries a fading power as a product from quarter to quarter; the cells take the power itself. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(b), 1)

it('the past is read from the column before, and the rival from the other sheet', () => {
  expect(formulaOf('aws.demand', 0)).toBe('aws_arr')
  expect(formulaOf('aws.demand', 3)).toBe(`E11 * MAX(1 + F10, 0)^(1 / 4)`)
  expect(formulaOf('alliance.rivalStake', 1)).toMatch(/^alliance_rivalOwnership \* AWS!D\d+ \* AWS!D\d+ \* AWS!D\d+$/)
})

it('an input of the rival is read by its own name', () =>
  expect(formulaOf('alliance.rivalCloudProfit', 1)).toMatch(
    /^AWS!D\d+ \* aws_rivalCloudShare \* \(1 - Market!D\d+ - infraCost\)$/,
  ))

it('a line that others look back on is itself at quarter 0, and they begin with their own start', () => {
  expect(formulaOf('aws.stakeValue', 0)).toBe(formulaOf('aws.stakeValue', 3).replaceAll(/\bF(?=\d)/g, 'C'))
  expect(formulaOf('aws.gainToday', 0)).toMatch(/^IF\(IF\(C\$5 = 0, 1, 0\), C\d+, \(0\)\)$/)
})

it('a division whose divisor is not above 0 gives 0', () =>
  expect(formulaOf('aws.gainOverCapex', 4)).toMatch(/^IF\(G(\d+) > 0, G\d+ \/ G\1, 0\)$/))

it('every name is one that a spreadsheet takes: no dot, no cell, no letter of its own', () => {
  const names = inputRows.flatMap(row => ('entry' in row ? [nameOf(row.entry)] : []))
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)
  expect(names.filter(name => !/^[a-z]\w{2,}$/i.test(name) || /^[a-z]{1,3}\d+$/i.test(name))).toEqual([])
})

it('only what is the same on both sheets stands without a side', () => {
  const shared = lineKeys.filter(key => ownerOf(key).side === null)
  const ofRival = lineKeys.filter(key => key.startsWith('aws.') && /alliance_|AWS!/.test(formulaOf(key, 2)))
  expect(ofRival).toEqual(['aws.rivalCloudProfit'])
  for (const key of shared) expect(formulaOf(key, 2)).not.toMatch(/aws_|alliance_|AWS!|Alliance!/)
})

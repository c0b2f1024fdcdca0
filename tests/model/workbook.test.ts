import { expect, it } from 'vitest'
import { evaluate } from '../../src/engine/evaluate.ts'
import { type Leaf, printCells } from '../../src/engine/print.ts'
import { type LineKey, lineKeys, lineOf, program } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { keyOfLine, ownerOf } from '../../src/model/keys.ts'
import { rivalOf } from '../../src/model/sides.ts'
import { engineInputs } from '../../src/model/world.ts'
import { sheet } from '../kit/sheet.ts'
import { someWorlds } from '../kit/worlds.ts'

// One column a quarter (A is today), one row a line, and the inputs beneath, down column A.
const columns = 'ABCDEFG'
const inputKeys = [...inputs.map(({ key }) => key as string), 'aws.nvidiaMember', 'alliance.nvidiaMember']
const addressOf = (key: LineKey, t: number) => `${columns[t]}${lineKeys.indexOf(key) + 1}`
const inputAddress = (key: string) => `A${lineKeys.length + 1 + inputKeys.indexOf(key)}`

it('the printed cells of every line, worked out as a spreadsheet would, are the model to twelve digits', () => {
  for (const world of someWorlds(5)) {
    const values: Record<string, number> = engineInputs(world)
    const cell = sheet(address => {
      const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? []
      const at = Number(row) - 1
      const key = lineKeys[at]
      return key ? cellText(key, columns.indexOf(column)) : `${values[inputKeys[at - lineKeys.length]!]}`
    })
    const until = columns.length - 1
    const answer = evaluate(program, { count: 1, inputs: engineInputs(world) }, lineKeys, until)
    const wrong = lineKeys.filter(key => answer[key].some((value, t) => !isNear(cell(addressOf(key, t)), value)))
    expect(wrong).toEqual([])
  }
})

/** The engine carries a fading power as a product from quarter to quarter; the cells take the power itself. */
const isNear = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(b), 1)

function cellText(key: LineKey, t: number): string {
  const { side, id } = ownerOf(key)
  const { formula, opening } = lineOf(id)
  const spell = (leaf: Leaf): string => {
    switch (leaf.kind) {
      case 'quarter':
        return `${t}`
      case 'input':
        return inputAddress(leaf.shared ? leaf.id : `${side}.${leaf.id}`)
      case 'line':
        return addressOf(keyOfLine(leaf.line, leaf.rival && side ? rivalOf(side) : side), t)
      case 'opening':
        if (t === 0) return `(${printCells(leaf.opening.start, spell)})`
        return addressOf(keyOfLine(leaf.opening.closing!, side), t - 1)
    }
  }
  return printCells(opening && t === 0 ? opening.start : formula, spell)
}

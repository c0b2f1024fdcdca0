import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import {
  closing,
  type EngineLine,
  type Formula,
  f,
  type InputLeaf,
  opening,
  plainClosing,
  quarter,
  rival,
  row,
} from '../../src/engine/formula.ts'

const sides = ['left', 'right'] as const
const own = (id: string): Formula => ({ kind: 'input', id, shared: false })
const shared = (id: string): Formula => ({ kind: 'input', id, shared: true })
const model = (each: Record<string, EngineLine>, both: Record<string, EngineLine> = {}) =>
  compile({ shared: both, each, sides })

describe('a model', () => {
  it('may be written in any order', () => {
    const late = row('Late', f`2`)
    const early = row('Early', f`${late} + 1`)
    const program = model({ early, late })
    expect(evaluate(program, { count: 1, inputs: {} }, ['left.early'], 0)['left.early'][0]).toBe(3)
  })

  it('runs every line for each side, and a shared line once', () => {
    const rate = row('Rate', f`${shared('rate')}`)
    const cost = row('Cost', f`${own('size')} * ${rate}`)
    const gap = row('Gap', f`${cost} - ${rival(cost)}`)
    const program = model({ cost, gap }, { rate })
    expect([...program.register.keys()]).toEqual(['rate', 'left.cost', 'right.cost', 'left.gap', 'right.gap'])
    const { 'left.gap': left, 'right.gap': right } = evaluate(
      program,
      { count: 1, inputs: { rate: 2, 'left.size': 10, 'right.size': 7 } },
      ['left.gap', 'right.gap'],
      0,
    )
    expect([left[0], right[0]]).toEqual([6, -6])
  })

  it('gives each side the inputs of the other where a formula asks for them', () => {
    const size: InputLeaf = { kind: 'input', id: 'size', shared: false }
    const gap = row('Gap', f`${size} - ${rival(size)}`)
    const answer = evaluate(
      model({ gap }),
      { count: 1, inputs: { 'left.size': 10, 'right.size': 7 } },
      ['left.gap', 'right.gap'],
      0,
    )
    expect([answer['left.gap'][0], answer['right.gap'][0]]).toEqual([3, -3])
  })

  it('carries a corkscrew from quarter to quarter, the first opening being its start', () => {
    const before = opening('Savings before', f`100`)
    const interest = row('Interest', f`${before} * 0.1`)
    const savings = closing(before, 'Savings', f`${before} + ${interest}`)
    const kept = ['left.interest', 'left.savings'] as const
    const answer = evaluate(model({ interest, savings }), { count: 1, inputs: {} }, kept, 2)
    expect([...answer['left.savings']].map(Math.round)).toEqual([100, 110, 121])
    expect([...answer['left.interest']].map(Math.round)).toEqual([10, 10, 11])
  })

  it('lets corkscrews stand on the openings of each other', () => {
    const [before, older] = [opening('A month ago', f`${own('young')}`), opening('Two months ago', f`${own('grown')}`)]
    const young = closing(before, 'Rabbits', f`${before} + ${older}`)
    const grown = closing(older, 'Rabbits a month ago', f`${before}`)
    const inputs = { 'left.young': Float64Array.of(1, 5), 'left.grown': Float64Array.of(0, 2) }
    const program = model({ young, grown })
    const { 'left.young': rabbits } = evaluate(program, { count: 2, inputs }, ['left.young'], 6)
    const of = (world: number) => [...rabbits].filter((_, at) => at % 2 === world)
    expect(of(0)).toEqual([1, 1, 2, 3, 5, 8, 13])
    expect(of(1)).toEqual([5, 7, 12, 19, 31, 50, 81])
  })

  it('closes a corkscrew by another one', () => {
    const before = opening('Savings before', f`100`)
    const savings = closing(before, 'Savings', f`${before} * 2`)
    const copy = closing(opening('Copy before', f`7`), 'Copy', f`${savings}`)
    const answer = evaluate(model({ savings, copy }), { count: 1, inputs: {} }, ['left.savings', 'left.copy'], 2)
    expect([...answer['left.savings'], ...answer['left.copy']]).toEqual([100, 200, 400, 7, 200, 400])
  })

  it('lets a formula read what a plain line was a quarter ago; the line itself is its formula today, too', () => {
    const before = opening('Sales before', f`100`)
    const sales = plainClosing(before, 'Sales', f`${quarter} + 5`)
    const change = row('Change', f`${sales} - ${before}`)
    const program = model({ change, sales })
    const answer = evaluate(program, { count: 1, inputs: {} }, ['left.sales', 'left.change'], 2)
    expect([...answer['left.sales'], ...answer['left.change']]).toEqual([5, 6, 7, -95, 1, 1])
    expect([...evaluate(program, { count: 1, inputs: {} }, ['left.change'], 2)['left.change']]).toEqual([-95, 1, 1])
  })

  it('keeps apart what a plain line was in each world of a batch', () => {
    const before = opening('Sales before', f`0`)
    const sales = plainClosing(before, 'Sales', f`${own('size')} * ${quarter}`)
    const change = row('Change', f`${sales} - ${before} + ${own('size')} * 0`)
    const inputs = { 'left.size': Float64Array.of(1, 10), 'right.size': Float64Array.of(0, 0) }
    const { 'left.change': changes } = evaluate(model({ change, sales }), { count: 2, inputs }, ['left.change'], 3)
    expect([...changes]).toEqual([0, 0, 1, 10, 1, 10, 1, 10])
  })

  it('closes a corkscrew that never looks back', () => {
    const savings = closing(opening('Savings before', f`1`), 'Savings', f`5`)
    expect([...evaluate(model({ savings }), { count: 1, inputs: {} }, ['left.savings'], 2)['left.savings']]).toEqual([
      1, 5, 5,
    ])
  })
})

describe('refused by name', () => {
  it('a circle within one quarter', () => {
    const a: EngineLine = row('A', f`0`)
    const b = row('B', f`${a} + 1`)
    a.formula = f`${b} * 2`
    expect(() => model({ a, b })).toThrow('A circle within one quarter: left.a → left.b → left.a')
  })

  it('a circle through the start of a corkscrew', () => {
    const a: EngineLine = row('A', f`0`)
    const before = opening('Before', f`${a}`)
    const b = closing(before, 'B', f`${before} + 1`)
    a.formula = f`${before} * 2`
    expect(() => model({ a, b })).toThrow('A circle within one quarter: left.a → left.a')
  })

  it('a line that stands in no section', () => {
    const lost = row('Lost', f`1`)
    expect(() => model({ a: row('A', f`${lost}`) })).toThrow('The line "Lost" is used, but stands in no section')
  })

  it.each([
    ['line', (a: EngineLine) => f`${a}`],
    ['line of the rival', (a: EngineLine) => f`${rival(a)}`],
  ])("a shared line that reaches for a side's %s", (_, reach) => {
    const a = row('Sales', f`1`)
    expect(() => model({ a }, { both: row('Both', reach(a)) })).toThrow(
      'A shared line reaches for "Sales", which each side has',
    )
  })

  it.each([
    ['input', own('size')],
    ['input of the rival', rival({ kind: 'input', id: 'size', shared: false })],
  ])("a shared line that reaches for a side's %s", (_, size) =>
    expect(() => model({}, { both: row('Both', f`${size}`) })).toThrow(
      'A shared line reaches for the input "size" of a side',
    ),
  )

  it("a shared line that reaches for a side's last quarter", () => {
    const before = opening('Sales before', f`1`)
    const sales = closing(before, 'Sales', f`${before} * 2`)
    expect(() => model({ sales }, { both: row('Both', f`${before}`) })).toThrow('A shared line reaches for "Sales"')
  })

  it('an opening that is never closed', () =>
    expect(() => model({ a: row('A', f`${opening('Cash before', f`1`)}`) })).toThrow(
      '"Cash before" is opened, but never closed',
    ))

  it('an opening that is closed twice', () => {
    const before = opening('Cash before', f`1`)
    closing(before, 'Cash', f`${before}`)
    expect(() => closing(before, 'Money', f`${before}`)).toThrow('"Cash before" is already closed by "Cash"')
  })

  it('a start that changes with the quarter', () => {
    const before = opening('Cash before', f`${quarter}`)
    const program = model({ cash: closing(before, 'Cash', f`${before}`) })
    expect(() => evaluate(program, { count: 1, inputs: {} }, ['left.cash'], 1)).toThrow(
      'What an opening starts from cannot change with the quarter',
    )
  })
})

import { isInfix, isOperator, type OperatorName, operator } from './operators.ts'

/** A formula as a tree. Its leaves are numbers, the quarter, inputs and other lines; its inner nodes are operators. */
export type Formula =
  | { kind: 'number'; value: number }
  | { kind: 'quarter' }
  | { kind: 'input'; id: string; shared: boolean; rival?: true }
  | { kind: 'line'; line: EngineLine; rival: boolean }
  | { kind: 'opening'; opening: Opening }
  | { kind: 'call'; name: OperatorName; args: Formula[] }

/** A named row of the model: one number a quarter, by a formula over the same quarter. */
export type EngineLine = { kind: 'row'; label: string; formula: Formula; opening?: Opening }

/** What a closing or plain line was one quarter ago; at quarter 0 it is `start`. The only way for a formula to reach the past. */
export type Opening = { kind: 'before'; label: string; start: Formula; closing?: EngineLine }

/** What may stand in a `${…}` of a formula. */
export type Term = Formula | EngineLine | Opening | number

/** Today is quarter 0. */
export const quarter: Formula = { kind: 'quarter' }

/** An input as a leaf of a formula. */
export type InputLeaf = Extract<Formula, { kind: 'input' }>

/** The same line, or the same input, of the other side. */
export const rival = (of: EngineLine | InputLeaf): Formula =>
  of.kind === 'input' ? { ...of, rival: true } : { kind: 'line', line: of, rival: true }

/**
 * Writes a formula: `f`${price} * max(${volume} - 1, 0)``. Precedence is ordinary; names are real references.
 * Throws at once, with the formula in the sentence, where the text does not read as one.
 */
export function f(text: TemplateStringsArray, ...terms: Term[]): Formula {
  const tokens = text.flatMap((part, i): Token[] => [
    ...(part.match(/\d+(?:\.\d+)?|>=|[a-z]+|\S/g) ?? []),
    ...(i < terms.length ? [toFormula(terms[i]!)] : []),
  ])
  const source = text.join('[…]')
  let at = 0
  const fail = (): never => {
    const found = tokens[at]
    throw new Error(
      `In the formula "${source}": did not expect ${found === undefined ? 'the end' : typeof found === 'string' ? `"${found}"` : 'a reference there'}`,
    )
  }
  const expect = (mark: string) => (tokens[at] === mark ? at++ : fail())
  const call = (name: OperatorName, ...args: Formula[]): Formula => ({ kind: 'call', name, args })

  function expression(rank: number): Formula {
    let left = term()
    for (;;) {
      const sign = tokens[at]
      if (typeof sign !== 'string' || !isOperator(sign) || !isInfix(sign) || operator(sign).rank < rank) return left
      at++
      left = call(sign, left, expression(operator(sign).rank + 1))
    }
  }

  function term(): Formula {
    const token = tokens[at++]
    if (token === undefined) return at--, fail()
    if (typeof token !== 'string') return token
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) }
    if (token === '-') return call('negate', expression(operator('negate').rank + 1))
    if (token === '(') return inBrackets(() => expression(1))
    if (!isOperator(token) || operator(token).rank !== 9) return at--, fail()
    expect('(')
    return inBrackets(() => {
      const args = [expression(1)]
      while (args.length < operator(token).arity) {
        expect(',')
        args.push(expression(1))
      }
      return call(token, ...args)
    })
  }

  function inBrackets(read: () => Formula): Formula {
    const inner = read()
    expect(')')
    return inner
  }

  const whole = expression(1)
  return at < tokens.length ? fail() : whole
}

type Token = string | Formula

function toFormula(term: Term): Formula {
  if (typeof term === 'number') return { kind: 'number', value: term }
  if (term.kind === 'row') return { kind: 'line', line: term, rival: false }
  if (term.kind === 'before') return { kind: 'opening', opening: term }
  return term
}

/** A row: what it is called and how it comes about within its quarter. */
export const row = (label: string, formula: Formula): EngineLine => ({ kind: 'row', label, formula })

/** The opening of a corkscrew: last quarter's closing, and `start` at quarter 0. */
export const opening = (label: string, start: Formula): Opening => ({ kind: 'before', label, start })

/** The closing of a corkscrew: `start` of its opening at quarter 0, then the formula. It becomes the next opening. */
export const closing = (before: Opening, label: string, formula: Formula): EngineLine =>
  close(before, { kind: 'row', label, formula, opening: before })

/** A line that becomes the next opening, and is its formula at quarter 0 too; only who reads the opening has `start` there. */
export const plainClosing = (before: Opening, label: string, formula: Formula): EngineLine =>
  close(before, row(label, formula))

function close(before: Opening, line: EngineLine): EngineLine {
  if (before.closing) throw new Error(`"${before.label}" is already closed by "${before.closing.label}"`)
  before.closing = line
  return line
}

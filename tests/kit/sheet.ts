/**
 * A small spreadsheet, with a spreadsheet's rules: the sign binds tighter than ^, and a comparison is no number. A cell
 * may carry its sheet (AWS!C7); names begin with a small letter.
 */
type Value = number | boolean

/** Works out a cell, given the text of every cell; formulas carry no leading "=". */
export function sheet(textOf: (address: string) => string): (address: string) => number {
  const known = new Map<string, number>()
  const cell = (address: string): number => {
    const before = known.get(address)
    if (before !== undefined) return before
    const value = calculate(textOf(address), cell)
    if (typeof value === 'boolean') throw new Error(`${address} holds a truth, not a number`)
    known.set(address, value)
    return value
  }
  return cell
}

function calculate(text: string, cell: (address: string) => number): Value {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|>=|(?:\w+!)?[A-Z]+\$?\d+|[a-z]\w*|[A-Z]+|\S/g) ?? []
  let at = 0
  const levels = [['<', '>', '>=', '='], ['+', '-'], ['*', '/'], ['^']]

  function expression(level: number): Value {
    if (level === levels.length) return term()
    let left = expression(level + 1)
    while (levels[level]!.includes(tokens[at] ?? '')) left = apply(tokens[at++]!, left, expression(level + 1))
    return left
  }

  function term(): Value {
    const token = tokens[at++] ?? ''
    if (token === '-') return -Number(term())
    if (token === '(') return closed(expression(0))
    if (/^\d/.test(token)) return Number(token)
    if (/^[a-z]|[A-Z]\$?\d+$/.test(token)) return cell(token)
    if (!['IF', 'MIN', 'MAX', 'SQRT'].includes(token) || tokens[at++] !== '(')
      throw new Error(`Cannot read ${text} at ${token}`)
    const args = [expression(0)]
    while (tokens[at] === ',') {
      at++
      args.push(expression(0))
    }
    return closed(call(token, args))
  }

  function closed(value: Value): Value {
    if (tokens[at++] !== ')') throw new Error(`A bracket is open in ${text}`)
    return value
  }

  const whole = expression(0)
  if (at < tokens.length) throw new Error(`Cannot read ${text} from ${tokens[at]}`)
  return whole
}

function apply(sign: string, left: Value, right: Value): Value {
  if (sign === '=') return left === right
  const [a, b] = [Number(left), Number(right)]
  if (sign === '+') return a + b
  if (sign === '-') return a - b
  if (sign === '*') return a * b
  if (sign === '/') return a / b
  if (sign === '^') return a ** b
  if (sign === '<') return a < b
  return sign === '>' ? a > b : a >= b
}

function call(name: string, [a = 0, b = 0, c = 0]: Value[]): Value {
  if (name === 'IF') return a === 0 || a === false ? c : b
  if (name === 'SQRT') return Math.sqrt(Number(a))
  return name === 'MIN' ? (a < b ? a : b) : a > b ? a : b
}

import { HyperFormula } from 'hyperformula'
import type { LineKey } from '../../../src/model/index.ts'
import { type Dialect, inputName, type Recipe, recipesFor, spelt } from './recipes.ts'

/**
 * The two-way table in HyperFormula: a sheet with a row a line and a column a quarter, the inputs beneath. For each cell
 * of the table the two inputs are set in one go, and the sheet works out what depends on them.
 */
export function hyperformulaTable(
  wanted: readonly LineKey[],
  keys: readonly [string, string],
  until: number,
  inputs: Record<string, number>,
) {
  const recipes = recipesFor(wanted)
  const rows = new Map<string, number>(
    [...recipes.map(({ key }) => key as string), ...Object.keys(inputs).map(inputName)].map((key, row) => [key, row]),
  )
  const place = (key: string, column: number) => `${letters(column)}${rows.get(key)! + 1}`
  const text = ({ side, today, later }: Recipe, t: number): string => {
    const dialect: Dialect = {
      leaf: meant => {
        if (meant.kind === 'quarter') return `${t}`
        if (meant.kind === 'constant') return place(inputName(`${side}.${meant.id}`), 0)
        if (meant.kind === 'input') return place(inputName(meant.key), 0)
        if (meant.kind === 'line') return place(meant.key, t)
        return t === 0 ? spelt(meant.start, side, dialect) : place(meant.key, t - 1)
      },
      call: (operator, args) => {
        const [a, b, c] = args
        if (operator === 'negate') return `(0 - ${a})`
        if (operator === 'if') return `IF(${a} <> 0, ${b}, ${c})`
        if (operator === 'min' || operator === 'max') return `${operator.toUpperCase()}(${a}, ${b})`
        if (operator === 'ratio') return `IF(${b} > 0, ${a} / ${b}, 0)`
        if (['<', '>', '>=', '='].includes(operator)) return `IF(${a} ${operator} ${b}, 1, 0)`
        return `(${a} ${operator} ${b})`
      },
    }
    return spelt(t === 0 ? today : later, side, dialect)
  }
  const cells = [
    ...recipes.map(recipe => Array.from({ length: until + 1 }, (_, t) => `=${text(recipe, t)}`)),
    ...Object.values(inputs).map(value => [value]),
  ]
  const sheet = HyperFormula.buildFromArray(cells, { licenseKey: 'gpl-v3', smartRounding: false, useStats: false })
  const at = (key: string, col: number) => ({ sheet: 0, row: rows.get(key)!, col })

  return (columns: readonly [Float64Array, Float64Array]): Float64Array[] => {
    const [xs, ys] = columns
    const answers = wanted.map(() => new Float64Array(xs.length))
    for (let cell = 0; cell < xs.length; cell++) {
      sheet.batch(() => {
        sheet.setCellContents(at(inputName(keys[0]), 0), xs[cell])
        sheet.setCellContents(at(inputName(keys[1]), 0), ys[cell])
      })
      wanted.forEach((key, i) => (answers[i]![cell] = Number(sheet.getCellValue(at(key, until)))))
    }
    return answers
  }
}

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26)

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { converted, everySheet } from './libreoffice.ts'

/** What LibreOffice comes to in workbooks, by their names without ending; of each the cells that hold something: AWS!C7. */
export function calculatedCells(files: readonly string[], out: string): Map<string, Map<string, string>> {
  const cells = new Map<string, Map<string, string>>()
  for (const name of converted(files, everySheet, out)) {
    const [, file = '', sheet = ''] = /^(\w+)-(.+)\.csv$/.exec(name) ?? []
    const own = cells.get(file) ?? new Map<string, string>()
    cells.set(file, own)
    for (const [address, text] of cellsIn(readFileSync(join(out, name), 'utf8'))) own.set(`${sheet}!${address}`, text)
  }
  return cells
}

/** The cells of a sheet that holds something, by their letters and numbers. */
function* cellsIn(csv: string): Generator<[address: string, text: string]> {
  let [row, column] = [1, 0]
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    const text = quoted?.replaceAll('""', '"') ?? plain
    if (text !== '') yield [`${lettersOf(column)}${row}`, text]
    if (end === ',') column++
    else [row, column] = [row + 1, 0]
  }
}

const lettersOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26)

/** A cell as a number: shares come as 8.75%, every digit kept. */
export const numberIn = (text: string) =>
  text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text || 'nothing')

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Fact } from '../../src/data/facts.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import type { Book } from '../../src/workbook/book.ts'

/** The facts as they are shipped. */
const shippedFacts = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/data/facts.json'), 'utf8'),
) as Fact[]

/** What a workbook is made of, from the latest base where nothing else is said. */
export const bookOf = (shared: Partial<ScenarioState> = {}, more: Partial<Book> = {}): Book => ({
  name: null,
  shared: { ...initial, ...shared },
  others: [],
  facts: shippedFacts,
  isCarried: true,
  address: null,
  madeAt: new Date('2026-11-26T12:00:00Z'),
  ...more,
})

/** The parts of an Office file as text, by their names in it. */
export const partsOf = (file: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** An Office file of parts. */
export const fileOf = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 })

/** The XML of a sheet, found as a program finds it: by its name, its relation, its part. */
export function sheetPart(parts: Record<string, string>, name: string): string {
  const [, relation] = new RegExp(`<sheet name="${name}"[^>]*r:id="(\\w+)"`).exec(parts['xl/workbook.xml'] ?? '') ?? []
  const relations = (parts['xl/_rels/workbook.xml.rels'] ?? '').match(/<Relationship [^>]*>/g) ?? []
  const target = relations.find(one => one.includes(`Id="${relation}"`)) ?? ''
  return `xl/${/Target="([^"]+)"/.exec(target)?.[1]}`
}

/** Where every named cell stands: `aws_arr` on Inputs at C8. */
export const namedCells = (parts: Record<string, string>) =>
  new Map(
    [...(parts['xl/workbook.xml'] ?? '').matchAll(/<definedName name="(\w+)">'?([\w ]+)'?!\$([A-Z]+)\$(\d+)</g)].map(
      ([, name = '', sheet = '', column = '', row = '']) => [name, { sheet, cell: `${column}${row}` }],
    ),
  )

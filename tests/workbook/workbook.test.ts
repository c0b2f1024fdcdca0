import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { verdictSentence, wordsText } from '../../src/analysis/verdict.ts'
import { whatIf } from '../../src/analysis/whatIf.ts'
import { carriedInOffice } from '../../src/export/embeddedOfficeLink.ts'
import { baseIds, bases } from '../../src/model/bases.ts'
import { lineKeys } from '../../src/model/index.ts'
import { inputs } from '../../src/model/inputs.ts'
import { measureIds } from '../../src/model/measures.ts'
import { readLink, writeLink } from '../../src/state/codec/link.ts'
import { revisedLink } from '../../src/state/codec/revisedLink.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { dayOf, worldFrom } from '../../src/state/scenario/start.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { headNames } from '../../src/workbook/places.ts'
import { valuesIn } from '../../src/workbook/read.ts'
import { scenarioIn } from '../../src/workbook/scenarioIn.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, fileOf, partsOf, sheetPart } from '../kit/books.ts'
import { editedWorkbook } from '../kit/editedWorkbook.ts'
import { converted } from '../kit/libreoffice.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { unescaped } from '../kit/packages.ts'

const folder = mkdtempSync(join(tmpdir(), 'stakeout-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const changes = { adoptionSlowdown: 0.35, 'aws.valuation': 1200 }
const parts = partsOf(await workbookOf(bookOf({ changes })))

const formulaCells = (xml: string) => [
  ...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f>(?:<v>([^<]*)<\/v>)?<\/c>/g),
]

describe('the file', () => {
  it('has every line at every quarter as a formula, with what it came to', () => {
    const found = ['Market', 'AWS', 'Alliance'].flatMap(name => formulaCells(parts[sheetPart(parts, name)]!))
    expect(found).toHaveLength(lineKeys.length * 25)
    expect(found.filter(([, , , value]) => !Number.isFinite(Number(value)) || value === '')).toEqual([])
  })

  it('has nothing that was worked out without its value, on any sheet', () => {
    for (const xml of Object.entries(parts).flatMap(([name, text]) => (name.includes('worksheets/') ? [text] : [])))
      expect(formulaCells(xml).length).toBe(xml.match(/<f>/g)?.length ?? 0)
  })

  it.runIf(hasValidator)('is what the schemas of Office say a workbook is', async () => {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, await workbookOf(bookOf({ changes })))
    expect(officeErrors(path)).toEqual([])
  })

  it('says to screen readers where the heads of each table are', async () => {
    const { sheets, namedRanges = [] } = await readXlsx(await workbookOf(bookOf({ changes }, { hasTables: true })))
    const heads = namedRanges.filter(({ name }) => name.startsWith(headNames))
    const headed = sheets.filter(({ freezePane }) => freezePane?.rows)
    expect(heads).toHaveLength(headed.length)
    expect(heads.length).toBeGreaterThan(8)
    for (const { name, rows, freezePane } of headed) {
      const { range } = heads.find(head => head.range.startsWith(`'${name}'!`) || head.range.startsWith(`${name}!`))!
      expect(range.split('!')[1]).toBe(`$A$${freezePane!.rows}`)
      expect(rows[freezePane!.rows! - 1]!.filter(head => head !== null && head !== undefined).length).toBeGreaterThan(1)
    }
  })

  it('is the same to the byte when it is made again', async () =>
    expect(await workbookOf(bookOf({ changes }))).toEqual(await workbookOf(bookOf({ changes }))))

  it('says on which day it was exported by the clock of whoever exports it', async () => {
    vi.stubEnv('TZ', 'America/New_York')
    const madeAt = new Date('2026-11-30T03:00:00Z')
    const text = partsOf(await workbookOf(bookOf({}, { madeAt })))['xl/sharedStrings.xml']
    vi.unstubAllEnvs()
    expect(text).toContain('exported 29 November 2026')
  })

  it('says on its cover what is to be known of the base, in a row that is high enough', async () => {
    const xml = parts[sheetPart(parts, 'Read me')]!
    const { note } = bases[initial.base]
    expect(unescaped(parts['xl/sharedStrings.xml']!)).toContain(
      `${bases[initial.base].label} (57 days old; Amazon and Microsoft have reported since). ${note}`,
    )
    const [, , height = ''] = /<row r="5"([^>]*?)ht="([\d.]+)"/.exec(xml) ?? []
    expect(Number(height)).toBeGreaterThan(13 * Math.ceil(note.length / 155))
  })

  it('says of simulated prices that they are simulated', async () => {
    const frozen = { at: '2026-11-22T14:32:00Z', quality: 'simulated', prices: { AMZN: 230.5 } } as const
    const text = partsOf(await workbookOf(bookOf({ frozen })))['xl/sharedStrings.xml']!
    expect(text).toContain('Market values frozen at 22 November 2026, 14:32 UTC (simulated): AMZN $230.50.')
    expect(parts['xl/sharedStrings.xml']).not.toContain('simulated')
  })

  it.each(baseIds.flatMap(base => measureIds.map(measure => [base, measure] as const)))(
    'begins with the verdict of the desk: %s, %s',
    async (base, measure) => {
      const shared = { ...initial, base, measure, horizon: 0 }
      const answer = whatIf(worldFrom(shared))
      const { leadIn, who, claim } = verdictSentence({ answer, measure, horizon: 0, asOf: dayOf(shared) })
      const own = partsOf(await workbookOf(bookOf(shared)))
      const [[, , , first = ''] = []] = formulaCells(own[sheetPart(own, 'Read me')]!)
      expect(first).toBe(`${wordsText([...leadIn, ...who, ...claim])}.`)
    },
  )
})

const hostile = [
  '=HYPERLINK("http://x","y")',
  '+1+cmd|x',
  '@SUM(A1)',
  '-2+3',
  '#REF!',
  ' =1',
  '<b>&"\'',
  'a\u0000\u000b\ufffe\ud800b',
  '_x0041_',
  'x\r\ny\t"',
]

describe('words from outside stay words', () => {
  it.each(hostile)('%j', async words => {
    const other = { name: words, shared: { ...initial, changes: { 'aws.arr': 3 } as const } }
    const shared = { changes, reasons: { 'aws.valuation': { says: words } } }
    const own = partsOf(await workbookOf(bookOf(shared, { name: words, others: [other] })))
    for (const xml of Object.values(own)) {
      for (const [, , formula = ''] of formulaCells(xml)) expect(formula).not.toMatch(/HYPERLINK|cmd|SUM\(A1\)/)
      // oxlint-disable-next-line no-control-regex
      expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(xml).not.toContain('<b>')
    }
    const strings = [...own['xl/sharedStrings.xml']!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text)
    expect(strings.filter(text => /^\s*[=+@#]/.test(text))).toEqual([])
    expect(strings.filter(text => /_x0041_/.test(text) && !text.includes('_x005F_x0041_'))).toEqual([])
  })
})

it('no formula is one that Gnumeric cannot read', async () => {
  for (const xml of Object.values(partsOf(await workbookOf(bookOf({ changes })))))
    for (const [, , formula = ''] of formulaCells(xml)) {
      expect(formula).not.toMatch(/\^\s|SUMPRODUCT\(ABS\(/)
      expect(formula).not.toMatch(/INDEX\([^,()]*,[^,()]*\)/)
    }
})

describe('back in Stakeout', () => {
  const file = join(folder, 'kept.xlsx')

  it('the file opens the identical scenario, and its inputs are those of the scenario', async () => {
    const link = writeLink({ ...initial, changes })
    const bytes = await workbookOf(bookOf({ changes }))
    expect(carriedInOffice(bytes)).toBe(link)
    expect(await valuesIn(bytes)).toEqual(worldFrom({ ...initial, changes }))
  })

  it('without the storyboard and its notes, which are for whoever presents', async () => {
    const scenes = sceneAdded([], { ...initial, changes }, null).map(scene => ({ ...scene, notes: 'Not for them' }))
    expect(carriedInOffice(await workbookOf(bookOf({ changes, scenes })))).toBe(writeLink({ ...initial, changes }))
  })

  it('without the scenario, where that was not wished', async () =>
    expect(carriedInOffice(await workbookOf(bookOf({ changes }, { isCarried: false })))).toBeNull())

  /** As programs leave it that know nothing of custom properties. */
  function withoutProperties(bytes: Uint8Array) {
    const { 'docProps/custom.xml': gone, ...parts } = partsOf(bytes)
    expect(gone).toContain('Stakeout 1')
    const less = (name: string, what: RegExp) => ({ [name]: parts[name]!.replace(what, '') })
    return fileOf({
      ...parts,
      ...less('[Content_Types].xml', /<Override[^>]*custom\.xml[^>]*>/),
      ...less('_rels/.rels', /<Relationship [^>]*custom\.xml[^>]*>/),
    })
  }

  it.each([
    [
      'the link on its cover',
      { changes, measure: 'paperGain' as const },
      'https://stakeout.example/',
      { changes, measure: 'paperGain' as const },
    ],
    ['its code', { changes, horizon: 9 }, null, { changes, horizon: 9 }],
    [
      'its inputs alone',
      { base: 'article-stake' as const, changes: { 'aws.arr': 41.23456 } },
      null,
      { base: 'article-stake' as const },
    ],
  ])('after a program that dropped its properties, by %s', async (_, shared, address, wanted) => {
    const bytes = withoutProperties(await workbookOf(bookOf(shared, { address })))
    expect(carriedInOffice(bytes)).toBeNull()
    const link = (await scenarioIn(bytes))!
    expect(readLink(link).state).toEqual({ ...initial, ...wanted })
    const typed = editedWorkbook(bytes, { slowdownStart: 3 })
    const { state } = readLink(revisedLink((await scenarioIn(typed))!, await valuesIn(typed)).link)
    expect(state).toEqual({ ...initial, ...shared, changes: { ...shared.changes, slowdownStart: 3 } })
  })

  it('and not where it was not to carry its scenario, nor from a workbook of somebody else', async () => {
    const own = await workbookOf(bookOf({ changes }, { isCarried: false, address: 'https://stakeout.example/' }))
    expect(await scenarioIn(own)).toBeNull()
    const { 'xl/workbook.xml': book = '', ...parts } = partsOf(own)
    expect(
      await scenarioIn(fileOf({ ...parts, 'xl/workbook.xml': book.replace(/<definedNames>.*<\/definedNames>/, '') })),
    ).toBeNull()
  })

  it('after another program has saved it, too: link, names and typed values are still there', async () => {
    writeFileSync(
      file,
      editedWorkbook(await workbookOf(bookOf({ changes })), { 'alliance.arr': 51.25, slowdownStart: 3 }),
    )
    const out = join(folder, 'out')
    expect(converted([file], 'xlsx', out)).toEqual(['kept.xlsx'])
    const saved = new Uint8Array(readFileSync(join(out, 'kept.xlsx')))
    expect(readLink(carriedInOffice(saved)!)).toEqual(readLink(writeLink({ ...initial, changes })))
    const wanted = worldFrom({ ...initial, changes: { ...changes, 'alliance.arr': 51.25, slowdownStart: 3 } })
    const values = await valuesIn(saved)
    for (const { key } of inputs) expect(values[key]).toBeCloseTo(wanted[key], 12)
  }, 120_000)
})

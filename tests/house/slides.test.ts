import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { themeInks } from '../../src/export/colours.ts'
import { sizes } from '../../src/export/sizes.ts'
import { updatedDeck } from '../../src/export/update/deck.ts'
import { reportSentences } from '../../src/export/update/report.ts'
import { chartOf } from '../../src/figures/chartOf.ts'
import { boundPack, packedFigure } from '../../src/figures/packedFigure.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import type { House } from '../../src/house/house.ts'
import { imprintOf } from '../../src/house/imprintText.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { editedDeck } from '../kit/editedDeck.ts'
import { dejaVu, firm } from '../kit/house.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { complaintsOf, opened, relationsOf, unescaped } from '../kit/packages.ts'
import { handTemplates } from '../kit/templates.ts'
import { type } from '../kit/type.ts'

const subject = subjectOf(
  { ...initial, changes: { adoptionSlowdown: 0.4 } },
  { facts: [], events: [], today: '2026-11-30' },
)
const charts = ['valueCreated', 'bridge', 'heatmap'] as const

const packs = new Map<string, Promise<Uint8Array>>()

/** The charts as one file; each is made once. */
function packOf(format: 'pptx' | 'ppttc', house: House | null, template: Uint8Array | null = null) {
  const key = JSON.stringify([format, house, template?.length])
  const made = packs.get(key) ?? madePack(format, house, template)
  packs.set(key, made)
  return made
}

async function madePack(format: 'pptx' | 'ppttc', house: House | null, template: Uint8Array | null) {
  const pack = {
    facts: [],
    items: charts.map(id => ({ id, chart: chartOf(id, subject.scene), subject })),
    options: {
      format,
      isTogether: true,
      title: 'A deck',
      link: null,
      house,
      template: template && { name: 'bank.potx', file: new Blob([new Uint8Array(template)]), layouts: {} },
      size: sizes.slide,
      theme: 'light',
      isTransparent: false,
      scale: 1,
      decimalMark: 'point',
      isCarried: false,
      address: null,
      day: new Date('2026-11-30T12:00:00Z'),
    },
  } as const
  const parts = []
  for (const place of charts.keys()) parts.push(await packedFigure(type, place, pack))
  const { file, left } = await boundPack(type, parts, pack)
  expect(left).toEqual([])
  return new Uint8Array(await file.arrayBuffer())
}

/** What Microsoft's validator says of a deck, where it can be had. */
function errorsIn(bytes: Uint8Array): string[] {
  if (!hasValidator) return []
  const path = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'deck.pptx')
  writeFileSync(path, bytes)
  return officeErrors(path)
}

/** The fonts that a deck brings along, read by the Embedded OpenType specification and by fontkit. */
function embeddedIn(bytes: Uint8Array) {
  const deck = opened(bytes)
  const relations = relationsOf(deck, 'ppt/presentation.xml').filter(one => one.type === 'font')
  return relations.map(({ path }) => {
    const file = unzipSync(bytes)[path!]!
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
    const [size, length, version, flags] = [0, 4, 8, 12].map(at => view.getUint32(at, true))
    expect([size, version, flags, view.getUint16(34, true)]).toEqual([file.length, 0x00020001, 0, 0x504c])
    const names: string[] = []
    let at = 82
    for (let i = 0; i < 5; i++) {
      const long = view.getUint16(at, true)
      names.push(new TextDecoder('utf-16le').decode(file.subarray(at + 2, at + 2 + long)))
      at += 2 + long + 2
    }
    expect(at - 2).toBe(file.length - length!)
    const sfnt = file.slice(-length!)
    const font = create(Buffer.from(sfnt)) as Font
    const sum = new DataView(sfnt.buffer)
    let total = 0
    for (let i = 0; i < sfnt.length; i += 4) total = (total + sum.getUint32(i)) >>> 0
    return {
      name: names[0],
      style: names[1],
      font: {
        familyName: font.familyName,
        sum: total,
        hasOutline: (letter: string) => font.layout(letter).glyphs[0]!.path.commands.length > 0,
      },
    }
  })
}

/** The slides of a deck in their order, as what is read on each, paragraph by paragraph. */
function readSlides(bytes: Uint8Array) {
  const deck = opened(bytes)
  return relationsOf(deck, 'ppt/presentation.xml')
    .flatMap(one => (one.type === 'slide' ? one.path! : []))
    .map(path => {
      const xml = deck.text(path)
      const texts = Array.from(xml.matchAll(/<a:p>.*?<\/a:p>/g), ([paragraph]) =>
        Array.from(paragraph.matchAll(/<a:t>([^<]*)/g), ([, text]) => unescaped(text!)).join(''),
      )
      return { path, xml, texts }
    })
}

const imprint = imprintOf(firm, '2026-11-30')
const long = firm.disclosure!.long!.split('\n').filter(text => text !== '')

describe.each([
  ['Stakeout’s own design', null],
  ['a firm’s own template', handTemplates['plain 16:9']],
] as const)('a deck in %s', (_, template) => {
  it('has who publishes, when and what has to be said on every slide, the disclosure in full on the last, and is valid', async () => {
    const bytes = await packOf('pptx', firm, template)
    const slides = readSlides(bytes)
    const figures = slides.filter(({ xml }) => xml.includes('graphicFrame'))
    expect(figures).toHaveLength(charts.length)
    for (const { texts, xml } of figures) {
      expect(texts).toEqual(expect.arrayContaining(imprint))
      expect(xml).toContain('/logo]')
      expect(xml).toContain('<a:srgbClr val="C8102E"/>')
    }
    expect(slides.at(-1)!.texts).toEqual(expect.arrayContaining(['Disclosures', ...long]))
    expect(complaintsOf(opened(bytes))).toEqual([])
    expect(errorsIn(bytes)).toEqual([])
  }, 60_000)

  it('that was made without a house file has it after an update, and loses it again', async () => {
    const [plain, house] = [await packOf('pptx', null, template), await packOf('pptx', firm, template)]
    const after = updatedDeck(plain, house)
    const slides = readSlides(after.file)
    for (const { texts } of slides.filter(({ xml }) => xml.includes('graphicFrame')))
      expect(texts).toEqual(expect.arrayContaining(imprint))
    expect(slides.at(-1)!.texts).toEqual(expect.arrayContaining(long))
    expect(reportSentences(after.report)).toContain('“Disclosures” is new.')
    expect(complaintsOf(opened(after.file))).toEqual([])
    const back = readSlides(updatedDeck(after.file, plain).file)
    for (const { texts } of back.filter(({ xml }) => xml.includes('graphicFrame')))
      expect(texts.join()).not.toContain('Jane Roe')
  }, 60_000)
})

describe('a deck', () => {
  it('has the firm’s colours and fonts in its theme and brings its fonts along, cut down; an update brings both, and takes them', async () => {
    const fonts = { text: { family: 'House Sans', regular: dejaVu(), bold: dejaVu('-Bold') } }
    const [plain, own] = [await packOf('pptx', null), await packOf('pptx', { ...firm, fonts })]
    const theme = (bytes: Uint8Array) => opened(bytes).text('ppt/theme/theme1.xml')
    const aws = (colour: string) => `<a:accent1><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:accent1>`
    expect(theme(plain)).toContain(aws(themeInks.light.aws))
    expect(embeddedIn(plain)).toEqual([])
    for (const made of [own, updatedDeck(plain, own).file]) {
      expect(complaintsOf(opened(made))).toEqual([])
      expect(theme(made)).toContain(aws(firm.colours!.aws))
      expect(theme(made)).toContain('<a:minorFont><a:latin typeface="House Sans"')
      const faces = embeddedIn(made)
      expect(faces.map(({ name, style }) => [name, style])).toEqual([
        ['House Sans', 'Regular'],
        ['House Sans', 'Bold'],
      ])
      for (const { font } of faces) {
        expect([font.familyName, font.sum]).toEqual(['House Sans', 0xb1b0afba])
        expect(['é', '−', '£'].map(font.hasOutline)).toEqual([true, true, true])
        expect(['Ж', 'α'].map(font.hasOutline)).toEqual([false, false])
      }
      expect(errorsIn(made)).toEqual([])
    }
    expect(embeddedIn(updatedDeck(own, plain).file)).toEqual([])
  }, 60_000)

  it('writes numbers as the firm does, in millions with those of the chart’s workbook, too', async () => {
    const numbers = { dollars: 'millions', minus: 'parentheses' } as const
    const [plain, own] = [
      opened(await packOf('pptx', { ...firm, numbers: {} })),
      opened(await packOf('pptx', { ...firm, numbers })),
    ]
    const valuesOf = (deck: ReturnType<typeof opened>) =>
      Array.from(deck.text('ppt/charts/chart1.xml').matchAll(/<c:v>(-?[\d.]+)<\/c:v>/g), ([, value]) => Number(value))
    const both = valuesOf(own).map((value, i) => [value, valuesOf(plain)[i]!] as const)
    const amounts = both.filter(([now, then]) => now !== then)
    expect(amounts.length).toBeGreaterThan(40)
    for (const [now, then] of amounts) expect(now).toBeCloseTo(then * 1000, 6)
    const chart = own.text('ppt/charts/chart1.xml')
    expect(unescaped(chart)).toContain('"$"#,##0"M";"("')
    expect(unescaped(chart)).not.toMatch(/formatCode="[^"]*"[BT]"/)
    expect(own.text('ppt/slides/slide2.xml')).toMatch(/\(\$[\d,]+M\)/)
    expect(own.text('ppt/slides/slide2.xml')).not.toMatch(/\$[\d.,]+[BT]/)
  }, 60_000)

  it('has a logo of pixels as a picture, once for all slides', async () => {
    const png = readFileSync('public/icon-192.png').toString('base64')
    const deck = opened(await packOf('pptx', { ...firm, logo: { png } }))
    expect(deck.named(/^ppt\/media\//)).toEqual(['ppt/media/logo.png'])
    expect(deck.text('ppt/slides/slide1.xml')).toContain('<a:blip r:embed=')
    expect(complaintsOf(deck)).toEqual([])
  }, 60_000)

  it('goes on with long disclosures over further pages, each line once', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => `Statement ${i + 1} of the firm.`)
    const house = { ...firm, disclosure: { ...firm.disclosure, long: lines.join('\n') } }
    const last = readSlides(await packOf('pptx', house)).filter(({ texts }) => texts[0]!.startsWith('Disclosures ('))
    expect(last.map(({ texts }) => texts[0])).toEqual(last.map((_, i) => `Disclosures (${i + 1} of ${last.length})`))
    expect(last.flatMap(({ texts }) => texts.slice(1))).toEqual(lines)
  }, 60_000)

  it('keeps what somebody wrote into the imprint, and renews the rest of it', async () => {
    const own = 'Reviewed by compliance'
    const old = await packOf('pptx', { ...firm, author: 'John Doe' })
    const edited = editedDeck(old, { 'ppt/slides/slide1.xml': xml => xml.replace(imprint.at(-1)!, own) })
    const { file, report } = updatedDeck(edited, await packOf('pptx', firm))
    const { texts } = readSlides(file)[0]!
    expect(texts).toEqual(expect.arrayContaining([own, imprint[1]]))
    expect(texts.join()).not.toContain('John Doe')
    expect(reportSentences(report).join(' ')).toContain('a paragraph of yours in the imprint')
  }, 60_000)
})

it('data for think-cell have the texts, the numbers and the names of the firm', async () => {
  const slides = JSON.parse(new TextDecoder().decode(await packOf('ppttc', firm))) as {
    data: { name: string; table: { string: string }[][] }[]
  }[]
  const said = (name: string) => slides[0]!.data.find(one => one.name === `valueCreated.${name}`)!.table[0]![0]!.string
  for (const text of imprint) expect(said('imprint')).toContain(text)
  for (const text of long) expect(said('disclosures')).toContain(text)
  expect(said('title')).toMatch(/\$\d+\.\dB/)
})

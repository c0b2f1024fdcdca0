import { unzlibSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { figureWith } from '../../src/export/figure.ts'
import type { Part } from '../../src/export/parts.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { rect, type TextShape } from '../../src/export/shapes.ts'
import { type } from '../kit/type.ts'

const address = 'https://stakeout.example/#v=2&aws.arrGrowth=0.9'

const text = (y: number, ...runs: { text: string; address?: string }[]): TextShape => ({
  kind: 'text',
  x: 20,
  y,
  anchor: 'start',
  size: 12,
  isSerif: false,
  runs: runs.map(run => ({ ...run, weight: 400, colour: '#14191f' })),
  rim: null,
})

const parts: Part[] = [
  { is: 'ornament', shapes: [rect(0, 0, 400, 300, '#ffffff')] },
  { is: 'headline', shapes: [text(20, { text: 'Amazon creates more value' })] },
  { is: 'paragraph', shapes: [text(40, { text: 'Value created.' })] },
  { is: 'picture', shapes: [text(90, { text: '$219B' })], alt: 'Q3 2029: Amazon $219B, Microsoft $205B.' },
  {
    is: 'paragraph',
    shapes: [text(260, { text: 'A what-if, ' }, { text: 'stakeout.example', address }, { text: '.' })],
  },
  { is: 'code', shapes: [rect(350, 250, 40, 40, '#ffffff')], alt: 'QR code', address },
]
const figure = figureWith(parts, {
  width: 400,
  height: 300,
  title: 'Amazon creates more value',
  says: 'Value created.',
})
const day = new Date('2026-11-30T09:30:00Z')

const bytesOf = async (pages = [figure]) =>
  new Uint8Array(
    await (
      await pdfOf(
        pages.map(one => ({ type, figure: one, link: 'v=2' })),
        { title: 'A what-if', link: 'v=2', day },
      )
    ).arrayBuffer(),
  )

const latin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes)
const bytes = await bytesOf()
const pdf = latin1(bytes)

describe('a PDF can be heard', () => {
  it.each([
    ['it is tagged', /\/MarkInfo \d+ 0 R/],
    ['says its language', /\/Lang \(en\)/],
    ['shows its title in the window', /\/DisplayDocTitle true/],
    ['is of a version that knows transparency', /^%PDF-1\.7/],
    ['was made on the day it was made', /\(D:20261130093000Z\)/],
    ['goes from link to link in the order of the page', /\/Tabs \/S/],
  ])('%s', (_, found) => expect(pdf).toMatch(found))

  it('in the order in which it is read: headline, paragraph, picture, paragraph with its link, code', () => {
    const kinds = [...pdf.matchAll(/\/S \/(Document|Sect|H1|P|Figure|Link)\b/g)].map(([, kind]) => kind!)
    expect(kinds.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      'Document',
      'Figure',
      'Figure',
      'H1',
      'Link',
      'Link',
      'P',
      'P',
      'Sect',
    ])
    const marks = [...content().matchAll(/\/(Artifact|H1|P|Figure|Link) (?:<<[^>]*>> )?(?:BDC|BMC)/g)].map(
      ([, kind]) => kind,
    )
    expect(marks).toEqual(['Artifact', 'H1', 'P', 'Figure', 'P', 'Link', 'P', 'Figure'])
  })

  it('says of a picture what it shows', () => {
    expect(pdf).toContain('/Alt (Q3 2029: Amazon $219B, Microsoft $205B.)')
    expect(pdf).toContain('/Alt (QR code)')
  })

  it('and nothing is drawn that is neither part of it nor marked as mere ornament', () => {
    let depth = 0
    let drawn = 0
    for (const [operator] of content().matchAll(/\b(BDC|BMC|EMC|Tj|TJ|f|S|B)\b/g)) {
      if (operator === 'BDC' || operator === 'BMC') depth++
      else if (operator === 'EMC') depth--
      else {
        drawn++
        expect(depth).toBeGreaterThan(0)
      }
    }
    expect([depth, drawn > 6]).toEqual([0, true])
  })

  it('leads to the scenario by a click on the address and on the code, which each page does for itself', async () => {
    const uris = [...pdf.matchAll(/\/URI \(([^)]*)\)/g)].map(([, uri]) => uri)
    expect(uris).toEqual([address, address])
    const several = latin1(await bytesOf([figure, figure, figure]))
    expect(several.match(/\/S \/H1/g)).toHaveLength(3)
    expect(several.match(/\/URI \(/g)).toHaveLength(6)
  })

  it('and is the same to the byte, made twice on one day', async () => expect(await bytesOf()).toEqual(bytes))
})

/** What is drawn on the first page. */
function content(): string {
  for (const { index } of pdf.matchAll(/(?<=\bstream\r?\n)/g)) {
    try {
      const drawn = latin1(unzlibSync(bytes.subarray(index)))
      if (drawn.includes(' BDC')) return drawn
    } catch {
      // A stream of another kind.
    }
  }
  throw new Error('The page is empty')
}

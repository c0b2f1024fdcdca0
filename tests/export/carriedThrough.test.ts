import { Unzlib, zlibSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { openScenarioFile } from '../../src/app/scenarios/openScenarioFile.ts'
import { carriedIn, carriedWord, linksIn } from '../../src/export/embeddedLink.ts'
import { figureWith } from '../../src/export/figure.ts'
import { inflated } from '../../src/export/inflated.ts'
import { pdfOf } from '../../src/export/pdf.ts'
import { withMetadata } from '../../src/export/pngChunks.ts'
import { rect } from '../../src/export/shapes.ts'
import { joinedBytes } from '../../src/export/subset.ts'
import { svgOf } from '../../src/export/svg.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'
import { iconFiles } from '../kit/icons.ts'
import { chunk, chunksOf } from '../kit/png.ts'
import { scenariosOver } from '../kit/scenarios.ts'
import { type } from '../kit/type.ts'

const link = 'v=2&aws.arrGrowth=0.9'
const other = 'v=2&adoptionSlowdown=0.25'
const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (file: Uint8Array) => new TextDecoder('latin1').decode(file)
const png = new Uint8Array(iconFiles()['icon-192.png']!)
const figure = figureWith([{ is: 'ornament', shapes: [rect(0, 0, 200, 100, '#ffffff')] }], {
  width: 200,
  height: 100,
  title: 'One',
  says: 'One',
})
const pdfWith = async (links: readonly (string | null)[], ofAll: string | null = null) =>
  new Uint8Array(
    await (
      await pdfOf(
        links.map(one => ({ type, figure, link: one })),
        { title: 'Several', link: ofAll, day: new Date(0) },
      )
    ).arrayBuffer(),
  )

/** A PNG with this behind its header. */
const pngWith = (part: Uint8Array) => joinedBytes([png.subarray(0, 33), part, png.subarray(33)])

/** A PDF whose objects are in a compressed stream, as qpdf, Acrobat and Office write them. */
const streamOf = (content: Uint8Array) =>
  joinedBytes([
    bytes(
      `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Length ${content.length} /N 1 /First 4 /Filter /FlateDecode >>\nstream\n`,
    ),
    content,
    bytes('\nendstream\nendobj\n%%EOF'),
  ])

describe('a picture keeps its scenario', () => {
  it('in plain text (tEXt), which ImageMagick and GraphicsMagick keep; other words in UTF-8', () => {
    const kinds = chunksOf(withMetadata(png, { perInch: 240, texts: { Title: 'Ω', Stakeout: carriedWord(link) } }))
    expect(kinds.slice(1, 4).map(({ kind }) => kind)).toEqual(['pHYs', 'iTXt', 'tEXt'])
  })

  it.each([
    ['zTXt', zlibSync(bytes(carriedWord(link))), 'Stakeout\0\0'],
    ['iTXt', zlibSync(bytes(carriedWord(link))), 'Stakeout\0\u0001\0en\0\0'],
  ])('where a program wrote its text compressed, as %s', (kind, packed, head) =>
    expect(carriedIn(pngWith(chunk(kind, joinedBytes([bytes(head), packed]))))).toBe(link),
  )

  it('as an attribute of an SVG, where its metadata was thrown away', () => {
    const svg = svgOf(type, figure, { asOutlines: true, metadata: carriedWord(link) })
    const bare = svg.replace(/<metadata>.*<\/metadata>/, '')
    expect(bare).not.toBe(svg)
    expect(carriedIn(bytes(bare))).toBe(link)
  })
})

describe('a PDF keeps its scenario', () => {
  it('in each page, without what stands about the whole', async () => {
    const whole = latin1(await pdfWith([null, null], link))
    const bare = whole.replace(/(?<!\/Scenario \()stakeout:/g, 'lost:')
    expect(bare.match(/stakeout:/g)).toHaveLength(1)
    expect(bare.match(/\/Properties/g)).toHaveLength(2)
    expect(carriedIn(bytes(bare))).toBe(link)
  })

  it('in compressed objects', () =>
    expect(carriedIn(streamOf(zlibSync(bytes(`1 0 << /Scenario (${carriedWord(link)}) >>`))))).toBe(link))

  it('beside those of the PDFs that it was merged with, each once', async () => {
    expect(linksIn(await pdfWith([link, other, link]))).toEqual([link, other])
  })

  it('and all of them come among the saved scenarios, none in place of another', async () => {
    const links = [{ 'aws.arrGrowth': 0.9 }, { adoptionSlowdown: 0.25 }].map(changes =>
      writeLink({ ...initial, changes }),
    )
    const { actions, names } = scenariosOver()
    const file = new File([await pdfWith(links)], 'report.pdf')
    expect(await openScenarioFile(file, actions)).toBeNull()
    expect(names()).toEqual(['report 1', 'report 2'])
  })
})

describe('a file from outside', () => {
  const bomb = zlibSync(new Uint8Array(200_000_000))

  it('is not unpacked beyond what a file of ours comes to', () => {
    expect(bomb.length).toBeLessThan(300_000)
    expect(inflated(bomb, 4_000_000)).toBeNull()
  })

  it('that claims to unpack to very much is read no further than its first piece', () => {
    const many = joinedBytes([bytes('%PDF-1.7\n'), ...Array.from({ length: 50 }, () => streamOf(bomb))])
    const pieces = vi.spyOn(Unzlib.prototype, 'push')
    expect(linksIn(many)).toEqual([])
    expect(linksIn(pngWith(chunk('zTXt', joinedBytes([bytes('a\0\0'), bomb]))))).toEqual([])
    expect(pieces).toHaveBeenCalledTimes(2)
  })

  it('that is broken in a compressed part gives what comes before the break', () => {
    const packed = zlibSync(bytes(`${carriedWord(link)}${' and more'.repeat(40_000)}`), { level: 0 })
    expect(carriedIn(streamOf(packed.subarray(0, 200_000)))).toBe(link)
    expect(linksIn(streamOf(bytes('no stream at all')))).toEqual([])
    expect(linksIn(bytes('%PDF-1.7 /ObjStm stream\n'))).toEqual([])
    expect(linksIn(png.subarray(0, 40))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { fontFiles, typeFromDisk } from '../../src/cli/fonts.ts'
import { themeInks } from '../../src/export/colours.ts'
import { figureOf } from '../../src/export/figure.ts'
import { formats } from '../../src/export/formats.ts'
import { openFont } from '../../src/export/openFont.ts'
import { type Size, sizes } from '../../src/export/sizes.ts'
import { drawnWhole } from '../../src/export/type.ts'
import { chartOf } from '../../src/figures/chartOf.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { scenePages } from '../../src/figures/storyPages.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { writtenFigure } from '../../src/figures/writtenFigure.ts'
import { base64Of, bytesOf } from '../../src/house/base64.ts'
import { houseFaces } from '../../src/house/figureHouse.ts'
import type { House } from '../../src/house/house.ts'
import { imprintOf } from '../../src/house/imprintText.ts'
import { pageHouse } from '../../src/house/pageHouse.ts'
import { readPageHouse } from '../../src/house/readPageHouse.ts'
import { carriers, missingText, requiredTexts } from '../../src/house/requiredTexts.ts'
import { initial, type StoryScene } from '../../src/state/scenario/scenarioState.ts'
import { firm } from '../kit/house.ts'
import { type } from '../kit/type.ts'

const day = new Date('2026-11-30T12:00:00Z')
const shared = { ...initial, changes: { adoptionSlowdown: 0.4 } }
const subject = subjectOf(shared, { facts: [], events: [], today: '2026-11-30' })
const arr = chartOf('arr', subject.scene)
const houseFonts = {
  text: { family: 'House Serif', regular: base64Of(fontFiles().serif400), bold: base64Of(fontFiles().serif600) },
}
const on = '2026-11-30'
const imprint = imprintOf(firm, on)

function specOf(house: House | null, size: Size = sizes.slide, chart = arr) {
  return figureSpecOf(subject, chart, [], { size, address: null, house })
}

async function fileOf(format: keyof typeof formats, house: House | null = firm) {
  const spec = specOf(house)
  const letters = house?.fonts ? typeFromDisk(houseFaces(house)) : type
  const drawn = await drawnWhole(letters, () => figureOf(letters, spec))
  const options = { scale: 1, decimalMark: 'point', isCarried: true, address: null, day } as const
  return formats[format].write(writtenFigure(letters, () => drawn, spec, subject, options))
}

describe('the texts of a house file', () => {
  it('are who, when, the short disclosure and the footer', () =>
    expect(imprint).toEqual([
      'Example Securities, Example Securities plc, authorised by nobody',
      'Jane Roe, jane.roe@example.com. Prepared 30 November 2026, priced as of 27 November 2026',
      'For institutional clients only. See the disclosures at the end.',
      'Example Securities research',
    ]))

  it('stand whole under a figure of every size', () => {
    for (const size of Object.values(sizes)) {
      const { parts, height } = figureOf(type, specOf(firm, size))
      const texts = parts
        .filter(({ is }) => is === 'paragraph')
        .map(({ shapes }) =>
          shapes
            .map(shape => (shape.kind === 'text' ? shape.runs.map(({ text }) => text).join('') : ''))
            .join(' ')
            .replace(/ +/g, ' ')
            .trim(),
        )
      expect(texts).toEqual(expect.arrayContaining(imprint))
      for (const { shapes } of parts)
        for (const shape of shapes) if (shape.kind === 'text') expect(shape.y).toBeLessThan(height)
    }
  })

  it('that do not fit refuse the figure, with what to do', () => {
    const long = { ...firm, disclosure: { ...firm.disclosure, short: 'Not for retail clients. '.repeat(16) } }
    expect(() => figureOf(type, specOf(long, sizes.a4))).not.toThrow()
    expect(() => figureOf(type, specOf(long, { width: 9, height: 7, points: 8 }))).toThrow(
      /need \d+ lines at this width.*Choose a larger size, or shorten/,
    )
  })

  it.each(['firm', 'author', 'disclosure'] as const)('that are missing refuse it: no %s', field =>
    expect(() => specOf({ ...firm, [field]: undefined })).toThrow(
      /^The house file has no .*, which this file must carry\. Add it under “House file”/,
    ),
  )

  it('that are missing are named for each kind of file, from the one table', () => {
    expect(missingText({ ...firm, disclosure: { short: 'x' } }, 'picture')).toBeNull()
    expect(missingText({ ...firm, disclosure: { short: 'x' } }, 'workbook')).toContain('no long disclosure')
    for (const carrier of carriers) {
      expect(missingText(firm, carrier)).toBeNull()
      for (const { label } of requiredTexts.filter(text => text.in.includes(carrier)))
        expect(missingText({}, carrier)).toContain(`no ${label}`)
    }
  })
})

describe('a figure is as the firm has it', () => {
  it('in SVG: its texts, colours, logo and numbers, and none of its logo’s markup', async () => {
    const svg = await (await fileOf('svg')).text()
    const read = svg.replaceAll(/<[^>]+>/g, '')
    for (const text of imprint) expect(read).toContain(text)
    expect(svg).toContain(`fill="${firm.colours!.aws}"`)
    expect(svg).not.toContain(themeInks.light.aws)
    expect(svg).toContain('#c8102e')
    expect(svg).not.toContain('viewBox="0 0 60 24"')
    expect(read).toMatch(/\$\d+\.\dB/)
  })

  it('in CSV: its texts, also the long disclosure', async () => {
    const csv = await (await fileOf('csv')).text()
    for (const text of imprint) expect(csv).toContain(text)
    expect(csv).toContain('Example Securities may hold shares')
  })

  it('in PDF: its fonts, cut down, and those of figures for what they lack', async () => {
    const house = { ...firm, fonts: houseFonts }
    const pdf = new Uint8Array(await (await fileOf('pdf', house)).arrayBuffer())
    const text = new TextDecoder('latin1').decode(pdf)
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+SourceSerif4-Regular/)
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+SourceSerif4/)
    expect(text).not.toContain('+SourceSans3')
    expect(pdf.length).toBeLessThan(200_000)
  })

  it('in SVG with its fonts inside, each once under a name of its own', async () => {
    const house = { ...firm, fonts: houseFonts }
    const svg = await (await fileOf('svg', house)).text()
    const names = Array.from(svg.matchAll(/@font-face\{font-family:"([^"]+)"/g), ([, name]) => name)
    expect(names).toContain('House Serif')
    expect(new Set(names).size).toBe(names.length)
  })

  it('with below nought in its own way, and only while the figure is made', () => {
    const cash = chartOf('bridge', subject.scene)
    const words = (house: House | null) => JSON.stringify(figureOf(type, specOf(house, sizes.slide, cash)).shapes)
    const plain = words(null)
    const own = words({ ...firm, numbers: { minus: 'parentheses', dollars: 'millions' } })
    expect(plain).toMatch(/−\$/)
    expect(own).not.toMatch(/−\$/)
    expect(own).toMatch(/\(\$[\d,]+M\)/)
    expect(words(null)).toBe(plain)
  })

  it('on paper: a scene of the storyboard has its texts, colours and numbers', async () => {
    const scene = { headline: '', notes: '', charts: ['arr'], shared } as unknown as StoryScene
    const story = {
      scenes: [scene],
      facts: [],
      events: [],
      today: '2026-11-30',
      hasNotes: false,
      address: null,
      house: firm,
    }
    const [page] = await scenePages(type, 0, story)
    const drawn = JSON.stringify(page!.shapes)
    for (const text of imprint)
      expect(
        page!.shapes
          .flatMap(shape => (shape.kind === 'text' ? shape.runs.map(run => run.text).join('') : []))
          .join(' '),
      ).toContain(text)
    expect(drawn).toContain(firm.colours!.aws)
    expect(drawn).not.toContain(themeInks.light.aws)
  })

  it('a web page and the stage have its texts, its colours and its logo as a picture', () => {
    const page = pageHouse(firm, on, 'handOut')
    expect(page.imprint).toEqual(imprint)
    expect(page.long).toBe(firm.disclosure!.long)
    expect(page.inks.light.aws).toBe(firm.colours!.aws)
    expect(decodeURIComponent(page.logo!.src)).toMatch(/^data:image\/svg\+xml.*fill="#00594f"/)
    expect(readPageHouse(JSON.parse(JSON.stringify(page)))).toEqual(page)
    expect(() => pageHouse({ ...firm, disclosure: { short: 'Short' } }, on, 'handOut')).toThrow('no long disclosure')
    expect(pageHouse({ ...firm, disclosure: { short: 'Short' } }, on, 'stage').long).toBeNull()
  })

  it('a page has its fonts, cut down to the letters that a page may show, and reads no other back', () => {
    const page = pageHouse({ ...firm, fonts: houseFonts }, on, 'handOut')
    expect(page.fonts.map(({ of, weight }) => [of, weight])).toEqual([
      ['sans', '1 500'],
      ['sans', '501 1000'],
    ])
    for (const { woff } of page.fonts) {
      const font = openFont(bytesOf(woff))
      expect(font.outline('fi≥ 5', 0, 0, 10)).not.toBe('')
      expect(woff.length).toBeLessThan(200_000)
    }
    expect(readPageHouse(JSON.parse(JSON.stringify(page)))).toEqual(page)
    const strange = [{ of: 'sans', weight: '400;', woff: 'AA' }, { of: 'mono' }, 'x']
    expect(readPageHouse({ ...page, fonts: strange, numbers: { minus: '<b>' } })).toMatchObject({
      fonts: [],
      numbers: {},
    })
  })

  it('a page takes no picture from elsewhere and no colour that is none', () => {
    const page = pageHouse(firm, on, 'stage')
    const inks = { ...page.inks, light: { ...page.inks.light, aws: 'url(https://elsewhere.example/)' } }
    const read = readPageHouse({ ...page, inks, logo: { ...page.logo, src: 'https://elsewhere.example/logo.png' } })!
    expect([read.logo, read.inks.light.aws]).toEqual([null, themeInks.light.aws])
    for (const none of [null, 3, {}, { imprint: [] }, { imprint: [1] }]) expect(readPageHouse(none)).toBeNull()
  })

  it('without a house file to the byte as ever, and none of it in its spec', async () => {
    const svg = await fileOf('svg', null)
    expect(await svg.text()).not.toContain('Example')
    expect('house' in specOf(null)).toBe(false)
  })
})

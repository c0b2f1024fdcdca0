import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { matchedLayouts } from '../../src/export/template/layouts.ts'
import { readTemplate } from '../../src/export/template/template.ts'
import { figureCharts } from '../kit/figures.ts'
import { hasValidator, officeErrors } from '../kit/office.ts'
import { complaintsOf, opened, relationsOf, unescaped } from '../kit/packages.ts'
import { deckBytes, futureScene, slideSpec } from '../kit/slides.ts'
import {
  foreignTemplate,
  foreignTemplates,
  handTemplate,
  handTemplates,
  relation,
  usualLayouts,
} from '../kit/templates.ts'

const scene = futureScene()
const chart = (id: string) => figureCharts.find(one => one.id === id)!
const slides = [
  slideSpec(chart('valueCreated'), { scene }),
  slideSpec(chart('heatmap'), { scene }),
  slideSpec(chart('stakeValue'), {
    scene,
    beside: { charts: [chart('computeDollar'), chart('bridge')], rows: ['ab', 'ac'] },
  }),
]

const templateOf = (file: Uint8Array, layouts: Record<string, string> = {}) => ({
  name: 'bank.potx',
  file: new Blob([new Uint8Array(file)]),
  layouts,
})

const decks = new Map<string, Promise<Uint8Array>>()

/** The slides on a template with these layouts; each deck is made once. */
function deckOn(file: Uint8Array, layouts: Record<string, string> = {}): Promise<Uint8Array> {
  const key = `${all.findIndex(([, known]) => known === file)} ${JSON.stringify(layouts)}`
  const made = decks.get(key) ?? deckBytes(slides, { template: templateOf(file, layouts), link: 'v=2' })
  if (!key.startsWith('-')) decks.set(key, made)
  return made
}

const all: [string, Uint8Array][] = [
  ...foreignTemplates.map((name): [string, Uint8Array] => [name, foreignTemplate(name)]),
  ...Object.entries(handTemplates),
]

/** The slides of a deck in their order. */
const slidesOf = (deck: ReturnType<typeof opened>) =>
  relationsOf(deck, 'ppt/presentation.xml').flatMap(({ type, path }) => (type === 'slide' ? path! : []))

const layoutName = (deck: ReturnType<typeof opened>, slide: string) => {
  const layout = relationsOf(deck, slide).find(({ type }) => type === 'slideLayout')!.path!
  return /<p:cSld name="([^"]*)"/.exec(deck.text(layout))?.[1]
}

it('there are at least twelve templates, of five makers', () => expect(all.length).toBeGreaterThanOrEqual(12))

describe.each(all)('a deck on the template %s', (_, file) => {
  it('is a whole package, and what the schemas of Office say a deck is', async () => {
    const bytes = await deckOn(file)
    const deck = opened(bytes)
    expect(complaintsOf(deck)).toEqual([])
    if (!hasValidator) return
    const path = join(mkdtempSync(join(tmpdir(), 'stakeout-')), 'deck.pptx')
    writeFileSync(path, bytes)
    expect(officeErrors(path)).toEqual([])
  }, 120_000)

  it('has all masters and layouts of the template, its slide size, and none of its slides', async () => {
    const [own, deck] = [opened(file), opened(await deckOn(file))]
    const size = (xml: string) => /<p:sldSz[^>]*?cx="(\d+)"[^>]*?cy="(\d+)"/.exec(xml)!.slice(1)
    expect(size(deck.text('ppt/presentation.xml'))).toEqual(size(own.text('ppt/presentation.xml')))
    for (const folder of ['slideMasters', 'slideLayouts'])
      expect(deck.named(new RegExp(`^ppt/${folder}/[^/]+xml$`)).length).toBe(
        own.named(new RegExp(`^ppt/${folder}/[^/]+xml$`)).length,
      )
    expect(slidesOf(deck).length - slides.length).toBeLessThanOrEqual(1)
  }, 60_000)

  it('colours its charts by roles of the theme, and by no colour of their own', async () => {
    const deck = opened(await deckOn(file))
    const charts = deck.named(/^ppt\/charts\/chart[^/]*\.xml$/)
    expect(charts.length).toBe(4)
    const { layouts, size } = readTemplate(file)
    const used = layouts.find(({ id }) => id === matchedLayouts(layouts, size).figure)!
    // Words of a template may have a colour of its own.
    const fixed = 'hex' in used.ground.words.base || 'hex' in used.ground.page.base
    for (const path of charts) {
      expect(deck.text(path)).toContain('<a:schemeClr val="accent')
      if (!fixed) expect(deck.text(path)).not.toContain('srgbClr')
    }
  }, 60_000)

  it('keeps every chart and table within its slide', async () => {
    const deck = opened(await deckOn(file))
    const [width, height] = /<p:sldSz cx="(\d+)" cy="(\d+)"/
      .exec(deck.text('ppt/presentation.xml'))!
      .slice(1)
      .map(Number) as [number, number]
    const frames = slidesOf(deck).flatMap(path => [
      ...deck.text(path).matchAll(/<p:graphicFrame>.*?<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/g),
    ])
    expect(frames.length).toBe(5)
    for (const [x, y, w, h] of frames.map(frame => frame.slice(1).map(Number) as [number, number, number, number])) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + w).toBeLessThanOrEqual(width)
      expect(y + h).toBeLessThanOrEqual(height)
    }
  }, 60_000)
})

describe('layouts are matched', () => {
  it.each(['plain 16:9', 'a .potx without types of layouts', 'right to left'])(
    'by type, or by name where there are none: %s',
    name => {
      const { layouts, size } = readTemplate(handTemplates[name]!)
      const names = Object.fromEntries(layouts.map(layout => [layout.id, layout.name]))
      const choice = matchedLayouts(layouts, size)
      expect([choice.figure, choice.figures, choice.cover].map(id => names[id])).toEqual([
        'Title and Content',
        'Title Only',
        'Title Slide',
      ])
    },
  )

  it('and a chosen one counts; without a title slide there is none', async () => {
    const file = handTemplates['plain 16:9']!
    const { layouts } = readTemplate(file)
    const only = layouts.find(({ name }) => name === 'Title Only')!.id
    const own = opened(await deckOn(file))
    expect(slidesOf(own).map(path => layoutName(own, path))).toEqual([
      'Title Slide',
      'Title and Content',
      'Title and Content',
      'Title Only',
    ])
    const deck = opened(await deckOn(file, { figure: only, cover: '', figures: 'no such layout' }))
    expect(slidesOf(deck).map(path => layoutName(deck, path))).toEqual(['Title Only', 'Title Only', 'Title Only'])
  }, 60_000)
})

describe('words and charts stand in the placeholders', () => {
  const placed = (xml: string) =>
    [...xml.matchAll(/<p:nvPr><p:ph([^>]*)\/><\/p:nvPr>/g)].map(([, said]) => said!.trim()).toSorted()

  it('title, chart, date, footer and number; the footer is the firm’s own', async () => {
    const deck = opened(await deckOn(handTemplates['plain 16:9']!))
    const xml = deck.text(slidesOf(deck)[1]!)
    expect(placed(xml)).toEqual([
      'idx="1"',
      'type="dt" idx="10"',
      'type="ftr" idx="11"',
      'type="sldNum" idx="12"',
      'type="title"',
    ])
    expect(unescaped(xml)).toContain('© Bank, for clients only')
    expect(xml).toContain('30 November 2026')
    expect(xml).toContain('type="slidenum"')
    const [, title] = /type="title".*?<p:txBody>(.*?)<\/p:txBody>/.exec(xml)!
    expect(title).not.toMatch(/sz=|solidFill|typeface/)
  }, 60_000)

  it('subtitle and sources where a layout has places for them', async () => {
    const deck = opened(await deckOn(handTemplates['with places for subtitle and source']!))
    const xml = deck.text(slidesOf(deck)[0]!)
    expect(xml).toMatch(/name="Subtitle[^"]*".*?<p:ph type="body" idx="13"\/>.*?Value created/)
    expect(xml).toMatch(/name="Footnote[^"]*".*?<p:ph type="body" idx="15"\/>.*?Changed by the author/)
    expect(xml).toMatch(/<p:graphicFrame>.*?<p:ph type="chart" idx="14"\/>/)
  }, 60_000)

  it('English words of a deck from right to left are read from the left and begin at the right', async () => {
    const deck = opened(await deckOn(handTemplates['right to left']!))
    expect(deck.text('ppt/presentation.xml')).toContain(' rtl="1"')
    const xml = deck.text(slidesOf(deck)[1]!)
    expect(xml).toMatch(/type="title".*?<a:pPr rtl="0"\/>/)
    expect(xml).toMatch(/name="Subtitle[^"]*".*?<a:pPr algn="r">/)
  }, 60_000)

  it('the sides have the first accents that can be seen and told apart', async () => {
    const deck = opened(await deckOn(handTemplates['dark, with a pale accent']!))
    const xml = deck.text('ppt/charts/chart1.xml')
    expect(xml).not.toContain('val="accent1"')
    expect(xml).toContain('<a:schemeClr val="accent2"')
    expect(xml).toContain('<a:schemeClr val="accent3"')
  }, 60_000)
})

describe('what is no design stays behind and is named', () => {
  const frame = `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="think-cell"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rId7" progId="TCLayout"><p:embed/></p:oleObj></a:graphicData></a:graphic></p:graphicFrame>`
  const picture = `<p:pic><p:nvPicPr><p:cNvPr id="91" name="Logo"><a:hlinkClick r:id="rId8"/></p:cNvPr><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr/></p:pic>`
  const button = `<p:sp><p:nvSpPr><p:cNvPr id="92" name="Button"><a:hlinkClick r:id="" action="ppaction://macro?name=Evil"/></p:cNvPr><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>`
  const file = handTemplate({
    kind: 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml',
    layouts: [
      { ...usualLayouts[0]!, name: 'Title &lt;b&gt;' },
      {
        ...usualLayouts[1]!,
        more: frame + picture + button,
        relations:
          relation('rId7', 'oleObject', '../embeddings/oleObject1.bin') +
          relation('rId8', 'hyperlink', 'https://elsewhere.example/', true) +
          relation('rId9', 'image', 'https://elsewhere.example/logo.png', true),
      },
    ],
    parts: { 'ppt/vbaProject.bin': new Uint8Array([1, 2, 3]), 'ppt/embeddings/oleObject1.bin': new Uint8Array([4]) },
    types: '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
    relations: relation('rId20', 'externalLink', 'https://third.example/', true),
  })

  it('macros, embedded objects, links and pictures from elsewhere, by what they are and where they were', () => {
    expect(readTemplate(file).left).toEqual([
      'Macros (ppt/vbaProject.bin)',
      'A link to https://third.example/',
      'An embedded object, on the layout “Title and Content”',
      'A link to https://elsewhere.example/, on the layout “Title and Content”',
      'A picture to https://elsewhere.example/logo.png, on the layout “Title and Content”',
      'A macro that a click starts, on the layout “Title and Content”',
    ])
  })

  it('and nothing of them is in the deck', async () => {
    const deck = opened(await deckOn(file))
    expect(complaintsOf(deck)).toEqual([])
    expect(deck.named(/vba|ole|\.bin/i)).toEqual([])
    for (const path of deck.named(/\.(xml|rels)$/))
      expect(deck.text(path)).not.toMatch(/elsewhere\.example|third\.example|oleObj|ppaction|think-cell/)
    expect(deck.text('ppt/slideLayouts/slideLayout1.xml')).toContain('name="Title &lt;b&gt;"')
  }, 60_000)
})

describe('what cannot be a template is refused in a sentence', () => {
  const utf8 = new TextEncoder()
  const plain = opened(handTemplates['plain 16:9']!)
  const withPart = (path: string, text: string) => zipSync({ ...plain.parts, [path]: utf8.encode(text) })
  it.each([
    ['no file at all', new Uint8Array(), 'it is no PowerPoint file'],
    ['a text', utf8.encode('hello'), 'it is no PowerPoint file'],
    ['half of one', handTemplates['plain 16:9']!.slice(0, 900), 'it is no PowerPoint file, or broken'],
    ['one under a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'it is protected by a password'],
    [
      'a workbook',
      zipSync({
        '[Content_Types].xml': utf8.encode(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        ),
      }),
      'it is no PowerPoint file',
    ],
    [
      'entities',
      withPart('ppt/theme/theme1.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'),
      'it declares a document type',
    ],
    ['markup that is not closed', withPart('ppt/slideMasters/slideMaster1.xml', '<a><b>'), ''],
    ['elements without end', withPart('ppt/theme/theme1.xml', '<a>'.repeat(5000) + '</a>'.repeat(5000)), ''],
    [
      'more than it says',
      withPart('ppt/theme/theme1.xml', ' '.repeat(9_000_000)),
      'the part ppt/theme/theme1.xml in it is larger',
    ],
    [
      'the strict form',
      withPart('ppt/presentation.xml', '<p:presentation xmlns:p="http://purl.oclc.org/ooxml/presentationml/main"/>'),
      'it is saved as Strict Open XML',
    ],
  ])('%s', async (_, file, says) => {
    expect(() => readTemplate(file)).toThrow(says)
    await expect(deckOn(file)).rejects.toThrow(/^“bank\.potx” cannot be the template: .*\.$/s)
  })

  it('slides that no chart can be read on, and a layout without room', async () => {
    await expect(deckOn(handTemplate({ size: [10, 1.2], layouts: usualLayouts }))).rejects.toThrow(
      'too small for a chart',
    )
    const narrow = handTemplate({
      layouts: [{ name: 'Narrow', places: [{ type: 'title' }, { idx: 1, box: [0.5, 1.4, 3.4, 2] }] }],
    })
    await expect(deckOn(narrow)).rejects.toThrow('The layout “Narrow” of your template leaves no room for a chart')
  })
})

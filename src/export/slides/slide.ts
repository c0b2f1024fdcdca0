import { wordsText } from '../../analysis/verdict.ts'
import { inNumberStyle } from '../../model/numberStyle.ts'
import { placed, type SlideBox } from '../office/drawing.ts'
import { idOf, type PackagePart, standIn, type Target } from '../office/parts.ts'
import type { SlideTheme } from '../office/theme.ts'
import { chartWorkbook, type SheetCell } from '../office/workbook.ts'
import { tag, type Xml } from '../office/xml.ts'
import { scaledMarkup } from '../template/scaledMarkup.ts'
import type { Type } from '../type.ts'
import { brokenLines } from '../typesetting.ts'
import { chartXml } from './chartXml.ts'
import type { SlideSpec } from './deck.ts'
import type { DesignFor, NameOf } from './design.ts'
import { boxOfWords, extrasOf } from './extras.ts'
import { logoPart, logoXml } from './logoXml.ts'
import type { NativeChart, NativeTable } from './native.ts'
import { nativeOf } from './nativeCharts.ts'
import { notesOf } from './notes.ts'
import { boxesIn, shownOn } from './places.ts'
import { textLine, widest } from './room.ts'
import { shapeName } from './shapeName.ts'
import { slidePath } from './slidePath.ts'
import { filledBox, freeWords, qrShape, spaces, treeOf } from './slideXml.ts'
import { tableXml } from './tableXml.ts'

type In = { place: number; design: DesignFor; notesMaster: PackagePart }

/** One slide with all that belongs to it: real text around charts or tables of PowerPoint's own, and its page of notes. */
export async function slideOf(
  type: Type,
  asked: SlideSpec,
  { place, design: designFor, notesMaster }: In,
): Promise<PackagePart> {
  const { headline } = asked
  const { design, charts, captions } = await placedOn(type, asked, designFor)
  const { palette, code, logo, times } = design
  const to: Target[] = [design.layout]
  const idFor = (target: Target) => idOf(to.push(target) - 1)
  const title = wordsText(headline)
  const nameOf = namesOn(asked)

  const bodies = charts.flatMap(({ chart, own, whole, native }, i): Xml[] => {
    const first = 100 * (i + 1)
    const named = {
      name: (words: string, part?: string) => nameOf(words, part ? `${chart.id}.${part}` : chart.id),
      title: chart.title,
      description: `${title}. ${captions[i]!}.`,
      box: own,
      id: first,
      fills: charts.length === 1 ? design.place : null,
    }
    const head = charts.length > 1 ? caption(palette, type, captions[i]!, { ...named, box: whole, id: first + 99 }) : []
    const part = `${place}${charts.length > 1 ? String.fromCharCode(97 + i) : ''}`
    const about = { part, palette, box: own, times }
    return [
      ...head,
      ...(native.kind === 'nothing'
        ? [wordsInstead(palette, native.says, named)]
        : native.kind === 'chart'
          ? chartShapes(palette, native.chart, named, idFor(chartPart(type, native.chart, about)))
          : native.tables.flatMap((table, place) => tableShapes(palette, type, table, tableNamed(named, place)))),
    ]
  })

  const link = asked.address && code.length > 0 ? idFor({ address: asked.address }) : null
  const shapes = [
    ...design.before,
    ...bodies,
    ...design.after,
    ...qrShape(palette, { id: 7, nameOf }, code, link),
    ...logoXml({ id: 1000, name: nameOf('Logo', 'logo') }, logo, () => idFor(standIn(logoPart(logo)!))),
  ]
  const content = tag('p:sld', spaces, tag('p:cSld', {}, treeOf(shapes)), tag('p:clrMapOvr', {}, design.mapping))
  const slide: PackagePart = {
    path: slidePath(place),
    kind: 'slide',
    content: scaledMarkup(content, times),
    to,
  }
  to.push(notesOf(place, asked.notes, slide, notesMaster))
  return slide
}

const namesOn =
  ({ id: slide }: Pick<SlideSpec, 'id'>): NameOf =>
  (words, role) =>
    shapeName(words, { slide, role })

/** The design of a slide, and in its room each chart with its own and as the program draws it, and what it is called. */
export async function placedOn(type: Type, asked: SlideSpec, designFor: DesignFor) {
  const { beside, headline, footnote, qr, extent, house } = asked
  const shown = shownOn(asked)
  const captions = inNumberStyle(house?.numbers, () =>
    shown.map(({ chart, scene }) => `${chart.title}. ${chart.subtitle(scene)}`),
  )
  const subtitle = shown.length === 1 ? captions[0]! : shown.map(({ chart }) => chart.title).join('; ')
  const design = designFor(type, { headline, subtitle, footnote, qr, house }, shown.length === 1, namesOn(asked))
  const { ink } = design.palette
  const boxes = beside ? boxesIn(beside.rows, design.room) : [design.room]
  // A chart among several has its caption over it.
  const down = shown.length > 1 ? 18 : 0
  const charts = await Promise.all(
    shown.slice(0, boxes.length).map(async ({ chart, scene }, i) => {
      const whole = boxes[i]!
      const own = { ...whole, y: whole.y + down, height: whole.height - down }
      return { chart, whole, own, native: await nativeOf(chart, scene, { ...own, ink, type, extent }, house?.numbers) }
    }),
  )
  return { design, charts, captions }
}

/** What a chart among several is called, over it. */
function caption(palette: SlideTheme, type: Type, says: string, { name: nameOf, box: room, id }: Named): Xml[] {
  const { x, y, width } = room
  const [name = '', ...rest] = says.split('. ')
  const look = { colour: palette.ink.ink2, size: 12 }
  const run = { text: `${name}. `, weight: 600, colour: palette.ink.ink }
  const text = textLine(rest.join('. '), [x, y + 11], look)
  const runs = [run, ...text.runs]
  // In wider letters it still ends before the next chart's caption.
  const [line = []] = brokenLines(type, runs, { size: 12, lead: 15 }, width / widest)
  const box = { x, y: y - 1, width, height: 15 }
  return [freeWords(palette, { id, name: nameOf(`Caption of ${name}`, 'caption'), box }, { ...text, runs: line })]
}

/** A chart's part with its workbook, and with what stands over it. */
function chartPart(
  type: Type,
  chart: NativeChart,
  { part, palette, box, times }: { part: string; palette: SlideTheme; box: SlideBox; times: number },
): PackagePart {
  const sheeted = { chart, palette, frame: box }
  const workbook: PackagePart = {
    path: `ppt/embeddings/Microsoft_Excel_Sheet${part}.xlsx`,
    kind: 'workbookInside',
    content: chartWorkbook('Data', cellsOf(chart)),
  }
  const over: PackagePart[] =
    chart.extras.length > 0
      ? [
          {
            path: `ppt/drawings/drawing${part}.xml`,
            kind: 'chartShapes',
            content: scaledMarkup(extrasOf(sheeted, type), times),
          },
        ]
      : []
  return {
    path: `ppt/charts/chart${part}.xml`,
    kind: 'chart',
    content: scaledMarkup(chartXml(sheeted, idOf(0), over.length > 0 ? idOf(1) : null), times),
    to: [workbook, ...over],
  }
}

/** The workbook behind a chart: a row for each category, a column for each series. */
function cellsOf({ categories, columns }: NativeChart): SheetCell[][] {
  const rows: SheetCell[][] =
    categories.kind === 'days'
      ? categories.days.map((day, i) => [{ day }, categories.quarters[i]!])
      : categories.names.map(name => [name])
  const head = categories.kind === 'days' ? ['Day', 'Quarter'] : [categories.head]
  return [
    [...head, ...columns.map(({ name }) => name)],
    ...rows.map((first, i) => [
      ...first,
      ...columns.map(({ values, formula }): SheetCell => {
        const value = values[i] ?? null
        return value !== null && formula ? { formula: formula(i + 2), value } : value
      }),
    ]),
  ]
}

/** A chart on its slide: what it is called, how what belongs to it is, and the placeholder that it fills. */
type Named = {
  id: number
  name: (words: string, part?: string) => string
  title: string
  description: string
  box: SlideBox
  fills: Record<string, string> | null
}

const frameFor = ({ id, name, title, description, box, fills }: Named, uri: string, inside: Xml) =>
  tag(
    'p:graphicFrame',
    {},
    tag(
      'p:nvGraphicFramePr',
      {},
      tag('p:cNvPr', { id, name: name(title), descr: description }),
      tag('p:cNvGraphicFramePr', {}, tag('a:graphicFrameLocks', { noGrp: true })),
      tag('p:nvPr', {}, fills ? tag('p:ph', fills) : null),
    ),
    placed('p:xfrm', box),
    tag('a:graphic', {}, tag('a:graphicData', { uri }, inside)),
  )

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A chart over its coloured grounds: they stand on the slide, for no plot has two colours in every program. */
function chartShapes(palette: SlideTheme, { grounds }: NativeChart, named: Named, link: string): Xml[] {
  const { box, id } = named
  return [
    ...grounds.map(({ colour, ...at }, i) => {
      const place = { ...at, x: at.x + box.x, y: at.y + box.y }
      return filledBox(
        palette,
        { id: id + 1 + i, name: named.name(`Ground of ${named.title}`, `ground${i + 1}`), box: place },
        colour,
      )
    }),
    frameFor(named, `${drawing}/chart`, tag('c:chart', { 'xmlns:c': `${drawing}/chart`, 'r:id': link })),
  ]
}

/** In the place of a chart that has nothing to draw: why. */
const wordsInstead = (palette: SlideTheme, says: string, { id, name, title, box }: Named) => {
  const text = textLine(says, [box.x, box.y + 24], { size: 16, colour: palette.ink.ink2 })
  return freeWords(palette, { id, name: name(title), box: { ...box, height: 32 } }, text)
}

/** The first table of a chart has its name and its placeholder, each further one a number. */
const tableNamed = (named: Named, place: number): Named =>
  place === 0
    ? named
    : {
        ...named,
        id: named.id + 20 * place,
        name: (words, part) => named.name(`${words} ${place + 1}`, `table${place + 1}${part ? `.${part}` : ''}`),
        fills: null,
      }

function tableShapes(palette: SlideTheme, type: Type, table: NativeTable, named: Named): Xml[] {
  const { box, id, name, title, fills } = named
  const sum = (lengths: readonly number[]) => lengths.reduce((all, one) => all + one, 0)
  const place = { x: box.x, y: box.y + table.top, width: sum(table.widths), height: sum(table.heights) }
  return [
    frameFor(
      { ...named, box: place, fills: fills?.type === 'chart' ? null : fills },
      `${drawing}/table`,
      tableXml(palette, table),
    ),
    ...table.extras.map((text, i) => {
      const at = { ...text, x: text.x + box.x, y: text.y + box.y }
      return freeWords(
        palette,
        { id: id + 1 + i, name: name(`Words on ${title}`, `words${i + 1}`), box: boxOfWords(type, at) },
        at,
      )
    }),
  ]
}

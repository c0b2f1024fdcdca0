import { chartLettering, noFill, noLine, stroke } from '../office/drawing.ts'
import type { SlideTheme } from '../office/theme.ts'
import { tag, value, type Xml } from '../office/xml.ts'
import type { NativeChart, SeriesGroup } from './native.ts'
import { seriesOf } from './seriesXml.ts'

export type Sheeted = { chart: NativeChart; palette: SlideTheme; frame: { width: number; height: number } }

const spaces = {
  'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
}

/** A chart as its part has it, every element in the order of the schema. `data` and `over` are the ids of its workbook and of what stands over it. */
export const chartXml = (sheeted: Sheeted, data: string, over: string | null): Xml => {
  const { chart, palette } = sheeted
  return tag(
    'c:chartSpace',
    spaces,
    value('c:date1904', false),
    value('c:roundedCorners', false),
    tag(
      'c:chart',
      {},
      value('c:autoTitleDeleted', true),
      plotOf(sheeted),
      value('c:plotVisOnly', true),
      value('c:dispBlanksAs', 'span'),
    ),
    tag('c:spPr', {}, noFill(), noLine()),
    chartLettering('c:txPr', palette, { size: chart.names.size, colour: palette.ink.ink2 }),
    tag('c:externalData', { 'r:id': data }, value('c:autoUpdate', false)),
    over === null ? null : tag('c:userShapes', { 'r:id': over }),
  )
}

function plotOf(sheeted: Sheeted): Xml {
  const { chart, frame } = sheeted
  const { plot } = chart
  let place = 0
  const groups = chart.groups.map(group => {
    const first = place
    place += group.series.length
    return groupOf(sheeted, group, first)
  })
  return tag(
    'c:plotArea',
    {},
    tag(
      'c:layout',
      {},
      tag(
        'c:manualLayout',
        {},
        value('c:layoutTarget', 'inner'),
        value('c:xMode', 'edge'),
        value('c:yMode', 'edge'),
        value('c:x', plot.x / frame.width),
        value('c:y', plot.y / frame.height),
        value('c:w', plot.width / frame.width),
        value('c:h', plot.height / frame.height),
      ),
    ),
    groups,
    categoryAxis(sheeted),
    valueAxis(sheeted),
    tag('c:spPr', {}, noFill(), noLine()),
  )
}

const [categoryId, valueId] = [10, 20]

/** Whether the bars of a chart lie: then its categories stand at the side. */
const doesLie = ({ groups }: NativeChart) => groups.some(({ kind }) => kind === 'bar')

function groupOf(sheeted: Sheeted, group: SeriesGroup, first: number): Xml {
  const { kind, stacking, gap, overlap } = group
  const series = group.series.map((one, i) => seriesOf(sheeted, group, one, first + i))
  const ids = [value('c:axId', categoryId), value('c:axId', valueId)]
  const begin = [value('c:grouping', stacking), value('c:varyColors', false)]
  if (kind === 'area') return tag('c:areaChart', {}, begin, series, ids)
  if (kind === 'line') return tag('c:lineChart', {}, begin, series, value('c:marker', true), ids)
  return tag(
    'c:barChart',
    {},
    value('c:barDir', kind === 'bar' ? 'bar' : 'col'),
    begin,
    series,
    value('c:gapWidth', gap ?? 50),
    value('c:overlap', overlap ?? 100),
    ids,
  )
}

const hasBars = ({ groups }: NativeChart) => groups.some(({ kind }) => kind === 'bar' || kind === 'column')

/** The axis of days or of names; a year of days has one tick. */
function categoryAxis({ chart, palette }: Sheeted): Xml {
  const { ink } = palette
  const { names, categories } = chart
  const lies = doesLie(chart)
  const common = [
    value('c:delete', false),
    value('c:axPos', lies ? 'l' : 'b'),
    categories.kind === 'days' ? tag('c:numFmt', { formatCode: categories.format, sourceLinked: false }) : null,
    value('c:majorTickMark', hasBars(chart) ? 'none' : 'out'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', names.isSeen ? 'low' : 'none'),
    tag(
      'c:spPr',
      {},
      noFill(),
      names.hasLine ? stroke(palette, { colour: lies ? ink.ink : ink.axis, width: lies ? 1.5 : 0.75 }) : noLine(),
    ),
    chartLettering('c:txPr', palette, names),
    value('c:crossAx', valueId),
    value('c:crosses', 'autoZero'),
    value('c:auto', false),
  ]
  const orientation = value('c:orientation', names.isReversed ? 'maxMin' : 'minMax')
  if (categories.kind === 'names')
    return tag(
      'c:catAx',
      {},
      value('c:axId', categoryId),
      tag('c:scaling', {}, orientation),
      common,
      value('c:lblAlgn', 'ctr'),
      value('c:lblOffset', 100),
      value('c:noMultiLvlLbl', true),
    )
  return tag(
    'c:dateAx',
    {},
    value('c:axId', categoryId),
    tag('c:scaling', {}, orientation, value('c:max', categories.to), value('c:min', categories.from)),
    common,
    value('c:lblOffset', 100),
    value('c:baseTimeUnit', 'days'),
    value('c:majorUnit', categories.years),
    value('c:majorTimeUnit', 'years'),
  )
}

function valueAxis({ chart, palette }: Sheeted): Xml {
  const { ink } = palette
  const { values, names } = chart
  const lies = doesLie(chart)
  return tag(
    'c:valAx',
    {},
    value('c:axId', valueId),
    tag('c:scaling', {}, value('c:orientation', 'minMax'), value('c:max', values.to), value('c:min', values.from)),
    value('c:delete', false),
    value('c:axPos', lies ? (names.isReversed ? 't' : 'b') : 'l'),
    values.isSeen
      ? tag('c:majorGridlines', {}, tag('c:spPr', {}, stroke(palette, { colour: ink.grid, width: 0.75 })))
      : null,
    tag('c:numFmt', { formatCode: values.format, sourceLinked: false }),
    value('c:majorTickMark', 'none'),
    value('c:minorTickMark', 'none'),
    value('c:tickLblPos', values.isSeen ? 'nextTo' : 'none'),
    tag('c:spPr', {}, noFill(), noLine()),
    chartLettering('c:txPr', palette, { size: 12, colour: ink.ink3 }),
    value('c:crossAx', categoryId),
    value('c:crosses', 'min'),
    value('c:crossBetween', hasBars(chart) ? 'between' : 'midCat'),
    value('c:majorUnit', values.step),
  )
}

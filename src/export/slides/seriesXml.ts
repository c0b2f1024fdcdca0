import { chartLettering, filledWith, noFill, noLine, richWords, stroke } from '../office/drawing.ts'
import { columnName, dayFormat, numberText, valueFormat } from '../office/workbook.ts'
import { tag, textContent, value, type Xml } from '../office/xml.ts'
import type { Sheeted } from './chartXml.ts'
import type { Categories, ChartSeries, PointLabel, PointMarker, SeriesGroup, Stems } from './native.ts'

const sheet = 'Data'

/** A series as the schema orders it: what it is called, how it looks, its points, labels and stems, and where its numbers stand. */
export function seriesOf(sheeted: Sheeted, group: SeriesGroup, series: ChartSeries, place: number): Xml {
  const { chart, palette } = sheeted
  const { kind } = group
  const column = chart.columns[series.column]!
  const letter = columnName(series.column + leadOf(chart.categories))
  const isBar = kind === 'bar' || kind === 'column'
  const look = tag(
    'c:spPr',
    {},
    series.fill ? filledWith(palette, series.fill.colour, series.fill.opacity) : kind === 'line' ? null : noFill(),
    series.stroke ? stroke(palette, series.stroke) : noLine(),
  )
  return tag(
    'c:ser',
    {},
    value('c:idx', place),
    value('c:order', place),
    tag('c:tx', {}, reference(`${sheet}!$${letter}$1`, [column.name])),
    look,
    isBar ? value('c:invertIfNegative', false) : null,
    kind === 'line' ? markerOf(sheeted, series, series.allMarked ?? unmarked) : null,
    (series.marks ?? []).map(mark => markOf(sheeted, series, mark)),
    (series.points ?? []).map(({ at, colour, opacity, isHatched }) =>
      tag(
        'c:dPt',
        {},
        value('c:idx', at),
        value('c:invertIfNegative', false),
        value('c:bubble3D', false),
        tag(
          'c:spPr',
          {},
          colour === null ? noFill() : isHatched ? hatched(sheeted, colour) : filledWith(palette, colour, opacity),
          isHatched && colour ? stroke(palette, { colour, width: 0.75 }) : noLine(),
        ),
      ),
    ),
    labelsOf(sheeted, kind, series.labels ?? []),
    series.stems ? stemsOf(sheeted, series.stems) : null,
    tag('c:cat', {}, categoriesOf(chart.categories)),
    tag('c:val', {}, numbers(letter, column.values)),
    kind === 'line' ? value('c:smooth', false) : null,
  )
}

const reference = (formula: string, texts: readonly string[]) =>
  tag(
    'c:strRef',
    {},
    tag('c:f', {}, textContent(formula)),
    tag(
      'c:strCache',
      {},
      value('c:ptCount', texts.length),
      texts.map((text, idx) => tag('c:pt', { idx }, tag('c:v', {}, textContent(text)))),
    ),
  )

/** How many columns stand before the series: days have the quarter that they end beside them. */
const leadOf = ({ kind }: Categories) => (kind === 'days' ? 2 : 1)

const categoriesOf = (categories: Categories) =>
  categories.kind === 'days'
    ? numbers('A', categories.days, dayFormat)
    : reference(`${sheet}!$A$2:$A$${categories.names.length + 1}`, categories.names)

const points = (values: readonly (number | null)[]) => [
  value('c:ptCount', values.length),
  ...values.flatMap((one, idx) =>
    one === null ? [] : [tag('c:pt', { idx }, tag('c:v', {}, textContent(numberText(one))))],
  ),
]

const numbers = (letter: string, values: readonly (number | null)[], format = valueFormat) =>
  tag(
    'c:numRef',
    {},
    tag('c:f', {}, textContent(`${sheet}!$${letter}$2:$${letter}$${values.length + 1}`)),
    tag('c:numCache', {}, tag('c:formatCode', {}, textContent(format)), points(values)),
  )

const unmarked = { symbol: 'none', size: 2, isHollow: false } as const

function markerOf(
  { palette }: Sheeted,
  { stroke: line }: ChartSeries,
  { symbol, size, isHollow }: Omit<PointMarker, 'at'>,
): Xml {
  if (symbol === 'none' || !line) return tag('c:marker', {}, value('c:symbol', 'none'))
  const { page } = palette.ink
  return tag(
    'c:marker',
    {},
    value('c:symbol', symbol),
    value('c:size', Math.round(size)),
    tag(
      'c:spPr',
      {},
      filledWith(palette, isHollow ? page : line.colour),
      stroke(palette, { colour: isHollow ? line.colour : page, width: 1.25 }),
    ),
  )
}

const markOf = (sheeted: Sheeted, series: ChartSeries, mark: PointMarker): Xml =>
  tag(
    'c:dPt',
    {},
    value('c:idx', mark.at),
    markerOf(sheeted, series, mark),
    value('c:bubble3D', false),
    tag('c:spPr', {}, stroke(sheeted.palette, series.stroke!)),
  )

const hatched = ({ palette }: Sheeted, colour: string) =>
  tag(
    'a:pattFill',
    { prst: 'wdUpDiag' },
    tag('a:fgClr', {}, palette.colour(colour)),
    tag('a:bgClr', {}, palette.colour(palette.ink.page)),
  )

/** Labels in the order of their points; labels that were moved have no line to where they were. */
function labelsOf(sheeted: Sheeted, kind: SeriesGroup['kind'], labels: readonly PointLabel[]): Xml | null {
  if (labels.length === 0) return null
  const inOrder = labels.toSorted((a, b) => a.at - b.at)
  return tag(
    'c:dLbls',
    {},
    inOrder.map(label => labelOf(sheeted, kind, label)),
    shows(false, false),
    tag(
      'c:extLst',
      {},
      tag(
        'c:ext',
        {
          uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}',
          'xmlns:c15': 'http://schemas.microsoft.com/office/drawing/2012/chart',
        },
        value('c15:showLeaderLines', false),
      ),
    ),
  )
}

const shows = (isValue: boolean, isName: boolean) => [
  value('c:showLegendKey', false),
  value('c:showVal', isValue),
  value('c:showCatName', false),
  value('c:showSerName', isName),
  value('c:showPercent', false),
  value('c:showBubbleSize', false),
]

function labelOf({ palette, frame }: Sheeted, kind: SeriesGroup['kind'], label: PointLabel): Xml {
  const look = { size: label.size, colour: label.colour, weight: label.weight ?? 400 }
  const own = typeof label.shows === 'object' ? label.shows.says : null
  const [x, y] = label.move ?? [0, 0]
  return tag(
    'c:dLbl',
    {},
    value('c:idx', label.at),
    x === 0 && y === 0
      ? null
      : tag('c:layout', {}, tag('c:manualLayout', {}, value('c:x', x / frame.width), value('c:y', y / frame.height))),
    own === null ? null : tag('c:tx', {}, richWords(palette, own, look)),
    tag('c:numFmt', { formatCode: label.format, sourceLinked: false }),
    tag('c:spPr', {}, noFill(), noLine()),
    own === null ? chartLettering('c:txPr', palette, look) : null,
    kind === 'area' ? null : value('c:dLblPos', label.side),
    shows(label.shows !== 'name', label.shows === 'name' || label.shows === 'name and value'),
    label.shows === 'name and value' ? tag('c:separator', {}, textContent(' ')) : null,
  )
}

const stemsOf = ({ palette }: Sheeted, { length, stroke: line, hasCaps }: Stems): Xml =>
  tag(
    'c:errBars',
    {},
    value('c:errDir', 'y'),
    value('c:errBarType', 'minus'),
    value('c:errValType', 'fixedVal'),
    value('c:noEndCap', !hasCaps),
    value('c:val', length),
    tag('c:spPr', {}, noFill(), stroke(palette, line)),
  )

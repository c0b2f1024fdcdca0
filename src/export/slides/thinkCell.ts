import { wordsText } from '../../analysis/verdict.ts'
import { inNumberStyle } from '../../model/numberStyle.ts'
import { themeInks } from '../colours.ts'
import { changedText } from '../footnote.ts'
import { drawnWhole, type Type } from '../type.ts'
import type { SlideSpec } from './deck.ts'
import type { NativeChart, NativeTable } from './native.ts'
import { nativeOf } from './nativeCharts.ts'
import { shownOn } from './places.ts'
import { slideSize } from './slideXml.ts'

/** A cell as think-cell reads it. */
type Cell = { string: string } | { number: number } | { date: string } | null

type Table = { name: string; table: Cell[][] }

/** What fills one copy of the template. */
type ThinkCellSlide = { template: string; data: Table[] }

/** The template that a firm puts in the place of this name: its elements are called as the tables are. */
const template = 'stakeout-template.pptx'

/**
 * Figures as data for think-cell: each fills a copy of the firm's own template. The chart's table has the chart's id as
 * its name, the words around it have names of their own. Rows are series: the categories, the row of 100 %, then each series.
 */
export const thinkCellFile = (slides: readonly ThinkCellSlide[]) =>
  new Blob([`${JSON.stringify(slides, null, 1)}\n`], { type: 'application/json' })

/** A figure as the data of one slide. */
export const thinkCellPart = async (type: Type, slide: SlideSpec): Promise<ThinkCellSlide> => ({
  template,
  data: await drawnWhole(type, () => tablesOf(type, slide)),
})

async function tablesOf(type: Type, asked: SlideSpec): Promise<Table[]> {
  return (await Promise.all(shownOn(asked).map(shown => tablesFor(type, { ...asked, ...shown })))).flat()
}

async function tablesFor(type: Type, { chart, scene, headline, footnote, extent, house }: SlideSpec): Promise<Table[]> {
  const room = { width: slideSize.width - 72, height: 360, ink: house?.inks.light ?? themeInks.light, type, extent }
  const native = await nativeOf(chart, scene, room, house?.numbers)
  const words = (name: string, text: string): Table => ({ name: `${chart.id}.${name}`, table: [[said(text)]] })
  return [
    ...(native.kind === 'nothing'
      ? []
      : [{ name: chart.id, table: native.kind === 'chart' ? seriesOf(native.chart) : native.tables.flatMap(cellsOf) }]),
    words('title', wordsText(headline)),
    words(
      'subtitle',
      inNumberStyle(house?.numbers, () => `${chart.title}. ${chart.subtitle(scene)}`),
    ),
    words('changed', changedText(footnote)),
    words('sources', `Base: ${footnote.base}. Sources: ${footnote.sources.join('; ')}.`),
    words('note', ['A what-if, not a forecast.', ...footnote.remarks].join(' ')),
    ...(house ? [words('imprint', house.imprint.join(' '))] : []),
    ...(house?.long ? [words('disclosures', house.long)] : []),
  ]
}

/** On one line, without what JSON could hold and think-cell does not take. */
const said = (text: string): Cell => ({ string: text.replace(/[\p{Cc}\p{Cs} ]+/gu, ' ') })

/** The series of a chart that mean something by themselves; what only serves our drawing is left out. */
function seriesOf({ categories, columns }: NativeChart): Cell[][] {
  const heads: Cell[] =
    categories.kind === 'days' ? categories.days.map(day => ({ date: isoDay(day) })) : categories.names.map(said)
  return [
    [null, ...heads],
    [null, ...heads.map(() => null)],
    ...columns
      .filter(({ isHelper }) => !isHelper)
      .map(({ name, values }): Cell[] => [
        said(name),
        ...values.map(value => (value === null ? null : { number: value })),
      ]),
  ]
}

const isoDay = (day: number) => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10)

const cellsOf = ({ cells }: NativeTable): Cell[][] =>
  cells.map(row => row.map(({ text, note }) => said([text, note].filter(Boolean).join(' '))))

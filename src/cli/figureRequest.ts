import type { Option } from '../asks/ask.ts'
import { comparedFrom } from '../asks/compared.ts'
import { optionNumber } from '../asks/number.ts'
import { once } from '../asks/once.ts'
import { keyCalled } from '../asks/overrides.ts'
import { criterionFrom, lineCalled, seedOf } from '../asks/read.ts'
import { refuse } from '../asks/refusal.ts'
import { weightsFrom } from '../asks/weights.ts'
import { type ChartId, chartIds } from '../charts/catalogue.ts'
import { type ThemeId, themeInks } from '../export/colours.ts'
import { formatOf } from '../export/formats.ts'
import { type SizeId, sizeIds } from '../export/sizes.ts'
import type { LineKey } from '../model/index.ts'
import { firstAxes, firstCorrelation, mostCorrelation } from '../state/scenario/chance.ts'
import { initial, type ScenarioState } from '../state/scenario/scenarioState.ts'
import { namedText } from './namedText.ts'
import { tablesFrom } from './tablesFrom.ts'

/** The formats that only figures have. */
export const figureFormats = ['svg', 'outlines', 'pdf', 'png', 'pptx', 'ppttc'] as const

/** All that a figure is written in: its data as CSV, too. */
const figureFiles = [...figureFormats, 'csv'] as const

export const figureFormatsInWords = `${figureFiles.slice(0, -1).join(', ')} or ${figureFiles.at(-1)}`

type FigureFormat = (typeof figureFiles)[number]

/** What is written as many figures in one file. */
export const packIds = ['charts', 'storyboard', 'saved'] as const

type PackId = (typeof packIds)[number]

/** A chart to be written as a figure, and what its scenario has besides base and changes. */
export type FigureRequest = {
  chart: ChartId
  format: FigureFormat
  size: SizeId
  theme: ThemeId
  scenario: Pick<ScenarioState, 'measure' | 'horizon' | 'map' | 'seed' | 'correlation' | 'weights' | 'compared'> & {
    tables: Partial<ScenarioState['tables']>
  }
  /** The file of a firm's template, where a slide is to be on one. */
  template?: string
  /** The line that a bridge splits; the lead where none is named. */
  bridgeLine?: LineKey
  out: string
  /** Where many figures are written: every chart, the scenes of the storyboard, or every chart of each saved scenario. */
  pack?: PackId
  /** The name of a house file. */
  house?: string
}

type Given = { [Name in Option | 'chart' | 'theme' | 'house' | 'template']?: string[] }

export const themeIds = Object.keys(themeInks) as ThemeId[]

/** What `--chart` takes besides; of the options of a question only these. */
const taken = [
  'measure',
  'of',
  'columns',
  'rows',
  'years',
  'over',
  'quarter',
  'across',
  'up',
  'size',
  'seed',
  'correlation',
  'scenarios',
  'weights',
  'against',
] as const satisfies Option[]

export const figureTakes = ['size', 'theme', 'house', 'template', ...taken.filter(option => option !== 'size')] as const

/** Reads the options of a figure, or refuses them in one sentence. `others` are those of questions. */
export function figureRequest(
  values: Given,
  format: string | undefined,
  out: string | undefined,
  others: readonly Option[],
): FigureRequest {
  const known =
    figureFiles.find(one => one === format) ??
    refuse(`A figure is written as ${figureFormatsInWords}: say which with --format.`)
  const astray = others.find(option => values[option] && !taken.some(one => one === option))
  if (astray) refuse(`--chart does not take --${astray}; it takes ${figureTakes.map(each => `--${each}`).join(', ')}.`)
  const given = Object.fromEntries(taken.map(option => [option, once(option, values[option])]))
  const template = once('template', values.template)
  if (template === '') refuse('--template needs the name of a file.')
  if (template !== undefined && known !== 'pptx') refuse('--template belongs to a slide: say --format pptx.')
  if (formatOf(known).isFullSlide && given.size) refuse('A slide has the size of its deck: leave --size out.')
  const { measure, quarter: horizon } = criterionFrom(given)
  const map = [keyCalled(given.across ?? firstAxes[0]), keyCalled(given.up ?? firstAxes[1])] as const
  if (map[0] === map[1]) refuse(`--across and --up are both ${map[0]}; a map needs two inputs.`)
  const chart = oneOf('chart', chartIds, once('chart', values.chart)!)
  const tables = tablesFrom(chart, given, map)
  if (chart === 'comparison' && given.weights) refuse('A comparison weighs nothing: leave --weights out.')
  if (chart !== 'comparison' && given.against) refuse('--against belongs to --chart comparison.')
  const scenarios = given.scenarios === undefined ? undefined : namedText(given.scenarios)
  const saved = { ...given, scenarios }
  return {
    chart,
    ...(chart === 'bridge' && given.of !== undefined && { bridgeLine: lineCalled(given.of) }),
    format: known,
    size: oneOf('size', sizeIds, given.size ?? 'slide'),
    theme: oneOf('theme', themeIds, once('theme', values.theme) ?? 'light'),
    scenario: {
      measure,
      horizon,
      map,
      tables,
      weights: chart !== 'comparison' && (scenarios ?? given.weights) !== undefined ? weightsFrom(saved) : [],
      compared:
        chart === 'comparison' && (scenarios ?? given.against) !== undefined ? comparedFrom(saved) : initial.compared,
      seed: seedOf(given.seed),
      correlation: optionNumber('correlation', given.correlation ?? `${firstCorrelation}`, [
        -mostCorrelation,
        mostCorrelation,
      ]),
    },
    ...(values.house && { house: once('house', values.house) || refuse('--house needs the name of a file.') }),
    ...(template !== undefined && { template }),
    out: out ?? refuse('A figure needs --out and the name of a file.'),
  }
}

/** One of the ids that an option takes. */
const oneOf = <Id extends string>(option: string, ids: readonly Id[], text: string): Id =>
  ids.find(id => id === text) ?? refuse(`There is no ${option} "${text}"; the ${option}s are ${ids.join(', ')}.`)

import { parseArgs } from 'node:util'
import type { AskScenario, Option } from '../asks/ask.ts'
import { askIds, asks } from '../asks/index.ts'
import { once } from '../asks/once.ts'
import { readOverrides } from '../asks/overrides.ts'
import { ofAsks, type Question, questionOf } from '../asks/question.ts'
import { refuse } from '../asks/refusal.ts'
import { chartIds } from '../charts/catalogue.ts'
import { type BaseId, baseIds, isBase, latestBase } from '../model/bases.ts'
import { type LineId, marketLines, stackLines } from '../model/index.ts'
import type { ScenarioState } from '../state/scenario/scenarioState.ts'
import { type FigureRequest, figureFormats, figureRequest, packIds } from './figureRequest.ts'
import { namedText } from './namedText.ts'
import { inOneSentence } from './parseFault.ts'
import { optionsIn, type SentScenario, scenarioSent } from './scenarioFrom.ts'

const options = {
  base: { type: 'string', multiple: true },
  scenario: { type: 'string', multiple: true },
  pack: { type: 'string', multiple: true },
  set: { type: 'string', multiple: true },
  facts: { type: 'string', multiple: true },
  paste: { type: 'string', multiple: true },
  consensus: { type: 'string', multiple: true },
  'base-out': { type: 'string', multiple: true },
  line: { type: 'string', multiple: true },
  format: { type: 'string', multiple: true },
  ask: { type: 'string', multiple: true },
  chart: { type: 'string', multiple: true },
  theme: { type: 'string', multiple: true },
  house: { type: 'string', multiple: true },
  template: { type: 'string', multiple: true },
  measure: { type: 'string', multiple: true },
  of: { type: 'string', multiple: true },
  years: { type: 'string', multiple: true },
  quarter: { type: 'string', multiple: true },
  across: { type: 'string', multiple: true },
  up: { type: 'string', multiple: true },
  columns: { type: 'string', multiple: true },
  rows: { type: 'string', multiple: true },
  size: { type: 'string', multiple: true },
  goal: { type: 'string', multiple: true },
  over: { type: 'string', multiple: true },
  input: { type: 'string', multiple: true },
  draws: { type: 'string', multiple: true },
  seed: { type: 'string', multiple: true },
  correlation: { type: 'string', multiple: true },
  from: { type: 'string', multiple: true },
  scenarios: { type: 'string', multiple: true },
  weights: { type: 'string', multiple: true },
  against: { type: 'string', multiple: true },
  'from-set': { type: 'string', multiple: true },
  out: { type: 'string', multiple: true },
  update: { type: 'string', multiple: true },
  watch: { type: 'string', multiple: true },
  completion: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const

const textFormats = ['table', 'json', 'csv'] as const

export const optionNames = Object.keys(options)

export const cliFormats = [...textFormats, 'xlsx', 'html', ...figureFormats] as const

export type TextFormat = (typeof textFormats)[number]

/**
 * What the user asks for, every id checked. Without a question it is lines: all there are unless some were named.
 * `out` is a file; a workbook, which holds the whole model, and a figure need one.
 */
export type CliOptions = OpenedAskScenario &
  BaseFiles &
  (
    | { format: TextFormat; lines: LineId[]; question?: Question; out?: string }
    | { format: 'xlsx'; house?: string; out: string }
    | { format: 'html'; house?: string; out: string }
    | { format: 'figure'; figure: FigureRequest; out: string }
  )

/** Files of filings and tables whose values are taken in or held beside the scenario as consensus, where the scenario is written to as a base of one's own, and a file made before that is updated instead of a new one being made. */
type BaseFiles = { facts?: string[]; paste?: string; consensusFile?: string; baseOut?: string; update?: string }

/** What is done besides answering: a shell's completion is printed, or the answer given again whenever a file is written. */
export function readCommand(args: string[]): { completion?: string | undefined; watch?: string | undefined } {
  const { values } = parsed(args)
  const watch = once('watch', values.watch)
  if (watch === '') refuse('--watch needs the name of a file.')
  if (watch !== undefined && watch === once('out', values.out))
    refuse('--watch would wait for what it writes: give --out another name.')
  return { completion: once('completion', values.completion), watch }
}

/** Reads the arguments, or refuses them in one sentence. */
export function readOptions(args: string[]): CliOptions | 'help' {
  const { values: given } = parsed(args)
  if (given.help) return 'help'
  const sentText = once('scenario', given.scenario)
  const sent = sentText === undefined ? undefined : scenarioSent(sentText)
  const values = sent ? { ...given, ...judgedBy(sent.state, given) } : given
  const out = once('out', values.out)
  if (out === '') refuse('--out needs the name of a file.')
  const [paste, baseOut] = [once('paste', values.paste), once('base-out', values['base-out'])]
  const consensusFile = once('consensus', values.consensus)
  if (consensusFile === '') refuse('--consensus needs the name of a file.')
  if (paste === '') refuse('--paste needs the name of a file.')
  if (baseOut === '') refuse('--base-out needs the name of a file.')
  if (values.facts?.includes('')) refuse('--facts needs the name of a file.')
  const others = [out, paste, consensusFile, ...(values.facts ?? [])]
  if (baseOut && others.includes(baseOut)) refuse('--base-out writes a file of its own: give it another name.')
  const asked = once('format', values.format)
  const update = updateOf(once('update', values.update), asked, out)
  const scenario = {
    ...scenarioOf(values, sent),
    ...(values.facts && { facts: values.facts }),
    ...(paste && { paste }),
    ...(consensusFile && { consensusFile }),
    ...(baseOut && { baseOut }),
    ...(update && { update }),
  }
  if (values.pack) {
    if (values.chart) refuse('--chart draws one figure and --pack many: leave one of them out.')
    if (values.ask) refuse('--pack draws figures and --ask puts a question: leave one of them out.')
    if (values.line) refuse('--line belongs to an answer in lines, not to --pack.')
    const named = once('pack', values.pack)
    if (named === 'saved' && values.set) refuse('--pack saved draws scenarios as they were saved: leave --set out.')
    if (asked === 'html') return { ...scenario, ...pageOf(named, values, out) }
    const pack =
      packIds.find(id => id === named) ?? refuse(`There is no pack "${named}"; the packs are ${packIds.join(', ')}.`)
    const figure = { ...figureRequest({ ...values, chart: [chartIds[0]!] }, asked, out, ofAsks), pack }
    return { ...scenario, format: 'figure', figure, out: figure.out }
  }
  if (values.chart) {
    if (values.ask) refuse('--chart draws a figure and --ask puts a question: leave one of them out.')
    if (values.line) refuse('--line belongs to an answer in lines, not to --chart.')
    const figure = figureRequest(values, asked, out, ofAsks)
    return { ...scenario, format: 'figure', figure, out: figure.out }
  }
  if (values.theme) refuse('--theme belongs to a figure: say which with --chart.')
  if (values.template) refuse('--template belongs to a figure: say which with --chart.')
  const question = questionOf(values, namedText)
  if (question && values.line) refuse('--line belongs to an answer in lines, not to --ask.')
  const format = formatCalled(asked ?? 'table')
  if (format === 'html') return refuse('html is a web page of a storyboard: say --pack storyboard.')
  if (isOfFigure(format)) return refuse(`${format} is a format of figures: say which with --chart.`)
  const house = once('house', values.house)
  if (house !== undefined && format !== 'xlsx')
    refuse('--house belongs to a figure or a workbook: say which with --chart, or --format xlsx.')
  if (house === '') refuse('--house needs the name of a file.')
  if (format === 'xlsx') {
    if (question) refuse('--ask answers in table, json or csv; a workbook holds the model itself.')
    if (values.line) refuse('A workbook holds every line: leave --line out.')
    return {
      ...scenario,
      format,
      ...(house && { house }),
      out: out ?? refuse('A workbook needs --out and the name of a file.'),
    }
  }
  return {
    ...scenario,
    format,
    lines: values.line ? values.line.map(lineCalled) : allLines,
    ...(question && { question }),
    ...(out !== undefined && { out }),
  }
}

/** The web page of a storyboard: nothing can be chosen of it but the house file. */
function pageOf(pack: string | undefined, values: Values, out: string | undefined) {
  if (pack !== 'storyboard') refuse('A web page is handed out of a storyboard: say --pack storyboard.')
  if (values.theme || values.size || values.template) refuse('A web page takes neither --theme, --size nor --template.')
  const house = once('house', values.house)
  if (house === '') refuse('--house needs the name of a file.')
  return {
    format: 'html' as const,
    ...(house && { house }),
    out: out ?? refuse('A web page needs --out and the name of a file.'),
  }
}

/** The file that is to be updated: the copy has a name of its own. */
function updateOf(update: string | undefined, format: string | undefined, out: string | undefined): string | undefined {
  if (update === undefined) return undefined
  if (update === '') refuse('--update needs the name of a file.')
  if (format !== 'pptx' && format !== 'xlsx')
    refuse('--update takes a deck or a workbook: say so with --format pptx or xlsx.')
  if (update === out) refuse('--update writes a copy: give --out another name.')
  return update
}

/** The base, or what `--scenario` has, with what is set. */
function scenarioOf(
  { base, set = [] }: Partial<Record<'base' | 'set', string[]>>,
  sent: SentScenario | undefined,
): OpenedAskScenario {
  const overrides = readOverrides(set)
  if (!sent) return { base: baseCalled(once('base', base) ?? latestBase), overrides }
  if (base) refuse('--scenario has a base: leave --base out.')
  return { ...sent, overrides: { ...sent.overrides, ...overrides } }
}

/** `dropped` has a sentence on each thing of a link or file that is not read. */
type OpenedAskScenario = AskScenario & Partial<Pick<SentScenario, 'dropped' | 'saved'>>

type Values = ReturnType<typeof parsed>['values']

/** What the scenario that was sent is judged by, where the options do not say, and only what is taken by what is asked. */
function judgedBy(state: ScenarioState, given: Values): { [Name in Option]?: string[] } {
  const ask = askIds.find(id => id === given.ask?.[0])
  const takes: readonly Option[] = given.chart || given.pack ? ofAsks : ask ? asks[ask].takes : []
  const isOther = (name: string) =>
    (name === 'measure' && given.of !== undefined) || (ask === 'table' && (name === 'across' || name === 'up'))
  return Object.fromEntries(
    Object.entries(optionsIn(state)).filter(
      ([name]) => given[name as Option] === undefined && !isOther(name) && takes.some(one => one === name),
    ),
  )
}

const allLines = [...Object.keys(marketLines), ...Object.keys(stackLines)] as LineId[]

function parsed(args: string[]) {
  try {
    return parseArgs({ args: joined(args), options })
  } catch (error) {
    return refuse(inOneSentence(error instanceof Error ? error.message : String(error)))
  }
}

/** A negative number after its option is its value: parseArgs takes it for an option. */
const joined = (args: string[]): string[] =>
  args.reduce<string[]>((all, arg) => {
    const last = all.at(-1) ?? ''
    const isValue = /^-[\d.]/.test(arg) && /^--[a-z-]+$/.test(last)
    return isValue ? [...all.slice(0, -1), `${last}=${arg}`] : [...all, arg]
  }, [])

function baseCalled(text: string): BaseId {
  return isBase(text) ? text : refuse(`There is no base "${text}"; the bases are ${baseIds.join(', ')}.`)
}

const isOfFigure = (format: string): format is (typeof figureFormats)[number] =>
  figureFormats.some(one => one === format)

function formatCalled(text: string): (typeof cliFormats)[number] {
  return (
    cliFormats.find(format => format === text) ??
    refuse(`There is no format "${text}"; the formats are ${cliFormats.join(', ')}.`)
  )
}

function lineCalled(text: string): LineId {
  const found = allLines.find(id => id === text)
  if (found) return found
  const bare = text.replace(/^(aws|alliance|market)\./, '')
  if (allLines.some(id => id === bare)) return refuse(`A line is asked for without its stack: write --line ${bare}.`)
  return refuse(`There is no line "${text}"; --help lists them.`)
}

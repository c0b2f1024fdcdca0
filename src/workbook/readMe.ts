import { claimWords, fixedWords, verdictSentence, wordsText } from '../analysis/verdict.ts'
import type { Answer } from '../analysis/whatIf.ts'
import { dayHere } from '../data/dates.ts'
import { measures } from '../model/measures.ts'
import { longDate } from '../model/quarters.ts'
import type { Side } from '../model/sides.ts'
import { provenanceOf } from '../provenance/provenance.ts'
import { linkAt } from '../state/codec/link.ts'
import { dayOf, noteOf } from '../state/scenario/start.ts'
import { changeParts } from '../state/scenario/yours.ts'
import type { Book } from './book.ts'
import { totalPlace } from './checkSheet.ts'
import { countOfOther } from './inputColumns.ts'
import { figureLook, inputLook, looks, tabColour } from './looks.ts'
import { judgedQuarterName, sheetNames } from './places.ts'
import { level as levelWord } from './scenarioBlock.ts'
import { scenariosOf } from './scenarioPlaces.ts'
import { judgedPlace, verdictCells } from './scenarioSheet.ts'
import { fixedRef, type SheetEntry, type SheetWriter, sheetOf } from './sheet.ts'
import { quoted } from './text.ts'

/** What the cover says where the scenario was not to go along. */
export const carriesNone = 'This file carries no scenario.'

/** Programs do not make a row higher by themselves where its words need more than one line, in points. */
const [columnWidth, lettersInLine, lineHeight] = [130, 155, 13.5]

type Said = Omit<SheetEntry, 'look'> & Partial<Pick<SheetEntry, 'look'>>

const sheetsSay: readonly [keyof typeof sheetNames, string][] = [
  ['inputs', 'All inputs of both stacks and the market: change them in column C'],
  ['market', 'What both stacks live under, quarter by quarter'],
  ['aws', 'The model of Amazon, Anthropic and AWS, line by line'],
  ['alliance', 'The model of Microsoft, OpenAI and Nvidia, line by line'],
  ['scenarios', 'Who leads on each measure, here and in other scenarios'],
  ['scenarioInputs', 'The inputs of all scenarios, and which of them the workbook is worked out for'],
  ['sideBySide', 'All lines of the scenarios at one quarter, and one line at every quarter'],
  ['changes', 'What changed since the base before, input by input, with its source and what it did to each figure'],
  ['irr', 'The rate of return of both owners’ stakes after tax, from what was paid in'],
  ['sensitivity', 'A table of two inputs, worked out here: its values may be changed'],
  ['years', 'Lines by calendar or fiscal years, with growth and the year to the judged quarter'],
  ['share', 'The price of a share of each owner in parts, and a target price'],
  ['compared', 'Scenarios beside this one and its base: inputs that differ, figures, and how far they are apart'],
  ['weights', 'Scenarios with how likely each is held to be, and what all of them come to'],
  ['sources', 'The facts behind the inputs, with address, date and quote'],
  ['checks', 'Identities that must read zero'],
]

/** Whether a sheet is one of the tables, which a workbook may be without. */
const isTableSheet = (id: keyof typeof sheetNames) =>
  ['sensitivity', 'years', 'share', 'compared', 'weights'].includes(id)

/** The cover: what this is, what it says, where it comes from, and the way back into Stakeout. */
export function readMeSheet(book: Book, answer: Answer): SheetWriter {
  const isChoice = scenariosOf(book).live.length > 0
  const rowDefs = new Map([
    [0, { height: 30 }],
    [1, { height: 24 }],
  ])
  const { put, written } = sheetOf({
    name: sheetNames.readMe,
    columns: [{ width: 18 }, { width: columnWidth }],
    view: { tabColor: tabColour('nobody') },
    rowDefs,
  })
  put(0, 0, {
    value: book.name ?? 'Stakeout: the model as a workbook',
    look: { ...looks.title, alignment: { vertical: 'center' } },
  })
  put(1, 0, { ...verdictSaid(book, answer), look: { ...looks.verdict, alignment: { vertical: 'center' } } })
  let row = 3
  for (const [label, said] of told(book)) {
    const lines = Math.ceil(`${said.value}`.length / lettersInLine)
    if (lines > 1) rowDefs.set(row, { height: lines * lineHeight })
    put(row, 0, { value: label, look: looks.label })
    put(row++, 1, { look: looks.words, ...said })
  }
  row++
  for (const [id, value] of sheetsSay) {
    // A scenario that starts from a base of the model has no list of changes, and one alone none of scenarios.
    if (id === 'changes' && !book.shared.own) continue
    if (isTableSheet(id) && !book.hasTables) continue
    if (id === 'weights' && book.shared.weights.length === 0) continue
    if (id === 'compared' && book.shared.compared.scenarios.length === 0) continue
    if ((id === 'scenarioInputs' || id === 'sideBySide') && !isChoice) continue
    put(row, 0, { value: sheetNames[id], look: looks.link, to: `#'${sheetNames[id]}'!A1` })
    put(row++, 1, { value, look: looks.words })
  }
  row++
  put(row, 0, { value: 12.5, look: inputLook('0.0') })
  put(row++, 1, {
    value: `There to be changed (on Inputs${isChoice ? ' and Scenario inputs' : ', and the quarter on Scenarios'})`,
    look: looks.words,
  })
  put(row, 0, { value: 12.5, look: { ...inputLook('0.0'), ...looks.yours } })
  put(row++, 1, { value: 'Your assumption: not what the scenario starts from', look: looks.words })
  put(row, 0, { value: 12.5, look: figureLook('0.0') })
  put(row, 1, { value: 'Worked out, or there to be read', look: looks.words })
  return { put, written }
}

/** The headline of the chosen measure, which follows the inputs; its figures are on Scenarios. */
function verdictSaid({ shared }: Book, answer: Answer): Said {
  const { measure, horizon } = shared
  const { leadIn, who, claim } = verdictSentence({ answer, measure, horizon, asOf: dayOf(shared) })
  const { aws, alliance, leads } = verdictCells(measure)
  const says = (how: 'ahead' | 'lessBad' | 'level', leader: Side) => wordsText(claimWords(measure, leader, how))
  const even = (side: Side) => quoted(`${measures[measure].of(side)}${says('level', side)}`)
  const ahead = (how: 'ahead' | 'lessBad') => quoted(says(how, 'aws'))
  const when = `IF(${judgedQuarterName} = 0, ${quoted(fixedWords.today)}, ${quoted(fixedWords.by)} & ${sheetNames.scenarios}!${fixedRef(judgedPlace.row, 3)})`
  const level = `IF(${aws} >= ${alliance}, ${even('aws')}, ${even('alliance')})`
  const leading = `${leads} & IF(MAX(${aws}, ${alliance}) < 0, ${ahead('lessBad')}, ${ahead('ahead')})`
  return {
    value: `${wordsText([...leadIn, ...who, ...claim])}.`,
    formula: `${quoted(fixedWords.leadIn)} & IF(${leads} = "${levelWord}", ${level}, ${leading}) & ${when} & "."`,
  }
}

function told({ shared, facts, isCarried, address, madeAt }: Book): [label: string, said: Said][] {
  const record = provenanceOf(shared, { facts, today: dayHere(madeAt) })
  const { code, sources, consensus } = record
  const link = address && linkAt(address, shared)
  const asked = isCarried
    ? 'Drop this file on the page of Stakeout: it opens this scenario, with whatever was changed on Inputs. Keep the names in formulas.'
    : carriesNone
  return [
    [
      'What this is',
      {
        value:
          'A what-if, not a forecast. The formulas of the sheets Market, AWS and Alliance are the model of Stakeout itself; change an input and all of it follows.',
      },
    ],
    ['Starts from', { value: [record.base, noteOf(shared)].filter(Boolean).join('. ') }],
    ['Your assumptions', yoursSaid(shared, record.changes)],
    ['As exported', { value: record.inputs }],
    ['Sources', { value: `${sources?.join('; ')}.` }],
    ...(consensus ? ([['Consensus', { value: consensus }]] as [string, Said][]) : []),
    ['Checks', checksSaid()],
    ...record.market.map((value): [string, Said] => ['Market', { value }]),
    ['Back in Stakeout', { value: asked }],
    ...(code ? ([['Code', { value: code }]] as [string, Said][]) : []),
    ...(link && link.length <= longestLink
      ? ([['Link', { value: link, to: link, look: { ...looks.link, alignment: looks.words.alignment } }]] as [
          string,
          Said,
        ][])
      : []),
    ['Model', { value: `${record.edition}; exported ${longDate(dayHere(madeAt)!)}` }],
  ]
}

/** Excel follows no longer address. */
const longestLink = 2000

function yoursSaid(shared: Book['shared'], changes: string): Said {
  const { before, none, some } = changeParts(shared)
  const count = countOfOther('start')
  const isYours = shared.own !== null || Object.keys(shared.changes).length > 0
  return {
    value: changes,
    formula: `${quoted(before)} & IF(${count} = 0, ${quoted(none)}, ${count} & ${quoted(` ${some}`)})`,
    ...(isYours && { look: { ...looks.words, ...looks.yours } }),
  }
}

function checksSaid(): Said {
  const total = `${sheetNames.checks}!${fixedRef(totalPlace.row, totalPlace.column)}`
  return {
    value: 'All of them hold',
    formula: `IF(${total} = 0, "All of them hold", "Look at the sheet Checks")`,
  }
}

import { render } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import shipped from '../../public/data/facts.json' with { type: 'json' }
import { StageScene } from '../../src/app/stage/StageScene.tsx'
import { ChangedInputs } from '../../src/app/ui/ChangedInputs.tsx'
import { arr } from '../../src/charts/arr.tsx'
import { stakeValue } from '../../src/charts/stakeValue.tsx'
import { facts as factsFile } from '../../src/data/facts.ts'
import { parse } from '../../src/data/load.ts'
import { figureOf } from '../../src/export/figure.ts'
import { formats } from '../../src/export/formats.ts'
import { sizes } from '../../src/export/sizes.ts'
import { figureSpecOf } from '../../src/figures/figureSpec.ts'
import { storyInWords } from '../../src/figures/storyInWords.ts'
import { subjectOf } from '../../src/figures/subject.ts'
import { writtenFigure } from '../../src/figures/writtenFigure.ts'
import { type InputKey, inputs } from '../../src/model/inputs.ts'
import { longDate } from '../../src/model/quarters.ts'
import { inputNoun } from '../../src/model/wording.ts'
import { baseValue } from '../../src/model/world.ts'
import { readLink } from '../../src/state/codec/link.ts'
import { actionsOn } from '../../src/state/scenario/actions.ts'
import { gradeOf } from '../../src/state/scenario/reasons.ts'
import { initial, type ScenarioState } from '../../src/state/scenario/scenarioState.ts'
import { makeStore } from '../../src/state/scenario/store.ts'
import { sceneAdded } from '../../src/state/scenario/story.ts'
import { liveDesk } from '../../src/state/session/desk.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { workbookOf } from '../../src/workbook/workbook.ts'
import { bookOf, partsOf } from '../kit/books.ts'
import { opened, unescaped } from '../kit/packages.ts'
import { type } from '../kit/type.ts'

const facts = parse(factsFile, shipped)
const day = new Date('2026-11-30T12:00:00Z')
const today = '2026-11-30'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: day })
})

const own = {
  label: 'House view',
  asOf: '2026-12-31',
  values: { 'aws.arrGrowth': 0.7, adoptionSlowdown: 0.2, 'alliance.arr': 41 },
  reasons: {
    'alliance.arr': {
      says: 'Run rate',
      source: 'https://example.com/arr',
      publisher: 'The Register',
      grade: 'reported' as const,
      date: '2026-10-30',
    },
  },
}
const frozen = (quality: 'live' | 'simulated') => ({
  at: '2026-11-22T14:32:05Z',
  quality,
  prices: { AMZN: 244.12, NVDA: 222.5 },
})
const thirty = Object.fromEntries(
  inputs.slice(0, 30).map(({ key, parameter: { min, max } }) => {
    const { value } = baseValue(initial.base, inputs.find(one => one.key === key)!)
    return [key, value === max ? min : max]
  }),
)

/** A scenario, how old its base is said to be on the last day of November 2026, and what marks it carries. */
const cases: [what: string, of: Partial<ScenarioState>, age: string | null, marks?: ('simulated' | 'consensus')[]][] = [
  ['no changes', {}, '61 days old'],
  ['one change', { changes: { adoptionSlowdown: 0.35 } }, '61 days old'],
  ['a change that feeds no picture', { changes: { gainTax: 0.3 } }, '61 days old'],
  ['thirty changes', { changes: thirty }, '61 days old'],
  ['an own base', { own }, null],
  ['an own base, changed since', { own, changes: { adoptionSlowdown: 0.4, wacc: 0.12 } }, null],
  [
    'an own base of an own base',
    { own: { ...own, before: { label: 'Older', asOf: '2026-09-30', values: { adoptionSlowdown: 0.1 } } } },
    null,
  ],
  ['a stale base', { base: 'reported-2026-03-31' }, '244 days old'],
  ['a base that carries values of another', { base: 'claimed-2026-11-20' }, '10 days old, most of it 61 days'],
  [
    'a consensus',
    { consensus: { 'aws.arr@2027-12-31': { value: 110, count: 34, date: '2026-11-20' }, wacc: { value: 0.1 } } },
    '61 days old',
    ['consensus'],
  ],
  ['a simulated feed', { frozen: frozen('simulated'), changes: { wacc: 0.12 } }, '61 days old', ['simulated']],
  ['a live feed', { frozen: frozen('live') }, '61 days old'],
  ['a link of the first edition', readLink('v=1&adoptionSlowdown=0.4').state, '61 days old'],
]

const plain = (text: string) =>
  unescaped(text)
    .replaceAll('\u00a0', ' ')
    .replaceAll(/&#39;|&#x27;/g, "'")
    .replaceAll(/\s+/g, ' ')

/** All that each output says, as text. */
async function outputsOf(shared: ScenarioState): Promise<Record<string, string>> {
  const subject = subjectOf(shared, { facts, events: [], today })
  const spec = figureSpecOf(subject, arr, facts, { size: sizes.slide, address: null, beside: [stakeValue] })
  const options = { scale: 1, decimalMark: 'point', isCarried: false, address: null, day } as const
  const drawn = figureOf(type, spec)
  const written = writtenFigure(type, () => drawn, spec, subject, options, {
    beside: { charts: [stakeValue], rows: ['ab'] },
  })
  const picture = drawn.parts.flatMap(({ shapes }) =>
    shapes.flatMap(shape => (shape.kind === 'text' ? [shape.runs.map(({ text }) => text).join('')] : [])),
  )
  const deck = opened(new Uint8Array(await (await formats.pptx.write(written)).arrayBuffer()))
  const textOf = (path: string) =>
    plain([...deck.text(path).matchAll(/<a:t>([^<]*)|<\/a:p>/g)].map(m => m[1] ?? ' ').join(''))
  const svg = await (await formats.svg.write(written)).text()
  const book = partsOf(await workbookOf(bookOf(shared, { facts, madeAt: day })))
  const cells = Object.values(book).flatMap(xml =>
    [...xml.matchAll(/<(?:t|v)\b[^>]*>([^<]*)</g)].map(([, text]) => text!),
  )
  const store = makeStore(shared)
  const desk = { desk: liveDesk(store, task => task()), actions: actionsOn(store) }
  const dom = (what: React.ReactNode) =>
    plain(render(<DeskContext value={desk}>{what}</DeskContext>).container.textContent)
  return {
    picture: plain(picture.join(' ')),
    description: plain(/<desc>([^<]*)</.exec(svg)![1]!),
    slide: textOf('ppt/slides/slide1.xml'),
    notes: textOf('ppt/notesSlides/notesSlide1.xml'),
    data: plain(await (await formats.csv.write(written)).text()),
    workbook: plain(cells.join(' ')),
    handOut: plain(
      storyInWords({ scenes: sceneAdded([], shared, 'arr'), facts, events: [], today }, null).replaceAll(
        /<[^>]*>/g,
        ' ',
      ),
    ),
    stage: dom(<StageScene headline="A headline">{null}</StageScene>),
    print: dom(<ChangedInputs />),
  }
}

const figures = ['picture', 'slide', 'data']

it.each(cases)('every output says the same of its numbers: %s', async (_, of, age, marks = []) => {
  const shared = { ...initial, ...of }
  const outputs = await outputsOf(shared)
  const inModel = (key: InputKey) => baseValue(shared.base, inputs.find(one => one.key === key)!)
  const inBase = Object.entries(shared.own?.values ?? {}).filter(
    ([key, value]) => inModel(key as InputKey).value !== value,
  )
  const changed = Object.keys(shared.changes) as InputKey[]
  const all = [...new Set([...changed, ...inBase.map(([key]) => key as InputKey)])]
  const judged = inputs.filter(({ key }) => !all.includes(key) && inModel(key).grade === 'judged').length
  const sourced = all.filter(key => !changed.includes(key) && gradeOf(shared.own?.reasons?.[key] ?? { says: '' }))
  const baseDay = longDate(shared.own?.asOf ?? /\d{4}-\d\d-\d\d$/.exec(shared.base)![0])
  for (const [name, text] of Object.entries(outputs)) {
    const says = (part: string) => expect(text, `${name}: ${part}`).toContain(part)
    const isFigure = figures.includes(name)
    says(baseDay)
    if (age) says(age)
    else expect(text, name).not.toMatch(/\d days? old/)
    if (shared.own) says('own base “House view”')
    says('Stakeout model v2')
    if (all.length === 0) says('No input changed')
    else if (!shared.own) says(`${changed.length} of ${inputs.length} inputs`)
    else {
      says(`${inBase.length} of ${inputs.length} inputs`)
      expect(text, name).toMatch(
        changed.length === 0
          ? /(?:nothing changed|none) since/
          : new RegExp(`\\b${changed.length} (?:of 106 inputs changed )?since`),
      )
    }
    expect(/simulated\)/.test(text), `${name} has the mark of a simulated feed`).toBe(marks.includes('simulated'))
    expect(/Consensus (?!on)/.test(text), `${name} names the consensus`).toBe(marks.includes('consensus'))
    if (isFigure && all.length > 0) expect(accounted(text), name).toEqual([all.length, sourced.length])
    if (!isFigure) says(`${judged} judgements`)
    if (['notes', 'description', 'workbook', 'handOut', 'print'].includes(name))
      for (const key of all) expect(text.toLowerCase(), `${name}: ${key}`).toContain(nameIn(name, key).toLowerCase())
  }
  const [notes] = /Inputs of this figure: [^.]*\./.exec(outputs.notes!)!
  for (const name of figures) expect(outputs[name]).toContain(notes)
})

/** Of how many inputs a figure tells what became of them, and how many of these are from sources. */
function accounted(text: string): [all: number, sourced: number] {
  const [, list = ''] =
    /Changed by the author \([^)]*\): (.*?)\.(?: |")/.exec(text.replaceAll(/(\d)\.(\d)/g, '$1,$2')) ?? []
  const number = (found: RegExpExecArray | null) => Number(found?.[1] ?? 0)
  const [more, sourced, idle] = [/ and (\d+) more/, /(\d+) from (?:a source|sources)/, /(\d+) that feeds? no/].map(
    each => number(each.exec(list)),
  )
  const named = list.split('; ').filter(item => !/^\d+ (?:from|that) /.test(item)).length
  return [named + more! + sourced! + idle!, sourced!]
}

/** A workbook names an input as its sheets do. */
const nameIn = (output: string, key: InputKey) => {
  const { label } = inputs.find(one => one.key === key)!.parameter
  return output === 'workbook' ? label : plain(inputNoun(key))
}

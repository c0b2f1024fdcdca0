/** @jsxImportSource ./picture */

import { leaderOf } from '../analysis/leadIf.ts'
import { leadInFull } from '../analysis/leadInFull.ts'
import type { Bar } from '../analysis/tornado.ts'
import type { Word } from '../analysis/verdict.ts'
import { clamp } from '../model/clamp.ts'
import { measures } from '../model/measures.ts'
import { shortName } from '../model/names.ts'
import { plainUnits } from '../model/plainUnits.ts'
import { quarterLabel } from '../model/quarters.ts'
import { atValue, capital, inputAt, inputNoun, inputText } from '../model/wording.ts'
import { catalogue } from './catalogue.ts'
import type { Drawing, RankChart } from './chart.ts'
import type { ChartInput } from './chartInput.ts'
import { allBarsOf, barsOf } from './kit/chartAnalyses.ts'
import { differencesIn, inOwnUnits, wordColumn } from './kit/data.ts'
import { heldBars } from './kit/heldAnswers.ts'
import { LeadBar } from './kit/leadBar.tsx'
import { LeadMarks } from './kit/leadMarks.tsx'
import { Halves, leadNow, leadWords, tickOf, unitOf, unitOfInput } from './kit/leads.tsx'
import { ofBoth } from './kit/lines.ts'
import { boxesOf, nameIn, numberPlace } from './kit/rows.tsx'
import { movedSpot } from './kit/spot.ts'

const picture = (bars: (scene: ChartInput) => readonly Bar[]) => (drawing: Drawing) => {
  const { scene, x, plot } = drawing
  const { of } = measures[scene.measure]
  const zero = clamp(x(0), plot.x, plot.x + plot.width)
  const now = x(leadNow(scene))
  const drawn = bars(scene).map((bar, row) => {
    const [left, right] = [x(bar.least.lead), x(bar.most.lead)]
    const common = { row, weight: 400, left, right, lines: [zero, now] }
    return {
      bar,
      row,
      name: nameIn(drawing, row, shortName(bar.key), bar.isFull ? ', over its full range' : ''),
      numbers: [
        numberPlace(drawing, -1, { ...common, text: inputText(bar.key, bar.least.value) }),
        numberPlace(drawing, 1, { ...common, text: inputText(bar.key, bar.most.value) }),
      ].filter(number => number !== null),
    }
  })
  const boxes = boxesOf(
    drawing,
    drawn.flatMap(({ name, numbers }) => [name, ...numbers]),
  )
  return (
    <>
      <Halves drawing={drawing} of={side => `${of(side).split(' /')[0]} leads`} />
      {drawn.map(({ bar, row }) => (
        <LeadBar
          key={bar.key}
          drawing={drawing}
          row={row}
          least={bar.least.lead}
          most={bar.most.lead}
          opacity={bar.isFull ? 0.5 : 1}
        />
      ))}
      <LeadMarks drawing={drawing} zero={zero} boxes={boxes} rows={drawn} />
    </>
  )
}

/** How many inputs turn the lead by themselves, and which moves it most. */
function headline(scene: ChartInput): Word[] {
  const bars = allBarsOf(scene).filter(bar => !bar.isFull)
  const turning = bars.filter(({ least, most }) => leaderOf(least.lead) !== leaderOf(most.lead)).length
  const [first] = bars
  const alone =
    turning === 0
      ? 'No input turns the lead within its plausible range'
      : turning === 1
        ? 'One input turns the lead within its plausible range'
        : `${counts[turning] ?? turning} inputs each turn the lead within plausible ranges`
  return [{ text: first ? `${alone}; ${inputNoun(first.key)} moves it most` : alone }]
}

const counts = ['', '', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

const tornadoOf = (bars: (scene: ChartInput) => readonly Bar[], holds: RankChart['holds']): RankChart => ({
  kind: 'rank',
  id: 'tornado',
  ...catalogue.tornado,
  face: 'Tornado',
  asks: 'The lead if one input changes',
  subtitle: scene => `Lead at ${quarterLabel(scene.asOf, scene.horizon)} if one input changes`,
  headline,
  extent: scene => {
    const ends = bars(scene).flatMap(bar => [bar.least.lead, bar.most.lead])
    const [low, high] = [Math.min(0, leadNow(scene), ...ends), Math.max(0, leadNow(scene), ...ends)]
    const room = 0.19 * (high - low || 1)
    return [low - room, high + room]
  },
  tick: tickOf,
  now: leadNow,
  holds,
  rows: scene => bars(scene).length,
  keys: scene => bars(scene).map(bar => bar.key),
  empty: scene => (bars(scene).length > 0 ? null : 'No input has a range to move in.'),
  slide: () => import('../export/slides/rankCharts.ts').then(module => module.tornadoSlide),
  futures: null,
  picture: picture(bars),
  lines: ({ measure }) => ofBoth(measures[measure].line),
  readings: (scene, row) => {
    const bar = bars(scene)[row]
    if (!bar) return []
    const told = ({ lead, value }: Bar['least']) => ({
      name: capital(inputAt(bar.key, value, inputText)),
      value: leadInFull(scene.measure, lead),
    })
    return [told(bar.least), told(bar.most)]
  },
  data: scene => {
    const bars = allBarsOf(scene)
    const { of } = measures[scene.measure]
    const leads = (name: string, of: (bar: Bar) => number) => differencesIn(unitOf(scene), name, bars.map(of))
    const values = (name: string, of: (bar: Bar) => number) =>
      inOwnUnits(
        name,
        bars.map(bar => [unitOfInput(bar.key), of(bar)]),
      )
    const who = (name: string, end: (bar: Bar) => Bar['least']) =>
      wordColumn(
        name,
        bars.map(bar => of(end(bar).lead < 0 ? 'alliance' : 'aws')),
      )
    return [
      wordColumn(
        'Input',
        bars.map(({ key }) => shortName(key)),
      ),
      wordColumn(
        'Unit of the input',
        bars.map(({ key }) => plainUnits[unitOfInput(key).kind].words),
      ),
      values('Now', ({ key }) => scene.world[key]),
      values('Range from', ({ range }) => range.low),
      values('Range to', ({ range }) => range.high),
      wordColumn(
        'Range',
        bars.map(({ isFull }) => (isFull ? 'full, not drawn: no plausible one' : 'plausible')),
      ),
      leads(`Lead now, ${leadWords(scene)}`, () => leadNow(scene)),
      leads('Least lead', ({ least }) => least.lead),
      values('Least lead at', ({ least }) => least.value),
      who('Leads at the least', ({ least }) => least),
      leads('Most lead', ({ most }) => most.lead),
      values('Most lead at', ({ most }) => most.value),
      who('Leads at the most', ({ most }) => most),
      leads('Swing', ({ swing }) => swing),
    ]
  },
  table: scene => {
    const lead = (value: number) => leadInFull(scene.measure, value)
    return {
      head: ['Input', 'Range looked at', 'Least', 'Most', 'Swing'],
      rows: allBarsOf(scene).map(({ key, range, least, most, swing, isFull }) => [
        shortName(key),
        `${inputText(key, range.low)} to ${inputText(key, range.high)}${isFull ? ', full range, not drawn: no plausible one' : ''}`,
        `${lead(least.lead)} ${atValue(key, least.value, inputText)}`,
        `${lead(most.lead)} ${atValue(key, most.value, inputText)}`,
        unitOf(scene).exact(swing),
      ]),
      places: allBarsOf(scene).map(({ key, least, most }) => [
        { kind: 'input', key },
        null,
        ...[least, most].map(end => movedSpot(scene, end.lead, { [key]: end.value })),
      ]),
    }
  },
})

export const tornadoChart: RankChart = {
  ...tornadoOf(barsOf, heldBars),
  wide: tornadoOf(allBarsOf, null),
}

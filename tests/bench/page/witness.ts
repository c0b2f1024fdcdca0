import { toPosition } from '../../../src/analysis/track.ts'
import type { ChartInput } from '../../../src/charts/chartInput.ts'
import { barsOf } from '../../../src/charts/kit/chartAnalyses.ts'
import { lastQuarter } from '../../../src/model/index.ts'
import { inputOf } from '../../../src/model/inputs.ts'
import { boxOf, mapChart, rankChart, timeCharts } from './figures.ts'
import { costs } from './ours/costs.tsx'
import { scales } from './scales.ts'

/** For one chart: what the document shows of it, in pixels, and what it should show of a scene. */
export type Witness = { id: string; reads: () => number; wants: (scene: ChartInput) => number }

const place = (id: string, value: number) => scales.get(id)?.(value) ?? Number.NaN

const across = mapChart.axes.x

/** One telling number of every chart, looked up in the document, where marks may change places, and worked out from the scene. */
export const witnesses: Witness[] = [
  ...timeCharts
    .filter(chart => chart !== costs)
    .map(({ id }) => ({
      id,
      reads: () => lastNumber(seriesPath(boxOf(id), 'aws')?.getAttribute('d')),
      wants: (scene: ChartInput) => place(id, scene.answer.aws[id as 'arr'][lastQuarter]!),
    })),
  {
    id: 'costs',
    reads: () => topOf(boxOf('costs').querySelector('.otherCosts')),
    wants: ({ answer: { aws } }) =>
      place('costs', aws.computeSpend[lastQuarter]! + aws.revenueShare[lastQuarter]! + aws.otherCosts[lastQuarter]!),
  },
  {
    id: 'computeDollar',
    reads: () => numberOf([...marksIn(boxOf('computeDollar'), 'var(--chips)')].at(-1), 'x'),
    wants: ({ answer: { alliance }, horizon }) =>
      place(
        'computeDollar',
        (['cloudProfit', 'commitProfit', 'vendorProfit'] as const).reduce(
          (sum, id) => sum + Math.max(alliance[id][horizon]!, 0),
          0,
        ) /
          (alliance.computeSpend[horizon]! + alliance.shortfallPaid[horizon]!),
      ),
  },
  {
    id: rankChart.id,
    reads: () => {
      const [bar] = marksIn(boxOf(rankChart.id), 'var(--aws)')
      return numberOf(bar, 'x') + numberOf(bar, 'width')
    },
    wants: scene => place(rankChart.id, barsOf(scene)[0]!.most.lead),
  },
  {
    id: mapChart.id,
    reads: () => numberOf(boxOf(mapChart.id).querySelector('circle[r="6"]'), 'cx'),
    wants: ({ world }) => place(mapChart.id, toPosition(world[across], inputOf(across).parameter)),
  },
]

/** The path with a point for each quarter in the colour of a side; it is looked for anew only where it has become another's. */
export function seriesPath(box: Element, side: 'aws' | 'alliance'): Element | undefined {
  const place = `${box.id} ${side}`
  const before = lastSeen.get(place)
  if (before?.isConnected && isInk(before, side)) return before
  const isSeries = (path: Element) => path.getAttribute('d')?.split('L').length === lastQuarter + 1
  const now = [...box.querySelectorAll('path')].find(path => isInk(path, side) && isSeries(path))
  if (now) lastSeen.set(place, now)
  return now
}

const lastSeen = new Map<string, Element>()

const isInk = (path: Element, side: string) =>
  path.getAttribute('stroke') === `var(--${side})` && !path.hasAttribute('stroke-dasharray')

/** Bars in a colour, whether they are rectangles or Recharts' paths. */
export const marksIn = (box: Element, colour: string) =>
  box.querySelectorAll(`rect[fill="${colour}"], path.recharts-rectangle[fill="${colour}"]`)

const numberOf = (mark: Element | null | undefined, name: string) => Number(mark?.getAttribute(name) ?? Number.NaN)

const lastNumber = (path: string | null | undefined) => (path ? Number(/[\d.-]+$/.exec(path)?.[0]) : Number.NaN)

/** The top of the last bar: of a path with a `V` for every bar, or of the last of Recharts' bars. */
function topOf(mark: Element | null | undefined): number {
  const path = mark?.getAttribute('d')
  if (path) return Number(/V([\d.-]+)H[\d.-]+V[\d.-]+$/.exec(path)?.[1])
  return numberOf([...(mark?.querySelectorAll('path') ?? [])].at(-1), 'y')
}

import { valueAt } from '../../analysis/whatIf.ts'
import { lastQuarter } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import type { Drawing, TimeChart } from '../chart.ts'
import type { Spot } from '../scene.ts'
import type { Choice } from './Chosen.tsx'

/** So near to a reported point, it is the one that was meant. */
const near = 12

type Drawn = { chart: TimeChart } & Pick<Drawing, 'scene' | 'x' | 'y'>

/**
 * The number that was chosen in a chart over time: of the lines that it shows the one nearest to the hand, at its
 * quarter, be it dotted; a reported point where that is nearer; the higher line where a quarter was chosen by keyboard.
 */
export function placeOf(choice: Choice, { chart, scene, x, y }: Drawn): Spot {
  const [first] = chart.lines(scene)
  if ('label' in choice) {
    const quarter = within(Number(choice.label))
    const alike = chart.lines(scene).filter(key => ownerOf(key).id === ownerOf(first!).id)
    return { kind: 'line', key: leastBy(alike, key => -valueAt(scene.answer, key, quarter)), quarter }
  }
  const { at } = choice
  const points = scene.history.filter(point => chart.lines(scene).includes(`${point.side}.${point.line}`))
  const reported = points.find(point => Math.hypot(x(point.quarter) - at.x, y(point.value) - at.y) < near)
  if (reported?.factId) return { kind: 'fact', id: reported.factId }
  const quarter = within((at.x - x(0)) / (x(1) - x(0)))
  const [now, before] = [scene.answer, scene.ghost?.answer]
  const then = quarter - (scene.ghost?.shift ?? 0)
  const drawn = chart
    .lines(scene)
    .flatMap((key): { spot: Spot; value: number }[] => [
      { spot: { kind: 'line', key, quarter }, value: valueAt(now, key, quarter) },
      ...(before && then >= 0 && then <= lastQuarter
        ? [{ spot: { kind: 'line', key, quarter: then, world: 'ghost' } as const, value: valueAt(before, key, then) }]
        : []),
    ])
  return leastBy(drawn, ({ value }) => Math.abs(y(value) - at.y)).spot
}

const within = (quarter: number) => Math.min(Math.max(Math.round(quarter), 0), lastQuarter)

const leastBy = <T>(items: readonly T[], size: (item: T) => number): T =>
  items.reduce((a, b) => (size(b) < size(a) ? b : a))

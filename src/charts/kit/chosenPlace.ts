import { valueAt } from '../../analysis/whatIf.ts'
import { clamp } from '../../model/clamp.ts'
import { type LineKey, lastQuarter } from '../../model/index.ts'
import { ownerOf } from '../../model/keys.ts'
import type { Quarter } from '../../model/quantities.ts'
import type { Drawing, TimeChart } from '../chart.ts'
import type { ChartInput, Spot } from '../chartInput.ts'
import type { PointerTarget } from './ChartPointer.tsx'

/** So near to a reported point, it is the one that was meant. */
const near = 12

type Placed = { chart: TimeChart } & Pick<Drawing, 'scene' | 'x' | 'y'>

/**
 * The number that was chosen in a chart over time: of the lines that it shows the one nearest to the hand, at its
 * quarter, be it of another world; a reported point where that is nearer; the higher line where a quarter was chosen by keyboard.
 */
export function placeOf(choice: PointerTarget, { chart, scene, x, y }: Placed): Spot {
  const lines = chart.lines(scene)
  const drawn = lines.filter(key => ownerOf(key).id === ownerOf(lines[0]!).id)
  if ('label' in choice) {
    const quarter = within(Number(choice.label))
    return { kind: 'line', key: leastBy(drawn, key => -valueAt(scene.answer, key, quarter)), quarter }
  }
  const { at } = choice
  const points = scene.history.filter(point => lines.includes(`${point.side}.${point.line}`))
  const reported = points.find(point => Math.hypot(x(point.quarter) - at.x, y(point.value) - at.y) < near)
  if (reported?.factId) return { kind: 'fact', id: reported.factId }
  const quarter = within((at.x - x(0)) / (x(1) - x(0)))
  // What is no line of its own is drawn at the horizon only.
  const now = Math.abs(quarter - scene.horizon) > 1 ? drawn : lines
  const numbers: Drawn[] = [
    ...now.map(key => ({ spot: { kind: 'line', key, quarter } as const, value: valueAt(scene.answer, key, quarter) })),
    ...(scene.ghost ? drawnOf(scene.ghost, 'ghost', drawn, quarter) : []),
    ...scene.overlays.flatMap(over => drawnOf(over, { saved: over.id }, drawn, quarter)),
  ]
  return leastBy(numbers, ({ value }) => Math.abs(y(value) - at.y)).spot
}

type Drawn = { spot: Spot; value: number }

/** The same lines of another world that is drawn there too, where they reach that quarter. */
function drawnOf(
  { answer, shift }: Pick<ChartInput['overlays'][number], 'answer' | 'shift'>,
  world: NonNullable<Spot['world']>,
  lines: readonly LineKey[],
  at: number,
): Drawn[] {
  const quarter = at - shift
  if (quarter < 0 || quarter > lastQuarter) return []
  return lines.map(key => ({ spot: { kind: 'line', key, quarter, world }, value: valueAt(answer, key, quarter) }))
}

const within = (quarter: Quarter) => clamp(Math.round(quarter), 0, lastQuarter)

const leastBy = <T>(items: readonly T[], size: (item: T) => number): T =>
  items.reduce((a, b) => (size(b) < size(a) ? b : a))

import { derived, type Live } from '../../live/live.ts'
import type { Chart } from '../chart.ts'
import type { ChartInput } from '../chartInput.ts'
import { heldSteps } from './heldSteps.ts'

/**
 * The inputs of one frame, with what it holds while a hand moves where its chart has such answers. Each frame has its own:
 * what another asks changes nothing here. Inputs that have them already are passed on.
 */
export function holding(chart: Chart, live: Live<ChartInput>): Live<ChartInput> {
  if (live.get().held) return live
  const answers = chart.kind === 'table' ? heldSteps() : chart.kind === 'rank' ? chart.holds?.() : null
  if (!answers) return live
  return derived(live, input => ({ ...input, held: answers(input) }))
}

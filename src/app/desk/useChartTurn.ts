import { frameIdOf, frameIds } from '../../charts/catalogue.ts'
import type { Chart } from '../../charts/chart.ts'
import type { Live } from '../../live/live.ts'
import type { Desk } from '../../state/session/desk.ts'
import { turnOf } from '../../state/session/deskTurns.ts'
import { useTurns } from '../../state/session/hooks.ts'

/** The turns that cost least. */
const light = [turnOf.ranking, turnOf.readings] as const

type Turning = Pick<Chart, 'kind' | 'id'>

/** Whose turn it is when a chart is drawn; those over time are shared out, one by one, over the turns that cost least. */
function turnOfChart({ kind, id }: Turning): number {
  if (kind === 'rank') return turnOf.ranking
  if (kind !== 'time') return turnOf.oneQuarter
  return light[frameIds.indexOf(frameIdOf(id)) % light.length]!
}

const isHorizonHeld = ({ dragging }: Desk) => dragging === 'horizon'

/**
 * What one of many charts is drawn from: on a slow machine they take turns in a drag. Where a hand holds the horizon, all
 * charts over time move with it.
 */
export function useChartTurn<T>(chart: Turning, live: Live<T>, takesTurns: boolean): Live<T> {
  const isFree = chart.kind === 'time' ? isHorizonHeld : undefined
  return useTurns(takesTurns ? turnOfChart(chart) : null, live, isFree)
}

import { useState, useSyncExternalStore } from 'react'
import type { ChartInput } from '../../../../src/charts/chartInput.ts'
import type { Axis } from '../../../../src/charts/kit/axis.ts'
import { steadyAxis } from '../../../../src/charts/kit/stickyAxis.ts'
import { live } from '../desk.ts'
import { scales } from '../scales.ts'

type Asked = {
  id: string
  extent: (scene: ChartInput) => [number, number]
  floats: boolean
  /** The pixels at which the axis begins and ends. */
  from: number
  to: number
}

/** The same steady axis as in the other variants, so that the pictures can be compared pixel by pixel. */
export function useAxis({ id, extent, floats, from, to }: Asked): Axis {
  const [axisOf] = useState(() => steadyAxis(live, extent, floats))
  const axis = useSyncExternalStore(axisOf.subscribe, axisOf.get)
  scales.set(id, value => from + ((to - from) * (value - axis.from)) / (axis.to - axis.from))
  return axis
}

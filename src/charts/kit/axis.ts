/** An axis: where it begins and ends, and the values with a gridline. */
export type Axis = { from: number; to: number; ticks: number[] }

/**
 * An axis that holds the extent with a little room above, on round numbers. Money starts at zero unless it falls below;
 * `floats` lets the axis begin above zero.
 */
export function axisFor([low, high]: [number, number], floats = false): Axis {
  const least = floats ? low : Math.min(low, 0)
  const most = floats ? high : Math.max(high, 0)
  const span = most - least || Math.abs(most) || 1
  const step = roundStep(span / 4)
  const from = floats ? least - 0.06 * span : Math.floor(least / step) * step
  const to = least + 1.06 * span
  const ticks: number[] = []
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + 1e-9 * step; i++)
    ticks.push(Number((i * step).toPrecision(12)))
  return { from, to, ticks }
}

/** Holds the axis while it still holds the extent; grows it, with room for most of a drag, when it does not. */
export function grown(axis: Axis, [low, high]: [number, number], floats = false): Axis {
  if (low >= axis.from && high <= axis.to) return axis
  const span = Math.max(high, axis.to) - Math.min(low, axis.from)
  const least = low < axis.from ? low - room * span : axis.from
  const most = high > axis.to ? high + room * span : axis.to
  return axisFor([least, most], floats)
}

const room = 0.3

/** The value that stands on one axis where another value stands on the other. */
export const onAxis = (value: number, there: Axis, here: Axis) =>
  here.from + ((value - there.from) / (there.to - there.from)) * (here.to - here.from)

/** Where a value stands by a scale of Recharts, which is straight: asked at two values, so that a drag need not ask it a thousand times a frame. */
export function straight(scale: (value: number) => number | undefined, from: number, to: number) {
  const at = scale(from) ?? 0
  const perValue = ((scale(to) ?? 0) - at) / (to - from)
  return (value: number) => at + (value - from) * perValue
}

/** The nearest step of 1, 2, 2.5 or 5 that gives three to five gridlines. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].find(times => times * power >= rough * 0.8) ?? 10
  return step * power
}

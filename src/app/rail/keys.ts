import { clamp } from '../../model/clamp.ts'
import { isWhole, type Parameter } from '../../model/parameter.ts'
import { exact, stepAt } from './scale.ts'

type Stroke = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean }

/**
 * The value a key on a slider leads to: arrows one step, Shift ten, Alt a tenth (whole where quarters are counted),
 * Page Up and Down ten, Home and End the ends. Null for a key that is not the slider's.
 */
export function valueAfter(stroke: Stroke, value: number, parameter: Parameter): number | null {
  const { min, max, unit } = parameter
  if (stroke.ctrlKey || stroke.metaKey) return null
  if (stroke.key === 'Home') return min
  if (stroke.key === 'End') return max
  const way = ways[stroke.key]
  if (way === undefined) return null
  const isPage = stroke.key.startsWith('Page')
  const tenth = isWhole({ unit }) ? 1 : 0.1
  const steps = isPage || stroke.shiftKey ? 10 : stroke.altKey ? tenth : 1
  const part = Math.min(steps, 1)
  let after = value
  // One by one: the next step may be another.
  for (let left = steps / part; left > 0; left--)
    after = clamp(exact(after + way * part * stepAt(after, parameter)), min, max)
  return after
}

const ways: Record<string, 1 | -1> = {
  ArrowRight: 1,
  ArrowUp: 1,
  PageUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageDown: -1,
}

/** F asks for the next flip. */
export const isJump = ({
  key,
  ctrlKey,
  metaKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>) =>
  key.toLowerCase() === 'f' && !ctrlKey && !metaKey && !altKey

/** The next flip above a value, or the lowest one after the highest; null where there is none. */
export const nextFlip = (flips: readonly number[], value: number): number | null =>
  flips.find(flip => flip > value + 1e-9) ?? flips[0] ?? null

import { clamp } from '../../model/clamp.ts'
import { isWhole, type Parameter } from '../../model/parameter.ts'
import { exact } from './scale.ts'

type Stroke = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean }

/**
 * The value a key on a slider leads to: arrows one step, Shift ten, Alt a tenth (whole where quarters are counted),
 * Page Up and Down ten, Home and End the ends. Null for a key that is not the slider's.
 */
export function valueAfter(stroke: Stroke, value: number, { min, max, step, unit }: Parameter): number | null {
  if (stroke.ctrlKey || stroke.metaKey) return null
  if (stroke.key === 'Home') return min
  if (stroke.key === 'End') return max
  const way = ways[stroke.key]
  if (way === undefined) return null
  const isPage = stroke.key.startsWith('Page')
  const tenth = isWhole({ unit }) ? 1 : 0.1
  const steps = isPage || stroke.shiftKey ? 10 : stroke.altKey ? tenth : 1
  return clamp(exact(value + way * steps * step), min, max)
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

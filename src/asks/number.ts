import { inLatin } from '../model/scripts.ts'
import { refuse } from './refusal.ts'

/** A number as people write it in a command, in digits of any script and with any minus, or null. */
export function plainNumber(text: string): number | null {
  const plain = inLatin(text).replace(/[−–]/g, '-')
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) + 0 : null
}

/** The number of an option, within its ends. */
export function optionNumber(option: string, text: string, [min, max]: readonly [number, number]): number {
  const value = plainNumber(text)
  if (value === null || value < min || value > max)
    return refuse(`--${option} needs a number from ${min} to ${max}, not "${text}".`)
  return value
}

/** The whole number of an option, within its ends. */
export function wholeOf(option: string, text: string, [min, max]: readonly [number, number]): number {
  const value = plainNumber(text)
  if (value === null || !Number.isInteger(value) || value < min || value > max)
    return refuse(`--${option} needs a whole number from ${min} to ${max}, not "${text}".`)
  return value
}

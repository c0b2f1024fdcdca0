import { refuse } from './refusal.ts'

/** The value of an option that may be given once only. */
export function once(option: string, given: string[] | undefined): string | undefined {
  if (given && given.length > 1) refuse(`--${option} is given twice.`)
  return given?.[0]
}

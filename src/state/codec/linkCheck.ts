import { inputOf, isInput } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { boxText } from '../../model/units.ts'
import { quotedRaw } from './rawValue.ts'
import type { Pair } from './versions.ts'

type Pairs = readonly Pair[]

/** The name of the pair that a link is checked by. */
export const checkName = 'c'

/** The settings among the pairs: not the check, nor the version, nor the pair that somebody adds to a link by hand. */
export const settingsOf = (pairs: Pairs): Pairs => pairs.filter(([name]) => ![checkName, 'v', 'kiosk'].includes(name))

const sumLength = 4

/**
 * The check of a link: how many settings it has, and a sum over them, four letters. It stands in front of them, because
 * what is lost on the way is the end. It is taken over what is said, not over how that is encoded.
 */
export function checkOf(pairs: Pairs): string {
  const settings = settingsOf(pairs)
  return `${settings.length.toString(36)}${sumOf(settings)}`
}

/** FNV-1a over the settings, in base 36. */
function sumOf(settings: Pairs): string {
  const text = settings.map(([name, says]) => `${name}=${says}`).join('&')
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return ((hash >>> 0) % 36 ** sumLength).toString(36).padStart(sumLength, '0')
}

/** Is the link as it was written, altered since, or one without a check: by hand, or older than the check? */
export function checked(pairs: Pairs): 'whole' | 'altered' | 'unchecked' {
  const check = pairs.find(([name]) => name === checkName)?.[1]
  if (check === undefined) return 'unchecked'
  return check.toLowerCase() === checkOf(pairs) ? 'whole' : 'altered'
}

/** What is the matter with a link that was altered, as a sentence without its full stop. */
export function alteration(pairs: Pairs): string {
  const check = pairs.find(([name]) => name === checkName)?.[1] ?? ''
  const settings = settingsOf(pairs)
  const count = /^[0-9a-z]{5,7}$/i.test(check) ? Number.parseInt(check.slice(0, -sumLength), 36) : null
  if (settings.length === 0) return 'This link is cut off, and nothing of its scenario is left'
  const last = `The last that was read is ${said(settings.at(-1)!)}`
  const missing = count === null ? 0 : count - settings.length
  if (missing > 0)
    return `This link is cut off: ${missing} of its ${count} settings ${missing === 1 ? 'is' : 'are'} missing. ${last}, which may be cut too`
  return `This link is not as Stakeout wrote it: it was changed by hand, or cut or damaged on its way. ${last}; check what is open`
}

/** A link that was shortened for the eye ends in three dots. */
export function elision(pairs: Pairs): string {
  const last = settingsOf(pairs).at(-1)
  return `This link ends in “…”, so its end is missing${last ? `. The last that was read is ${said(last)}, which may be cut too` : ''}`
}

function said([name, text]: Pairs[number]): string {
  const value = Number(text)
  if (!isInput(name) || text === '' || !Number.isFinite(value)) return quotedRaw(`${name}=${text}`)
  return `${inputName(name)} ${boxText(inputOf(name).parameter.unit, value)}`
}

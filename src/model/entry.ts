/**
 * Reads what a user types into a slider's entry box and says how it was read. Values are never snapped to the
 * slider's step, and anything unreadable is a sentence to show beneath the box, not an error.
 */
import { type Notation, notFinite, numberIn, numberPattern, workOut } from './arithmetic.ts'
import { fewest } from './digits.ts'
import { boxText, type ParameterUnit, spelledOut } from './units.ts'

export interface EntryBox {
  unit: ParameterUnit
  /** The value before this entry, which '+10%', '+10pt' and '+50' build on. */
  present: number
  min: number
  max: number
}

export type Entry = { ok: true; value: number; reading: string } | { ok: false; problem: string }

/** The model value of a typed text, with a sentence on how it was read, or the problem with it. */
export function readEntry(text: string, box: EntryBox): Entry {
  const typed = text.trim()
  if (typed === '') return problem('Type a number')
  if (typed.length > longest) return problem(`Keep it to ${longest} characters`)
  // Committing an untouched box changes nothing, even where its text '−50 %' would read as a cut by half.
  if (plainSigns(typed) === plainSigns(boxText(box.unit, box.present))) return accept(box.present, box)
  const plain = plainSigns(typed)
  return readStep(plain, box) ?? readSum(plain, typed, box)
}

const longest = 60

/** '+10%' and '+10pt': a sign, one number, and the percent or points by which the present value moves. */
function readStep(plain: string, box: EntryBox): Entry | undefined {
  const { unit, present } = box
  const [, sign, digits, kind] = step().exec(plain) ?? []
  if (sign === undefined || digits === undefined) return undefined
  const change = numberIn(digits) / 100
  const signedChange = sign === '+' ? change : -change
  const before = `${spelledOut(unit, present)} ${sign === '+' ? '+' : '−'} `
  if (kind === '%') return accept(present * (1 + signedChange), box, before + spelledOut('fraction', change))
  if (unit !== 'fraction') return problem('Points only fit a percentage box; try +10%')
  return accept(present + signedChange, box, moved(signedChange, box))
}

const step = () => new RegExp(String.raw`^([+-]) *(${numberPattern()}) *(%|pts?|pp)$`)

/** A number or a sum. A leading + adds it to the present value; a leading minus is only a negative number. */
function readSum(plain: string, typed: string, box: EntryBox): Entry {
  const { unit, present } = box
  const adds = plain.startsWith('+')
  const worked = workOut(adds ? plain.slice(1) : plain, notation(unit, typed))
  if (!worked.ok) return worked
  const amount = worked.amount / shownPerModel(unit)
  if (adds) return accept(present + amount, box, moved(amount, box))
  return accept(amount, box, worked.numbers > 1 ? typed : undefined)
}

/** '$965B + $50B'; in a percentage box the step is in points, so that it cannot be taken for a relative one. */
function moved(step: number, { unit, present }: EntryBox): string {
  const size = spelledOut(unit, Math.abs(step))
  return `${spelledOut(unit, present)} ${step < 0 ? '−' : '+'} ${unit === 'fraction' ? size.replace('%', 'pt') : size}`
}

function accept(unrounded: number, box: EntryBox, from?: string): Entry {
  const { unit, min, max } = box
  if (!Number.isFinite(unrounded)) return problem(notFinite)
  // Twelve digits keep all that was typed and drop floating dust; the zero turns −0 into 0.
  const value = (unrounded === box.present ? unrounded : Number(unrounded.toPrecision(12))) + 0
  if (unit === 'quarters' && !Number.isInteger(value)) return problem('Quarters are whole numbers')
  if (value < min || value > max) return problem(`The range is ${boxText(unit, min)} to ${rangeEnd(unit, max)}`)
  const spelled = spelledOut(unit, value)
  if (from !== undefined) return { ok: true, value, reading: `Read as ${from} = ${spelled}` }
  const short = boxText(unit, value)
  const inTrillions = short.endsWith('T') ? ` (${short.replace('$', '')})` : ''
  return { ok: true, value, reading: `Read as ${spelled}${inTrillions}` }
}

function rangeEnd(unit: ParameterUnit, max: number): string {
  return unit === 'quarters' ? spelledOut(unit, max) : boxText(unit, max)
}

/** A percent box shows 35 for 0.35; every other box shows the model's own number. */
function shownPerModel(unit: ParameterUnit): number {
  return unit === 'fraction' ? 100 : 1
}

function plainSigns(text: string): string {
  return text.toLowerCase().replace(/[−–]/g, '-').replace(/\s+/g, ' ')
}

function problem(sentence: string): Entry {
  return { ok: false, problem: sentence }
}

const examples = {
  usd_bn: () => `965, ${fewest(1.2, 1)}T or +10%`,
  fraction: () => '35, 35% or +10pt',
  quarters: () => '5, 2 years or +1',
  multiple: () => '10, 10x or +10%',
} satisfies Record<ParameterUnit, () => string>

const suffixes = {
  usd_bn: {
    b: 1,
    bn: 1,
    billion: 1,
    t: 1000,
    tn: 1000,
    trillion: 1000,
    m: 0.001,
    mn: 0.001,
    million: 0.001,
    k: 0.000001,
  },
  fraction: { '%': 1, pct: 1, percent: 1 },
  quarters: { q: 1, quarter: 1, quarters: 1, y: 4, yr: 4, yrs: 4, year: 4, years: 4 },
  multiple: { x: 1, '×': 1, times: 1 },
} satisfies Record<ParameterUnit, Notation['suffixes']>

const takes = {
  usd_bn: 'dollars',
  fraction: 'a percentage',
  quarters: 'quarters',
  multiple: 'a multiple',
} satisfies Record<ParameterUnit, string>

function notation(unit: ParameterUnit, typed: string): Notation {
  return {
    suffixes: suffixes[unit],
    takesDollars: unit === 'usd_bn',
    misfit: suffix => misfit(suffix, unit),
    unreadable: `Cannot read “${typed}”; try ${examples[unit]()}`,
  }
}

function misfit(suffix: string, unit: ParameterUnit): string {
  if (suffix === '%') return 'A percentage needs a sign here, as in +10% of the present value'
  if (/^(pts?|pp)$/.test(suffix)) {
    return unit === 'fraction' ? 'Points need a sign, as in +10pt' : 'Points only fit a percentage box; try +10%'
  }
  return `“${suffix}” does not fit here; this box takes ${takes[unit]}`
}

import { clamp } from '../model/clamp.ts'
import { lastQuarter, stackLines } from '../model/index.ts'
import { type Input, inputs } from '../model/inputs.ts'
import { type MeasureId, measures } from '../model/measures.ts'
import { inputName, names } from '../model/names.ts'
import type { Quarter } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import { parameterUnits, type Unit } from '../model/units.ts'
import type { World } from '../model/world.ts'
import { comparedLines } from './comparedLines.ts'
import { leadIf } from './leadIf.ts'
import type { Criterion } from './outcome.ts'
import { verdict } from './verdict.ts'
import { type Answer, whatIf } from './whatIf.ts'

/** A world that is compared; its own quarter 0 lies `shift` quarters after that of the criterion. */
export type ComparedWorld = { name: string; world: World; shift: Quarter }

/** One line of the comparison: a value for each world, its distance from the reference, and how much that matters. */
export type ComparisonRow = {
  id: string
  label: string
  side?: Side
  unit: Unit
  values: number[]
  deltas: number[]
  effect: number
}

/** `lead` is the first stack's measure less the second's. `quarters` is the quarter of each world that the figures are of, counted from its own start; it may lie outside. */
export type WorldComparison = {
  quarters: Quarter[]
  inputs: ComparisonRow[]
  lead: ComparisonRow
  /** Who leads in each world by the rule of the verdict; null where it has no figures in the quarter. */
  leaders: (Side | 'level' | null)[]
  figures: ComparisonRow[]
}

/**
 * Worlds side by side: only the inputs that differ, and the figures of all in the same calendar quarter. A figure
 * that lies outside a world's six years is missing (NaN). `reference` is the world that deltas are taken from.
 */
export function comparisonOf(
  compared: readonly Omit<ComparedWorld, 'name'>[],
  reference: number,
  { measure, quarter: horizon }: Criterion,
): WorldComparison {
  const worlds = compared.map(({ world }) => world)
  const quarters = compared.map(({ shift }) => horizon - shift)
  const answers = worlds.map(whatIf)
  const quarter = clamp(quarters[reference]!, 0, lastQuarter)
  const differing = inputs.filter(({ key }) => new Set(worlds.map(world => world[key])).size > 1)
  const effects = effectsOf(differing, worlds, worlds[reference]!, { measure, quarter })
  const row = (about: Omit<ComparisonRow, 'deltas'>): ComparisonRow => ({
    ...about,
    deltas: about.values.map(value => value - about.values[reference]!),
  })
  return {
    quarters,
    inputs: differing.map((input, i) =>
      row({
        id: input.key,
        label: inputName(input.key),
        ...(input.side && { side: input.side }),
        unit: parameterUnits[input.parameter.unit],
        values: worlds.map(world => world[input.key]),
        effect: effects[i]!,
      }),
    ),
    lead: row(leadOf(answers, quarters, measure, reference)),
    leaders: answers.map((answer, i) => leaderIn(answer, measure, quarters[i]!)),
    figures: figuresOf(answers, quarters, measure, reference).map(row),
  }
}

/** How far each input alone moves the lead of the reference, at the most, when it takes the other columns' values. */
function effectsOf(
  differing: Input[],
  worlds: World[],
  world: World,
  criterion: Parameters<typeof leadIf>[2],
): number[] {
  // Most scenarios have most inputs alike: each value is asked about once.
  const cases = differing.flatMap(({ key }) =>
    [...new Set(worlds.map(other => other[key]))].map(value => ({ key, value })),
  )
  if (cases.length === 0) return []
  const [now] = leadIf([{ key: cases[0]!.key, value: world[cases[0]!.key] }], world, criterion)
  const leads = leadIf(cases, world, criterion)
  const effects = Map.groupBy(cases.keys(), i => cases[i]!.key)
  return differing.map(({ key }) => {
    const own = effects.get(key)!.map(i => Math.abs(leads[i]! - now!))
    return Math.max(...own.filter(Number.isFinite), 0)
  })
}

function figuresOf(
  answers: Answer[],
  quarters: number[],
  measure: MeasureId,
  reference: number,
): Omit<ComparisonRow, 'deltas'>[] {
  const shown = [...new Set([measures[measure].line, ...comparedLines])]
  return shown.flatMap(line =>
    sides.map(side => {
      const values = answers.map((answer, i) => answer[side][line][quarters[i]!] ?? Number.NaN)
      const { label, unit } = stackLines[line]
      const who = line === measures.allianceProfit.line ? names[side].stack : names[side].owner
      return { id: `${side}.${line}`, label: `${label}, ${who}`, side, unit, values, effect: share(values, reference) }
    }),
  )
}

function leaderIn(answer: Answer, measure: MeasureId, quarter: Quarter): Side | 'level' | null {
  if (quarter < 0 || quarter > lastQuarter) return null
  const { leader, isLevel } = verdict(answer, measure, quarter)
  return isLevel ? 'level' : leader
}

/** The first stack's measure less the second's. */
function leadOf(
  answers: Answer[],
  quarters: number[],
  measure: MeasureId,
  reference: number,
): Omit<ComparisonRow, 'deltas'> {
  const { of, line, label } = measures[measure]
  const at = (i: number, side: Side) => answers[i]![side][line][quarters[i]!] ?? Number.NaN
  const values = answers.map((_, i) => at(i, 'aws') - at(i, 'alliance'))
  const name = `Lead: ${label}, ${of('aws')} less ${of('alliance')}`
  return { id: 'lead', label: name, unit: stackLines[line].unit, values, effect: share(values, reference) }
}

/** The largest change against the reference, as a share of it. */
function share(values: number[], reference: number): number {
  const from = values[reference]!
  const all = values.map(value => Math.abs(value - from) / Math.max(Math.abs(from), 1e-9))
  return Math.max(...all.filter(Number.isFinite), 0)
}

/** Rows by what moves most, or by name. */
export const sorted = (rows: readonly ComparisonRow[], by: 'effect' | 'name'): ComparisonRow[] =>
  rows.toSorted((a, b) => (by === 'effect' ? b.effect - a.effect : a.label.localeCompare(b.label, 'en')))

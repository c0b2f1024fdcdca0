import { clamp } from './clamp.ts'
import { type InputKey, inputOf } from './inputs.ts'
import type { Side } from './sides.ts'
import type { Changes, World } from './world.ts'

/** A what-if laid over any base. `meant` is the side that its name promises to help, where it promises one. */
export type Preset = {
  label: string
  says: string
  sets: { [Key in InputKey]?: number }
  /** Added to the base's value, and held within the range. */
  adds?: { [Key in InputKey]?: number }
  meant?: Side
}

export const presets = {
  flywheel: {
    label: 'Flywheel',
    says: 'In-house chips win: Trainium is much cheaper, more of the work comes home, and customers stay for safety.',
    sets: { 'aws.priceAdvantage': 0.45, 'aws.safetyShield': 0.6 },
    adds: { 'aws.matureHomeShare': 0.15 },
    meant: 'aws',
  },
  bubble: {
    label: 'Bubble bursts',
    says: 'Adoption stops within half a year, and multiples fall with it.',
    sets: { adoptionSlowdown: 1, slowdownRamp: 2, sentiment: 0.7, matureMultiple: 5 },
  },
  openModels: {
    label: 'Open models catch up',
    says: 'Open models reach parity in six quarters and take up to two fifths of demand.',
    sets: { openDemandLoss: 0.4, openParity: 6 },
  },
  regulators: {
    label: 'Regulators unwind',
    says: 'In six quarters regulators cut both stakes and open up both home clouds.',
    sets: {
      regulatoryQuarter: 6,
      'aws.regulatoryHaircut': 0.3,
      'alliance.regulatoryHaircut': 0.3,
      exclusivityLoss: 0.4,
    },
  },
  squeeze: {
    label: 'Nvidia squeezes',
    says: 'Nvidia raises its margin to 80 %, while in-house chips cost little extra to make.',
    sets: { vendorMargin: 0.8, customOverhead: 0.1 },
    meant: 'aws',
  },
  honoured: {
    label: 'Commitments honoured',
    says: 'Every shortfall against what the labs have promised to buy is paid in full.',
    sets: { 'aws.commitCollected': 1, 'alliance.commitCollected': 1 },
  },
  planFails: {
    label: 'OpenAI’s plan fails',
    says: 'OpenAI grows more slowly, half of its shortfall is never paid, and the clouds have built for what nobody buys.',
    sets: { 'alliance.commitCollected': 0.5, idleBuilt: 1 },
    adds: { 'alliance.arrGrowth': -0.3 },
    meant: 'aws',
  },
  chips: {
    label: 'Chips last four years',
    says: 'Accelerators wear out after four years, so that every cloud buys more of them.',
    sets: { chipLife: 4 },
  },
  gross: {
    label: 'Gross at face value',
    says: 'Recurring revenue is taken as each lab books it, as if no cloud kept any of it.',
    sets: { 'aws.resaleFees': 0, 'alliance.resaleFees': 0 },
  },
} satisfies Record<string, Preset>

export type PresetId = keyof typeof presets

export const presetIds = Object.keys(presets) as PresetId[]

/** The preset without what it sets of these inputs. */
export function sparing(preset: Preset, keys: readonly InputKey[]): Preset {
  const spared = (sets: Preset['sets'] = {}) =>
    Object.fromEntries(Object.entries(sets).filter(([key]) => !keys.includes(key as InputKey)))
  return { ...preset, sets: spared(preset.sets), adds: spared(preset.adds) }
}

/** What the preset sets over this base, as a world, input by input. */
export function presetChanges(base: World, { sets, adds = {} }: Preset): Changes {
  const added = Object.entries(adds).map(([key, more]) => {
    const { min, max } = inputOf(key as InputKey).parameter
    const value = Number((base[key as InputKey] + more).toPrecision(12))
    return [key, clamp(value, min, max)]
  })
  return { ...sets, ...Object.fromEntries(added) }
}

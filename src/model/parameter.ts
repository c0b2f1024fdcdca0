import { type BaseId, baseIds, bases, carriesFrom, type FirstHandBase, firstHandBases } from './bases.ts'
import type { Side } from './sides.ts'

/**
 * How sure a base value is: filed or published, estimated by others, said by somebody with an interest or by one
 * unconfirmed source, or our judgement (the input’s rationale says the reason).
 */
export const grades = ['reported', 'estimated', 'claimed', 'judged'] as const

export type Grade = (typeof grades)[number]

/**
 * A base value with its grade and the fact that it rests on; a judgement rests on the input's rationale. `carried` is
 * the day (YYYY-MM-DD) from whose base it was taken over unchanged.
 */
export type Graded = { value: number; grade: Grade; fact?: string; carried?: string }

/** The plausible range: factors of the present value, or values as they stand in the base. */
export type Spread = { low: number; high: number; relative: boolean }

export type InputUnit = 'usd_bn' | 'fraction' | 'quarters' | 'multiple' | 'years' | 'shares_bn'

/** Whether this unit counts quarters: then only whole numbers are values of an input of it. */
export const isWhole = ({ unit }: { unit: string }): boolean => unit === 'quarters'

/** The value nearest to this one that the input can have, half a quarter rounded up; its range is not looked at. */
export const snapped = (parameter: { unit: InputUnit }, value: number): number =>
  isWhole(parameter) ? Math.floor(value + 0.5) : value

type Described = {
  /** As a head: "Mature growth". */
  label: string
  /** Inside a sentence, where that is not the label with its owner: {lab}, {owner} and {rival}, the other lab, are filled in. */
  noun?: string
  unit: InputUnit
  /** Counts quarters to a day ("quarter 8"), not how long something lasts ("8 quarters"). */
  isDate?: true
  min: number
  max: number
  /** What its largest value is called, where that stands for no end or no limit: "never", "no cap". */
  unlimited?: string
  /** For arrows and thumbs only; typed values are never snapped to it. */
  step: number
  scale: 'linear' | 'log'
  spread: Spread | null
  /** Why it is never drawn at random, where it has no spread. */
  undrawn?: string
  /** One of the three that stay in view. */
  headline?: boolean
}

/** An input that each stack has for itself: its lab's, or its owner's. */
export type StackParameter = Described & {
  scope: 'stack'
  of: 'lab' | 'owner'
  values: Record<BaseId, Record<Side, Graded>>
}

/** An input that both stacks share. */
export type MarketParameter = Described & { scope: 'market'; values: Record<BaseId, Graded> }

export type Parameter = StackParameter | MarketParameter

type BySide = Record<Side, Graded>

/** Base values as they are written down: of a base that carries others' values, only those of its own. */
type Values<T, Own> = Record<FirstHandBase, T> & { [Base in Exclude<BaseId, FirstHandBase>]?: Own }

type StackText = Omit<StackParameter, 'scope' | 'values'> & { values: Values<BySide, Partial<BySide>> }
type MarketText = Omit<MarketParameter, 'scope' | 'values'> & { values: Values<Graded, Graded> }

/** An input of each stack; what a base does not say itself is carried from the one that it names. */
export const stack = ({ values, ...rest }: StackText): StackParameter => ({
  scope: 'stack',
  ...rest,
  values: eachBase(base => {
    const carries = carriesFrom(base)
    const own = values[base]
    if (!carries) return own as BySide
    const { aws, alliance } = values[carries]
    return { aws: carriedFrom(carries, aws), alliance: carriedFrom(carries, alliance), ...own }
  }),
})

/** An input of the market; what a base does not say itself is carried from the one that it names. */
export const market = ({ values, ...rest }: MarketText): MarketParameter => ({
  scope: 'market',
  ...rest,
  values: eachBase(base => {
    const carries = carriesFrom(base)
    return values[base] ?? carriedFrom(carries!, values[carries!])
  }),
})

const eachBase = <T>(value: (base: BaseId) => T): Record<BaseId, T> =>
  Object.fromEntries(baseIds.map(base => [base, value(base)])) as Record<BaseId, T>

/** A value that a later base takes over from that one, unchanged in what it says. */
export const carriedFrom = (base: FirstHandBase, graded: Graded): Graded => ({ ...graded, carried: bases[base].asOf })

export const reported = (value: number, fact: string): Graded => ({ value, grade: 'reported', fact })
export const estimated = (value: number, fact: string): Graded => ({ value, grade: 'estimated', fact })
export const claimed = (value: number, fact: string): Graded => ({ value, grade: 'claimed', fact })
export const judged = (value: number): Graded => ({ value, grade: 'judged' })

export const times = (low: number, high: number): Spread => ({ low, high, relative: true })
export const between = (low: number, high: number): Spread => ({ low, high, relative: false })

/** The same in every base. */
export const everywhere = <T>(value: T): Record<FirstHandBase, T> =>
  Object.fromEntries(firstHandBases.map(base => [base, value])) as Record<FirstHandBase, T>

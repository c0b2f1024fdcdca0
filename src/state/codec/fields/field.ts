import type { ScenarioState } from '../../scenario/scenarioState.ts'
import type { Pair } from '../versions.ts'

/** What was read of a field, and a sentence for each part of it that could not be. */
export type FieldRead<T> = { value: T; dropped: string[] }

/**
 * All that is to be said of a field of the scenario state: how files, storage, links and codes have it. Its type asks for
 * every part, so a new field that one of them forgets does not compile. What is as on a first visit is written nowhere.
 */
export type Field<T> = {
  /** Reads it out of JSON, from anything at all: what is not understood is dropped with a sentence. It never throws. */
  read: (raw: unknown) => FieldRead<T>
  /** How it stands in JSON: in storage and history, and in files where those have more of it. */
  write: (value: T) => unknown
  writeFile?: (value: T, state: ScenarioState) => unknown
  link: LinkPart<T>
  code: CodePart<T>
}

/** How a link has a field: as pairs of a name and a text. */
export type LinkPart<T> = {
  /** Which pairs are its own: those of that name; where the name ends in a dot, those whose name begins with it. */
  names: readonly string[]
  write: (value: T) => Pair[]
  /** What `read` of the field takes, from the pairs that are its own, of which there is at least one. */
  read: (pairs: readonly Pair[]) => unknown
}

/**
 * How a code has a field: as one of `radix` digits (-1 for a value that this version of codes does not count), as the
 * number of a set of changes, not at all, or in such a way that with it there is no code.
 */
export type CodePart<T> =
  | {
      radix: (version: number) => number
      digitOf: (value: T, version: number) => number
      valueOf: (digit: number, version: number) => T
    }
  | 'number of the changes'
  | 'left out'
  | 'no code'

export const good = <T>(value: T): FieldRead<T> => ({ value, dropped: [] })

/** For a field that JSON can hold as it is. */
export const asItIs = <T>(value: T): T => value

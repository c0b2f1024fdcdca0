/** What a number counts, where its type would not say: aliases for a reader, of which the compiler makes nothing. */

/** A quarter counted from the start of the scenario: 0 is its day, 24 the last; whole, unless it is said to be a fraction. */
export type Quarter = number

/** Billions of US dollars. */
export type Billions = number

/** A part of a whole, from 0 to 1. */
export type Share = number

/** A value of an input, in the unit of its parameter: billions of dollars, a fraction, whole quarters, a multiple. */
export type InputValue = number

/** A value of a line, in the unit of the line. */
export type LineValue = number

/** How far Amazon’s measure is above Microsoft’s, in the unit of the measure’s line; below zero Microsoft leads. */
export type Lead = number

/** A place on the track of a slider: 0 at its low end, 1 at its high one. */
export type TrackPosition = number

import type { Side } from '../../model/sides.ts'
import type { Pixels } from './lengths.ts'

/** Colours by their role; on the screen they follow the theme. */
export const ink = {
  page: 'var(--page)',
  rail: 'var(--rail)',
  grid: 'var(--grid)',
  axis: 'var(--axis)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  aws: 'var(--aws)',
  alliance: 'var(--alliance)',
  nvidia: 'var(--nvidia)',
  nvidiaText: 'var(--nvidia-text)',
  chips: 'var(--chips)',
  power: 'var(--power)',
  hatch: 'var(--hatch)',
  onStack: 'var(--on-stack)',
  awsWash: 'var(--aws-wash)',
  allianceWash: 'var(--alliance-wash)',
  aws1: 'var(--aws-1)',
  aws2: 'var(--aws-2)',
  aws3: 'var(--aws-3)',
  aws4: 'var(--aws-4)',
  alliance1: 'var(--alliance-1)',
  alliance2: 'var(--alliance-2)',
  alliance3: 'var(--alliance-3)',
  alliance4: 'var(--alliance-4)',
} satisfies Record<string, string> & Record<Side, string>

/** Sizes and colours of a medium: the desk, the room, the page. */
export type Look = {
  ink: Record<keyof typeof ink, string>
  line: Pixels
  /** A heavier line for the figure that the verdict is about. */
  hero: Pixels
  ghost: Pixels
  grid: Pixels
  marker: Pixels
  axis: Pixels
  label: Pixels
  /** The marked value at the horizon. */
  marked: Pixels
}

/**
 * The anatomy of a chart by medium, in twelfths of its axis text: on the desk that is a pixel; an export sets axis text
 * in the points that are asked for, and draws all else to it.
 */
export const anatomy = {
  desk: { line: 2.25, hero: 2.5, ghost: 1.5, grid: 1, marker: 4.25, axis: 12, label: 13, marked: 15.5 },
  present: { line: 2.5, hero: 2.5, ghost: 1.5, grid: 0.75, marker: 5, axis: 12, label: 15, marked: 17.5 },
  export: { line: 2.4, hero: 2.4, ghost: 1.5, grid: 0.75, marker: 4.8, axis: 12, label: 14.4, marked: 16.8 },
} satisfies Record<string, Omit<Look, 'ink'>>

export const desk: Look = { ink, ...anatomy.desk }

export const stage: Look = { ink, ...anatomy.present }

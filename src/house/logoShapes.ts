import type { Shape } from '../export/shapes.ts'

/** A logo as plain shapes in a box of its own, from the origin. */
export type LogoShapes = { width: number; height: number; shapes: readonly Shape[] }

import type { Changes } from '../../../model/world.ts'
import { laidOver } from '../../scenario/changes.ts'
import { differing } from '../../scenario/ownBase.ts'
import type { Start } from '../../scenario/start.ts'

/** Without values of an own base that the base of the model has, too, and without changes to what the start has. */
export function onlyOther<Of extends Start & { changes: Changes }>(read: Of): Of {
  const start = { base: read.base, own: differing(read.base, read.own) }
  return { ...read, own: start.own, changes: laidOver({ ...start, changes: read.changes }, {}) }
}

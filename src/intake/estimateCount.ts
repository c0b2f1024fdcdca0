import { mostEstimates } from '../state/scenario/consensus.ts'
import type { TableRow } from './cell.ts'
import type { Role } from './roles.ts'

/** Of how many estimates the value in a row is the mean, and what of that cannot be read. */
export function countIn(row: TableRow, roles: readonly Role[]): { count?: number; remark?: string } {
  const text = row.cells[roles.indexOf('count')]?.text ?? ''
  if (text === '') return {}
  const count = /^\d{1,4}(?:\.0*)?$/.test(text) ? Number(text) : 0
  if (count >= 1 && count <= mostEstimates) return { count }
  return { remark: `Its number of estimates “${text}” is no whole number from 1 to ${mostEstimates}` }
}

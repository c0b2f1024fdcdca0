import { grades } from '../model/parameter.ts'
import { cut } from '../state/codec/rawValue.ts'
import { onOneLine } from '../state/scenario/cleanName.ts'
import { type Reason, sourceIn } from '../state/scenario/reasons.ts'
import type { TableRow } from './cell.ts'
import { type DayOrder, daysIn } from './days.ts'
import type { Role } from './roles.ts'

/** So many letters of a reason, a source and the like are kept. */
const longest = 300

/** What a row says of where its number comes from, and what of that could not be read and is left out. */
export function reasonIn(row: TableRow, roles: readonly Role[], order: DayOrder | null) {
  const cellOf = (role: Role) => row.cells[roles.indexOf(role)]
  const textOf = (role: Role) => cut((cellOf(role)?.text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim(), longest)
  const remarks: string[] = []
  const day = cellOf('date')?.day ?? dayIn(textOf('date'), order, remarks)
  const grade = grades.find(one => one === textOf('grade').toLowerCase())
  if (!grade && textOf('grade') !== '') remarks.push(`Its grade “${textOf('grade')}” is none of ${grades.join(', ')}`)
  const address = sourceIn(cut(cellOf('source')?.link ?? textOf('source'), longest)).source
  const publisher = onOneLine(textOf('publisher') || (address === textOf('source') ? '' : textOf('source')))
  const reason: Reason = {
    says: textOf('reason'),
    ...(address && { source: address }),
    ...(publisher !== '' && { publisher }),
    ...(day && { date: day }),
    ...(grade && { grade }),
  }
  const isSaid = reason.says !== '' || Object.keys(reason).length > 1
  return { reason: isSaid ? reason : undefined, remarks }
}

function dayIn(text: string, order: DayOrder | null, remarks: string[]): string | null {
  if (text === '') return null
  const days = daysIn(text)
  const either = days.dayFirst ?? days.monthFirst
  if (either === null) remarks.push(`Its date “${text}” cannot be read`)
  if (days.dayFirst === null || days.monthFirst === null || days.dayFirst === days.monthFirst) return either
  if (order) return days[order]
  remarks.push(`Its date “${text}” can be read in two ways: ${days.dayFirst} or ${days.monthFirst}`)
  return null
}

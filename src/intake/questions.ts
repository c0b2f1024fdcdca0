import { fewest } from '../model/digits.ts'
import { longDate } from '../model/quarters.ts'
import type { Candidate, Decided } from './candidate.ts'
import { daysIn, isEitherDay } from './days.ts'
import { marksIn, numbersByMark } from './fractionMark.ts'
import { scalesFor, tableValue } from './valueReading.ts'

/** What can be read in two ways throughout a table, with both readings; `chosen` where the table tells, or the user did. */
export type TableQuestion = {
  id: keyof Decided
  says: string
  choices: readonly { id: string; says: string }[]
  chosen: string | null
}

/** The questions that make a difference in this table; the second is asked once the first is settled. */
export function questionsOn(rows: readonly Candidate[], days: readonly string[], decided: Decided): TableQuestion[] {
  const either = rows.find(({ value }) => value && !value.cell.isExact && marksIn(value.cell.text).length > 1)
  const decimal = either?.value && decimalQuestion(either.value.cell.text, decided)
  const share = decimal && !decided.decimal ? null : shareQuestion(rows, decided)
  const day = days.find(isEitherDay)
  return [decimal, share, day && dayQuestion(day, decided)].filter(
    question => question !== null && question !== undefined && question !== '',
  )
}

function decimalQuestion(text: string, { decimal }: Decided): TableQuestion {
  const { point, comma } = numbersByMark(text)
  const says = (number: number | null, mark: string) =>
    `A ${mark} parts decimals: “${text}” is ${fewest(number ?? 0, 6)}`
  return {
    id: 'decimal',
    says: `Which mark parts decimals in “${text}”?`,
    choices: [
      { id: 'point', says: says(point, 'point') },
      { id: 'comma', says: says(comma, 'comma') },
    ],
    chosen: decimal,
  }
}

function shareQuestion(rows: readonly Candidate[], { decimal, share }: Decided): TableQuestion | null {
  const text = rows.flatMap(({ value }) => {
    if (!value || scalesFor(value).length < 2) return []
    const mark = marksIn(value.cell.text).length > 1 ? decimal : (marksIn(value.cell.text)[0] ?? 'point')
    const [percent, fraction] = mark
      ? (['percent', 'fraction'] as const).map(scale => tableValue(value, { mark, scale }))
      : []
    return percent?.ok && fraction?.ok && percent.value !== fraction.value
      ? [{ text: value.cell.text, value: percent.value }]
      : []
  })[0]
  if (!text) return null
  return {
    id: 'share',
    says: `Are shares without a sign, as “${text.text}”, in percent?`,
    choices: [
      { id: 'percent', says: `In percent: “${text.text}” is ${fewest(Math.abs(text.value) * 100, 6)} %` },
      { id: 'fraction', says: `As fractions: “${text.text}” is ${fewest(Math.abs(text.value) * 10_000, 6)} %` },
    ],
    chosen: share,
  }
}

function dayQuestion(text: string, { days }: Decided): TableQuestion {
  const { dayFirst, monthFirst } = daysIn(text)
  return {
    id: 'days',
    says: `Which comes first in “${text}”, the day or the month?`,
    choices: [
      { id: 'dayFirst', says: `The day: ${longDate(dayFirst!)}` },
      { id: 'monthFirst', says: `The month: ${longDate(monthFirst!)}` },
    ],
    chosen: days,
  }
}

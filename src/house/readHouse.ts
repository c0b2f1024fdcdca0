import * as v from 'valibot'
import { bytesOf } from './base64.ts'
import { fontProblem } from './fontFile.ts'
import { type House, houseLimits, houseShape } from './house.ts'
import { logoOf } from './logo.ts'

/** The version of house files. */
const version = 1

/** A house file that is good as a whole; one that is not is refused with a sentence for each fault. It never throws. */
export function readHouse(text: string): { house: House } | { problems: string[] } {
  if (text.length > houseLimits.fileBytes)
    return { problems: [`A house file has ${houseLimits.fileBytes / 1_000_000} MB at the most.`] }
  const raw = parsed(text.replace(/^\uFEFF/, ''))
  if (typeof raw !== 'object' || raw === null || !('stakeout' in raw) || raw.stakeout !== 'house')
    return { problems: ['This is no house file: it begins with {"stakeout": "house", "version": 1}.'] }
  const { stakeout: _, version: written, ...rest } = raw as Record<string, unknown>
  if (typeof written === 'number' && written > version)
    return { problems: [`This house file was made by a later version of Stakeout (${written}; this is ${version}).`] }
  if (written !== version) return { problems: [`A house file says its version: "version": ${version}.`] }
  return checkedHouse(rest)
}

/** The same of a record without its head. */
export function checkedHouse(raw: unknown): { house: House } | { problems: string[] } {
  const read = v.safeParse(houseShape, raw)
  if (!read.success) return { problems: [...new Set(read.issues.map(sentenceOf))].slice(0, 20) }
  const house = withoutEmpty(read.output)
  const problems = [...logoProblems(house), ...fontProblems(house)]
  return problems.length > 0 ? { problems } : { house }
}

/** The house file of a record; it reads back to the same. */
export const writeHouse = (house: House): string =>
  `${JSON.stringify({ stakeout: 'house', version, ...house }, null, 2)}\n`

function sentenceOf(issue: v.BaseIssue<unknown>): string {
  const place = v.getDotPath(issue)
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return `A house file has no “${(place ?? '').slice(0, 60)}”.`
  if (!issue.message.startsWith('Invalid')) return issue.message
  return `“${place ?? 'The file'}” ${issue.received === 'undefined' ? 'is missing' : 'is not as a house file has it'}.`
}

function logoProblems({ logo }: House): string[] {
  if (!logo) return []
  const read = logoOf(logo)
  return 'problem' in read ? [read.problem] : []
}

function fontProblems({ fonts = {} }: House): string[] {
  return Object.values(fonts).flatMap(font =>
    [font?.regular, font?.bold].flatMap(data => {
      const problem = data === undefined ? null : fontProblem(bytesOf(data))
      return problem === null ? [] : [`The font “${font.family}” is not taken: ${problem}`]
    }),
  )
}

/** Without what is empty: a group of no fields is none. */
const withoutEmpty = (house: House): House =>
  Object.fromEntries(
    Object.entries(house)
      .map(([name, value]) => [name, value && typeof value === 'object' ? filled(value) : value] as const)
      .filter(([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length > 0)),
  )

const filled = (group: object) => Object.fromEntries(Object.entries(group).filter(([, value]) => value !== undefined))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { isRecord } from './rawValue.ts'

/** The version of links, files and storage that this build writes. */
export const version = 2

/** One setting of a link. */
export type Pair = [name: string, text: string]

/** Settings as the text of a link, which says its version first. */
export const linkText = (pairs: readonly Pair[]): string =>
  new URLSearchParams([['v', String(version)], ...pairs]).toString()

/** The version that a link says, or why it cannot be read. A link without a version is read as the first one. */
export function versionOf(link: readonly Pair[]): { v: number } | { problem: string } {
  const written = link.find(([name]) => name === 'v')?.[1] ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(written)) return { problem: 'This link names no version of Stakeout that there is' }
  if (Number(written) > version)
    return { problem: `This link was made by a later version of Stakeout (${written}; this is ${version})` }
  return { v: Number(written) }
}

/** The version that a record was written in. What was written before records said so is of the first. */
export const versionIn = ({ v }: Raw): number => (Number.isInteger(v) && Number(v) > 1 ? Number(v) : 1)

type Raw = Record<string, unknown>

/** How what version `n` wrote becomes what `n + 1` writes, at place `n`: pure, and kept for good. */
type Upgrade = { scenario: (raw: Raw) => Raw; values: (raw: Raw) => Raw; keys: (keys: readonly unknown[]) => unknown[] }

/** Each lab has long-run cost ratios of its own since the second edition of the model; before, the market had them. */
const parted = ['matureComputeRatio', 'matureOpexRatio']
const bothOf = (key: unknown) =>
  typeof key === 'string' && parted.includes(key) ? [`aws.${key}`, `alliance.${key}`] : [key]

const second: Upgrade = {
  keys: keys => keys.flatMap(bothOf),
  values: raw =>
    Object.fromEntries(
      Object.entries(raw).flatMap(([key, value]) =>
        bothOf(key).map(each => [each, key.endsWith('.revenueShareEnd') && value === 40 ? 120 : value]),
      ),
    ),
  scenario: raw => {
    const start = (of: Raw): Raw => ({
      ...of,
      ...(isRecord(of.changes) && { changes: second.values(of.changes) }),
      ...(isRecord(of.reasons) && { reasons: second.values(of.reasons) }),
      ...(isRecord(of.own) && { own: ownBase(of.own) }),
    })
    const ownBase = (own: Raw): Raw => ({
      ...own,
      ...(isRecord(own.values) && { values: second.values(own.values) }),
      ...(isRecord(own.reasons) && { reasons: second.values(own.reasons) }),
    })
    return {
      ...start(raw),
      ...(isRecord(raw.baseline) && { baseline: start(raw.baseline) }),
      ...(Array.isArray(raw.locks) && { locks: second.keys(raw.locks) }),
      // An axis is one input: that of the first lab.
      ...(Array.isArray(raw.map) && { map: raw.map.map(key => bothOf(key)[0]) }),
    }
  },
}

const upgrades: Record<number, Upgrade> = { 1: second }

const upgradesFrom = (from: number): Upgrade[] =>
  Array.from({ length: Math.max(version - from, 0) }, (_, i) => upgrades[from + i]!)

/** A scenario as a version wrote it, in the words of this one; not checked yet. Scenes bring their own version. */
export const upgradedScenario = (raw: Raw): Raw =>
  upgradesFrom(versionIn(raw)).reduce((before, { scenario }) => scenario(before), raw)

/** Values or reasons by input, as a version wrote them. */
export const upgradedValues = (raw: unknown, from: number): unknown =>
  isRecord(raw) ? upgradesFrom(from).reduce((before, { values }) => values(before), raw) : raw

/** Keys of inputs, as a version wrote them. */
export const upgradedKeys = (keys: readonly unknown[], from: number): readonly unknown[] =>
  upgradesFrom(from).reduce((before, upgrade) => upgrade.keys(before), keys)

/** The version of links, files and storage that this build writes. */
export const version = 1

/** One setting of a link. */
export type Pair = [name: string, text: string]

/** Settings as the text of a link, which says its version first. */
export const linkText = (pairs: readonly Pair[]): string =>
  new URLSearchParams([['v', String(version)], ...pairs]).toString()

/** How a link of version `n` becomes one of `n + 1`, at place `n`: pure, and kept for good. There is nothing to do yet. */
const upgrades: Record<number, (pairs: Pair[]) => Pair[]> = {}

/** A link in the words of this version, or why it cannot be read. A link without a version is read as the first one. */
export function migrate(link: Pair[]): { pairs: Pair[] } | { problem: string } {
  const written = link.find(([name]) => name === 'v')?.[1] ?? '1'
  if (!/^[1-9]\d{0,5}$/.test(written)) return { problem: 'This link names no version of Stakeout that there is' }
  if (Number(written) > version)
    return { problem: `This link was made by a later version of Stakeout (${written}; this is ${version})` }
  let pairs = link
  for (let from = Number(written); from < version; from++) pairs = upgrades[from]?.(pairs) ?? pairs
  return { pairs }
}

import { counted } from '../model/digits.ts'
import { capital } from '../model/wording.ts'
import type { PreviewRow } from './previewRow.ts'
import { targetOf } from './rowMeaning.ts'

/** Of more rows than these it is said how many there are. */
const mostNamed = 4

/** Rows for one input, or for one line at one quarter: of those that say the same the first counts, of others the user takes one. */
export function withTwins(rows: readonly PreviewRow[]): PreviewRow[] {
  const groups = Map.groupBy(
    rows.filter(({ value }) => value !== null),
    targetOf,
  )
  const said = new Map([...groups].flatMap(([, twins]) => (twins.length > 1 ? twinsIn(twins) : [])))
  return rows.map(row => said.get(row) ?? row)
}

function twinsIn(twins: readonly PreviewRow[]): [PreviewRow, PreviewRow][] {
  const [first, ...more] = twins as [PreviewRow, ...PreviewRow[]]
  if (more.every(({ value }) => value === first.value)) {
    const problem = `It says the same as ${inLine(first.place)}`
    return more.map(row => [row, { ...row, isRepeat: true, value: null, problem }])
  }
  return twins.map(row => [row, { ...row, awaits: 'twin', problem: othersSay(row, twins) }])
}

function othersSay(row: PreviewRow, twins: readonly PreviewRow[]): string {
  const named = twins
    .slice(0, mostNamed + 1)
    .filter(one => one !== row)
    .slice(0, mostNamed)
  const unnamed = twins.length - 1 - named.length
  const others = [...named.map(({ place }) => inLine(place)), ...(unnamed > 0 ? [`${counted(unnamed)} more`] : [])]
  return `${capital(others.join(' and '))} ${others.length > 1 ? 'have' : 'has'} another value for it`
}

const inLine = (place: string) => place.replace(/^Row/, 'row')

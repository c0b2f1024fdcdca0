/** One measured number; `peer` is what it is compared with, `ratio` how many times the peer it is. */
export type Row = {
  name: string
  value: number
  unit: string
  peer?: number
  ratio?: number
  /** What was hoped for, and whether it came true. Printed, never asserted. */
  goal?: { says: string; isMet: boolean }
}

/** Prints rows as they come: for a reader, or as one JSON object a line. */
export function printer(asJson: boolean) {
  const say = (line: string) => void process.stdout.write(`${line}\n`)
  return {
    heading: (text: string) => asJson || say(`\n${text}`),
    rows: (rows: Row[]) => {
      for (const row of rows) say(asJson ? json(row) : line(row))
    },
  }
}

function json({ name, value, unit, peer, ratio }: Row): string {
  return JSON.stringify({ name, value: rounded(value), unit, peer: rounded(peer), ratio: rounded(ratio) })
}

function line({ name, value, unit, peer, ratio, goal }: Row): string {
  const cells = [
    name.padEnd(66),
    `${figure(value)} ${unit}`.padStart(18),
    (peer === undefined ? '' : `peer ${figure(peer)}`).padStart(16),
    timesOf(ratio).padStart(9),
  ]
  return `${cells.join('')}${goal ? `   ${goal.isMet ? 'met' : 'MISSED'}: ${goal.says}` : ''}`
}

const timesOf = (ratio: number | undefined) =>
  ratio === undefined ? '' : Number.isFinite(ratio) ? `${ratio.toFixed(2)}×` : '–'

const figure = (value: number) =>
  Math.abs(value) >= 10_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))

const rounded = (value: number | undefined) =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(6))

/** A number beside another of the same kind. */
export const beside = (value: number, peer: number) => ({ value, peer, ratio: value / peer })

/** The middle one; of none, not a number. */
export const median = (values: number[]) => quantile(values, 0.5)

export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN
}

/** One value a row; no-break spaces are shown as plain ones so the tables can be read and typed. */
export function table(format: (value: number) => string, values: number[]): string {
  const width = Math.max(...values.map(value => String(value).length)) + 2
  return values
    .map(value => `\n      ${String(value).padEnd(width)}${format(value).replaceAll('\u00a0', ' ')}`)
    .join('')
}

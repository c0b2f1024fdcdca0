/** A number as an office program writes it in one of the number formats of our charts: up to three, for above, below and nought. */
export function inNumberFormat(value: number, format: string): string {
  const parts = format.split(';')
  const part = (value < 0 ? parts[1] : value === 0 ? parts[2] : undefined) ?? parts[0]!
  if (part === 'General') return String(value)
  const own = /([#,0]*0)(?:\.(0+))?(,)?(?=[^0]*$)/.exec(part.replace(/"[^"]*"/g, quoted => '_'.repeat(quoted.length)))
  const around = (text: string) => text.replaceAll('"', '')
  if (!own) return around(part)
  const [found, , places = '', thousands] = own
  const size = (Math.abs(value) * (/%(?![^"]*")/.test(part) ? 100 : 1)) / (thousands ? 1000 : 1)
  const digits = size.toLocaleString('en', {
    minimumFractionDigits: places.length,
    maximumFractionDigits: places.length,
    useGrouping: found.includes('#,'),
  })
  return `${around(part.slice(0, own.index))}${digits}${around(part.slice(own.index + found.length))}`
}

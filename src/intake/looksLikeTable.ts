/** Does a pasted text look like a table of numbers: two columns or more in most of its lines, and a number in one of them? */
export function looksLikeTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n?|\n/)
    .slice(0, 50)
    .filter(line => line.trim() !== '')
  const parted = lines.filter(line => /\S[\t;,]\s*\S/.test(line))
  return (
    lines.length > 0 && parted.length * 2 >= lines.length && lines.some(line => /[\t;,][^\p{L}]{0,6}\p{Nd}/u.test(line))
  )
}

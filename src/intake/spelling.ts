/** How many letters have to be added, dropped, changed or swapped with their neighbour to make one text of the other. */
export function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const steps = [last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1)]
      row.push(Math.min(...steps, ...(isSwapped ? [before[j - 2]! + 1] : [])))
    }
    ;[before, last] = [last, row]
  }
  return last[b.length]!
}

/** What a copy of a file is called that was brought up to date: never as the file itself. */
export function copyName(name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? []
  const [, plain, count] = /^(.*) \(updated(?: (\d+))?\)$/.exec(stem) ?? []
  return plain === undefined ? `${stem} (updated)${ending}` : `${plain} (updated ${Number(count ?? 1) + 1})${ending}`
}

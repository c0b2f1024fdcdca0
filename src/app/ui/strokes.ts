/** How key strokes are written: the modifier of the machine first, "mod+shift+z"; a single letter as it is typed. */
export const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** What was pressed, or null where it is no stroke of ours. */
export function strokeOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string | null {
  const [mod, other] = isMac() ? [metaKey, ctrlKey] : [ctrlKey, metaKey]
  if (altKey || other || key.length !== 1) return null
  if (!mod) return key
  return `mod+${shiftKey ? 'shift+' : ''}${key.toLowerCase()}`
}

/** A stroke that types something where there is a place to type. */
export const isLetter = (stroke: string) => !stroke.startsWith('mod+')

/** The strokes that a text box understands by itself. */
export const isOfTextBoxes = (stroke: string) => /^mod\+(z|shift\+z|y)$/.test(stroke)

/** As it stands on the keys: "Ctrl+Shift+Z", "⇧⌘Z", "B". */
export function spelled(stroke: string): string {
  const key = stroke.split('+').at(-1)!.toUpperCase()
  if (isLetter(stroke)) return key
  const isShifted = stroke.includes('shift+')
  return isMac() ? `${isShifted ? '⇧' : ''}⌘${key}` : `Ctrl+${isShifted ? 'Shift+' : ''}${key}`
}

/** As assistive technology wants it. */
export const announced = (stroke: string) =>
  stroke
    .replace('mod', isMac() ? 'Meta' : 'Control')
    .replace('shift', 'Shift')
    .replace(/[a-z]$/, key => key.toUpperCase())

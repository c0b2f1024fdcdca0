const notText = ['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'color', 'image']

/** Is this a place to type in? A slider is not. */
const isTextBox = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement && !notText.includes(target.type)) ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable)

/** Has the text box something of its own to take back? One that says it is at rest has not. */
export const isBeingEdited = (target: EventTarget | null) =>
  isTextBox(target) && !(target instanceof HTMLElement && target.dataset.atRest !== undefined)

/** Would a letter be taken here? Also by a list of choices, which it searches. */
export const takesLetters = (target: EventTarget | null) => isTextBox(target) || target instanceof HTMLSelectElement

/** The parameters as the rail shows them: one control each, with a lane for every input. */
import { groups, type Input, inputs } from '../../model/inputs.ts'
import type { InputUnit, Parameter } from '../../model/parameter.ts'

export type GroupName = (typeof groups)[number]['name']

export type Control = { id: string; group: GroupName; parameter: Parameter; lanes: Input[] }

/** All controls in reading order. */
export const controls: Control[] = groups.flatMap(({ name, inputs: members }) =>
  Object.entries(members).map(([id, parameter]) => ({
    id,
    group: name,
    parameter,
    lanes: inputs.filter(input => input.id === id),
  })),
)

/** The three that stay in view. */
export const headlineControls = controls.filter(({ parameter }) => parameter.headline)

/** The controls that a group holds: all of its own but the headline ones. */
export const controlsIn = (group: GroupName) =>
  controls.filter(control => control.group === group && !control.parameter.headline)

/** The group in which an input is to be looked for; the headline ones are in none. */
export const homeOf = (key: string): GroupName | undefined =>
  controls.find(control => !control.parameter.headline && keysOf(control).some(one => one === key))?.group

/** The keys of a control's inputs. */
export const keysOf = ({ lanes }: Control) => lanes.map(({ key }) => key)

/** A control that a filter text finds; `inReason` is the sentence of its reason that has the text, where nothing else has it. */
export type Match = { control: Control; inReason: string | null }

/**
 * The controls that a filter text finds: each word of it somewhere in label, id, group or noun, else the text as it stands in
 * the reason, where that is there. All of them where nothing is typed.
 */
export function matches(filter: string, whyOf?: (input: Input) => string): Match[] {
  const wanted = filter.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  return controls.flatMap((control): Match[] => {
    const { label, noun = '' } = control.parameter
    const name = [label, control.id, control.group, noun].join(' ').toLowerCase()
    if (words.every(word => name.includes(word))) return [{ control, inReason: null }]
    const inReason = whyOf ? passageWith(wanted, whyOf(control.lanes[0]!)) : null
    return inReason === null ? [] : [{ control, inReason }]
  })
}

/** The sentence of a text that has the wanted words, and what follows while that says little; null where none has them. */
function passageWith(wanted: string, text: string): string | null {
  const sentences = text.split(/(?<=[.;:]) /)
  const first = sentences.findIndex(each => each.toLowerCase().includes(wanted))
  if (first < 0) return null
  let last = first + 1
  while (last < sentences.length && sentences.slice(first, last).join(' ').length < 40) last++
  return sentences.slice(first, last).join(' ')
}

/** A label's first words, and what stands smaller beside them: the rest of it, the unit, the kind of scale. */
export function heading({ label, unit, isDate, scale }: Parameter): { title: string; hint: string } {
  const [title = label, ...rest] = label.split(', ')
  const hint = [...rest, isDate ? 'quarter' : unitWords[unit], scale === 'log' ? 'log scale' : '']
  return { title, hint: hint.filter(Boolean).join(', ') }
}

const unitWords: Record<InputUnit, string> = {
  usd_bn: 'in $bn',
  fraction: 'in %',
  quarters: 'in quarters',
  multiple: '×',
  years: 'in years',
  shares_bn: 'in bn',
}

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
  controls.find(({ parameter, lanes }) => !parameter.headline && lanes.some(lane => lane.key === key))?.group

/** The controls that a filter text finds, by label, id or group; all of them where nothing is typed. */
export function matches(filter: string): Control[] {
  const wanted = filter.trim().toLowerCase()
  return controls.filter(({ id, group, parameter }) =>
    [parameter.label, id, group].some(text => text.toLowerCase().includes(wanted)),
  )
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

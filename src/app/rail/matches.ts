import { type Control, controls } from './controls.ts'

/** The controls that a filter text finds, by label, id or group; all of them where nothing is typed. */
export function matches(filter: string): Control[] {
  const wanted = filter.trim().toLowerCase()
  return controls.filter(({ id, group, parameter }) =>
    [parameter.label, id, group].some(text => text.toLowerCase().includes(wanted)),
  )
}

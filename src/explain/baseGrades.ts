import { type BaseId, bases, carriesFrom } from '../model/bases.ts'
import { inputs } from '../model/inputs.ts'
import { longDate } from '../model/quarters.ts'
import { baseValue } from '../model/world.ts'
import { markNames, marks } from './grade.ts'

const gradedIn = (base: BaseId) => inputs.map(input => baseValue(base, input))

/** How many values of a base have which grade, and how many it carries over, in words. */
export function gradesSay(base: BaseId): string {
  const all = gradedIn(base)
  const counts = markNames.flatMap(mark => {
    const count = all.filter(({ grade }) => grade === mark).length
    return count === 0 ? [] : [`${count} ${count === 1 ? marks[mark].word : marks[mark].ofMany}`]
  })
  return [`Its ${all.length} values: ${counts.join(', ')}.`, carriedSays(base)].filter(Boolean).join(' ')
}

/** How many values of a base are not its own, and from when they are; empty where all are its own. */
export function carriedSays(base: BaseId): string {
  const from = carriesFrom(base)
  if (!from) return ''
  const all = gradedIn(base)
  const count = all.filter(({ carried }) => carried !== undefined).length
  return `${count} of ${all.length} values are carried from ${longDate(bases[from].asOf)}.`
}

import { goalSeek } from '../analysis/goalSeek.ts'
import { reachedSays } from '../analysis/goalWords.ts'
import { type LineKey, lineOf } from '../model/index.ts'
import { ownerOf } from '../model/keys.ts'
import { quarterLabel } from '../model/quarters.ts'
import { capital, inputNoun, inputValue } from '../model/wording.ts'
import { type Ask, dayOfAsk, worldsOf } from './ask.ts'
import { plainNumber } from './number.ts'
import { keyCalled } from './overrides.ts'
import { lineCalled, quarterOf } from './read.ts'
import { refuse } from './refusal.ts'

/** Which values of one input bring a line to a target. */
export const goalAsk = {
  does: 'finds the values of --input that bring a line to a target, as in --goal aws.valueCreated=300',
  takes: ['goal', 'input', 'quarter'],
  read: given => {
    const { line, target } = targetOf(
      given.goal ?? refuse('--ask goal needs --goal, as in --goal aws.valueCreated=300.'),
    )
    const [named, second] = given.input ?? []
    if (named === undefined || second !== undefined) return refuse('--ask goal needs one --input to move.')
    const key = keyCalled(named)
    const quarter = quarterOf(given.quarter)
    return scenario => {
      const [world] = worldsOf(scenario)
      const asked = { key, line, quarter, target }
      const sought = goalSeek(asked, world)
      const { roots, flats, nearest, hasEffect } = sought
      const { label, unit } = lineOf(ownerOf(line).id)
      const when = quarter === 0 ? 'today' : `in ${quarterLabel(dayOfAsk(scenario), quarter)}`
      const figure = `${label} (${line})`
      const goal = `${figure} of ${unit.exact(target)} ${when}`
      const reached = {
        value: nearest.reached,
        text: roots.length > 0 ? unit.exact(target) : reachedSays(asked, nearest.reached),
      }
      const rowOf = (value: number) => [{ value, text: inputValue(key, value) }, reached]
      const told = { data: { key, now: world[key], line, quarter, target, ...sought }, head: [key, line] }
      if (!hasEffect)
        return {
          ...told,
          rows: [],
          says: [
            `${capital(inputNoun(key))} has no effect on ${figure} ${when}: it is ${unit.exact(nearest.reached)} at every value.`,
          ],
        }
      return {
        ...told,
        rows: (roots.length > 0 ? roots : [nearest.value]).map(rowOf),
        says: [
          roots.length > 0
            ? `${capital(inputNoun(key))} brings ${goal} at ${roots.length === 1 ? 'this value' : 'these values'}.`
            : `No value of ${inputNoun(key)} brings ${goal}; this comes nearest.`,
          ...flats.map(
            ({ from, to }) => `So does every value from ${inputValue(key, from)} to ${inputValue(key, to)}.`,
          ),
        ],
      }
    }
  },
} satisfies Ask

function targetOf(text: string): { line: LineKey; target: number } {
  const [, line, number] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (!line || number === undefined)
    return refuse(`--goal is written line=number, as in aws.valueCreated=300, not "${text}".`)
  const found = lineCalled(line)
  const target = plainNumber(number)
  if (target === null) return refuse(`--goal needs a plain number such as 0.4 or 300, not "${number}".`)
  return { line: found, target }
}

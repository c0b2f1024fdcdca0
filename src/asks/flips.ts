import { flipsOf } from '../analysis/flips.ts'
import { slowdownClause } from '../analysis/slowdown.ts'
import { nearestFlip, nearestSentence, overTime } from '../analysis/turning.ts'
import { verdict, verdictSentence, wholeSentence, wordsText } from '../analysis/verdict.ts'
import { whatIf } from '../analysis/whatIf.ts'
import { inputs } from '../model/inputs.ts'
import { measures } from '../model/measures.ts'
import { inputValue } from '../model/wording.ts'
import { type Ask, dayOfAsk, worldsOf } from './ask.ts'
import { keyCalled } from './overrides.ts'
import { criterionFrom } from './read.ts'

/** Where the lead changes along each input, and the sentences of the verdict. */
export const flipsAsk = {
  does: 'finds the values of each input at which the lead changes, all else equal',
  takes: ['measure', 'quarter', 'input'],
  read: given => {
    const criterion = criterionFrom(given)
    const keys = given.input?.map(keyCalled) ?? inputs.map(({ key }) => key)
    return scenario => {
      const [world, base] = worldsOf(scenario)
      const asOf = dayOfAsk(scenario)
      const { measure, quarter } = criterion
      const answer = whatIf(world)
      const found = flipsOf(keys, world, criterion)
      const [slowdown] = flipsOf(['adoptionSlowdown'], world, criterion)
      const nearest = nearestFlip(world, base, criterion)
      return {
        data: { ...criterion, verdict: verdict(answer, measure, quarter), nearest, inputs: found },
        head: ['input', 'now', 'flips', 'leads'],
        rows: found.map(({ key, flips, stretches }) => {
          const values = flips.map(flip => inputValue(key, flip)).join(' and ') || 'no flip in range'
          const leads = stretches.map(({ leader }) => measures[measure].of(leader)).join(', then ')
          return [key, { value: world[key], text: inputValue(key, world[key]) }, values, leads]
        }),
        says: [
          wordsText(wholeSentence(verdictSentence({ answer, measure, horizon: quarter, asOf }))),
          `${slowdownClause(slowdown!, world, criterion)}.`,
          nearestSentence(nearest),
          overTime(answer, measure, asOf),
        ],
      }
    }
  },
} satisfies Ask

import { leadSentence, type Outlook } from '../../analysis/outlook.ts'
import { percentileNote, percentileSentences } from '../../analysis/percentileWords.ts'
import { verdict } from '../../analysis/verdict.ts'
import { hearingAll, type Live } from '../../live/live.ts'
import type { Quarter } from '../../model/quantities.ts'
import type { Side } from '../../model/sides.ts'
import type { Known } from '../../simulation/client.ts'
import type { Desk } from '../../state/session/desk.ts'

/** What is said of the futures: how often the leader leads, whether that is a coin toss, and where the scenario stands among them, in short and in sentences. */
type FuturesWords = { isToss: boolean; says: string; note: string; sentences: string }

type LastWords = { outlook: Outlook; horizon: Quarter; leader: Side; words: FuturesWords }

/** The words as they stand now; null where there are no futures of the measure that is judged by. What nobody's number changed in is not worded anew. */
export function futuresWords(desk: Live<Desk>, simulation: Live<Known>): Live<FuturesWords | null> {
  let last: LastWords | undefined
  return {
    get: () => {
      const { answer, measure, horizon } = desk.get()
      const { outlook, trouble } = simulation.get()
      if (outlook?.measure !== measure || trouble === 'failed') return null
      const { leader } = verdict(answer, measure, horizon)
      if (last?.outlook !== outlook || last.horizon !== horizon || last.leader !== leader)
        last = { outlook, horizon, leader, words: wordsOf(outlook, horizon, leader) }
      return last.words
    },
    subscribe: hearingAll(desk.subscribe, simulation.subscribe),
  }
}

const wordsOf = (outlook: Outlook, quarter: Quarter, leader: Side): FuturesWords => ({
  ...leadSentence(outlook, quarter, leader),
  note: percentileNote(outlook, quarter, leader),
  sentences: percentileSentences(outlook, quarter, leader),
})

import { type MeasureId, measures } from '../model/measures.ts'
import { possessive } from '../model/names.ts'
import type { Quarter, Share } from '../model/quantities.ts'
import { type Side, sides } from '../model/sides.ts'
import type { Percentiles } from './percentiles.ts'

/** What is told of a scenario and its futures: whose figure, how that is called in short, and the share of the futures that is below it. */
type Place = { who: string; short: string; share: Share }

/** Both figures and the lead of whoever leads in the scenario, in reading order. */
function placesAt({ measure, percentiles }: Judged, quarter: Quarter, leader: Side): Place[] {
  const { of, line } = measures[measure]
  const lead = percentiles.lead[quarter]!
  return [
    ...sides.map(side => ({ who: of(side), short: of(side), share: percentiles.lines[`${side}.${line}`]![quarter]! })),
    { who: `${possessive(of(leader))} lead`, short: 'lead', share: leader === 'aws' ? lead : 1 - lead },
  ]
}

type Judged = { measure: MeasureId; percentiles: Percentiles }

/** A percentile as it is told: none and all are said only of none and all. */
export function percentileText(share: Share): string {
  const percent = Math.round(share * 100)
  if (percent === 0 && share > 0) return 'under 1'
  return percent === 100 && share < 1 ? 'over 99' : `${percent}`
}

/** Which side of the middle of its futures a scenario is on; null from 40 to 60. */
export function offMiddle(share: Share): 'high' | 'low' | null {
  const percent = Math.round(share * 100)
  return percent > 60 ? 'high' : percent < 40 ? 'low' : null
}

/**
 * Where the scenario stands among its futures on its measure, in whole sentences: "Among them the scenario itself stands at
 * percentile 71 for Amazon, 55 for Microsoft and 62 for Amazon’s lead. They lie mostly below it for Amazon and Amazon’s
 * lead." The second one is for what is not from 40 to 60.
 */
export function percentileSentences(judged: Judged, quarter: Quarter, leader: Side): string {
  const places = placesAt(judged, quarter, leader)
  const stands = places.map(({ who, share }) => `${percentileText(share)} for ${who}`)
  const off = offSay(places, ({ who }) => who, 'mostly ')
  const first = `Among them the scenario itself stands at percentile ${listed(stands)}.`
  return off ? `${first} They lie ${off}.` : first
}

/** The same where there is little room: "the scenario’s percentiles: Amazon 71, Microsoft 55, lead 62, most below it for Amazon and lead". */
export function percentileNote(judged: Judged, quarter: Quarter, leader: Side): string {
  const places = placesAt(judged, quarter, leader)
  const stands = places.map(({ short, share }) => `${short} ${percentileText(share)}`).join(', ')
  const off = offSay(places, ({ short }) => short)
  return `the scenario’s percentiles: ${stands}${off && `, most ${off}`}`
}

/** On which side of the scenario most futures lie, for what is off their middle: "below it for Amazon, above it for Microsoft"; nothing where nothing is. */
const offSay = (places: readonly Place[], called: (place: Place) => string, how = ''): string =>
  (['high', 'low'] as const)
    .flatMap(way => {
      const there = places.filter(({ share }) => offMiddle(share) === way).map(called)
      return there.length > 0 ? [`${how}${way === 'high' ? 'below' : 'above'} it for ${listed(there)}`] : []
    })
    .join(', ')

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

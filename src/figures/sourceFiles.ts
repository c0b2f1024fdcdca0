import { events } from '../data/events.ts'
import { facts } from '../data/facts.ts'
import { parse } from '../data/load.ts'

/** The rows of the files that the app is served with, for who reads them from elsewhere; throws one sentence where they are not as expected. */
export const sourceRows = (json: { facts: unknown; events: unknown }) => ({
  facts: parse(facts, json.facts),
  events: parse(events, json.events),
})

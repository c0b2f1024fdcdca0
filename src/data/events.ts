// What happened when: the dated events that a chart may mark.
import * as v from 'valibot'
import type { Side } from '../model/sides.ts'
import { isDay } from './dates.ts'
import { link } from './link.ts'
import { type DataFile, sourceQuery } from './load.ts'

const sides = {
  'aws-trainium': 'aws',
  'ms-openai-nvidia': 'alliance',
  both: 'both',
} as const satisfies Record<string, Side | 'both'>

const text = v.string('text')

const row = v.pipe(
  v.object({
    date: v.pipe(text, v.check(isDay, 'a day such as 2026-03-31')),
    stack: v.picklist(['aws-trainium', 'ms-openai-nvidia', 'both'], 'aws-trainium, ms-openai-nvidia or both'),
    title: text,
    detail: text,
    source_url: link,
  }),
  v.transform(({ stack, ...event }) => ({ ...event, side: sides[stack] })),
)

/** One dated event; `date` is YYYY-MM-DD, `side` is whom it concerns. */
export type DatedEvent = v.InferOutput<typeof row>

/** The events file. */
export const events: DataFile<DatedEvent> = { name: 'events', path: 'data/events.json', row }

/**
 * Answers `DatedEvent[]`; its error is one sentence for the reader.
 * @internal the types of the package go without it
 */
export const eventsQuery = sourceQuery(events)

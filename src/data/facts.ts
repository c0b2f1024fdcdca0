// The evidence: what was reported, estimated, claimed or merely remembered, each with its source.
import * as v from 'valibot'
import { link } from './link.ts'
import { type DataFile, sourceQuery } from './load.ts'

const text = v.string('text')
const textOrNull = v.nullable(v.string('text or null'))

const about = {
  id: text,
  entity: text,
  metric: text,
  period_or_date: text,
  kind: v.picklist(['reported', 'estimate', 'claim', 'recollection'], 'reported, estimate, claim or recollection'),
  source_title: textOrNull,
  source_url: link,
  source_date: textOrNull,
  quote: textOrNull,
  note: textOrNull,
}

const units = [
  'usd_bn',
  'usd',
  'usd_per_hour',
  'pct',
  'multiple',
  'count',
  'years',
  'tflops',
  'gw',
  'date_yyyymmdd',
] as const

const row = v.variant(
  'unit',
  [
    v.object({ ...about, unit: v.picklist(units), value: v.number('a number') }),
    v.object({ ...about, unit: v.literal('text'), value: text }),
  ],
  `one of ${units.join(', ')} or text`,
)

/** One piece of evidence, in the file's own field names. `value` is a number in `unit`, words where the unit is `text`. */
export type Fact = v.InferOutput<typeof row>

/** The facts file: every figure that the desk can cite. */
export const facts: DataFile<Fact> = { name: 'facts', path: 'data/facts.json', row }

/**
 * Answers `Fact[]`; its error is one sentence for the reader.
 * @internal the types of the package go without it
 */
export const factsQuery = sourceQuery(facts)

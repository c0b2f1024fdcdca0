import { lastDay } from '../data/dates.ts'
import type { Fact } from '../data/facts.ts'
import { fiscalLength, lastDayOf } from '../data/fiscal.ts'
import { fewest } from '../model/digits.ts'
import type { InputUnit } from '../model/parameter.ts'
import { longDate } from '../model/quarters.ts'
import { usdBn } from '../model/units.ts'
import { capital } from '../model/wording.ts'
import type { ValueGrade } from './grade.ts'

/** How sure a fact is by itself: it counts as reported only where it was reported, with an address and a quote. */
export function markOfFact({ kind, source_url, quote }: Fact): ValueGrade {
  if (kind === 'reported') return source_url && quote ? 'reported' : 'estimated'
  return ({ estimate: 'estimated', claim: 'claimed', recollection: 'judged' } as const)[kind]
}

/** What a fact lacks to be checked, as a sentence; null where it lacks nothing. */
export function lackOf({ source_url, quote }: Fact): string | null {
  if (source_url && quote) return null
  const lacks = [source_url ? '' : 'address', quote ? '' : 'quote'].filter(Boolean).join(' and no ')
  return `No ${lacks} is known, so this does not count as reported.`
}

const readings: { [Unit in Exclude<Fact['unit'], 'text'>]: (value: number) => string } = {
  usd_bn: value => (Math.abs(value) < 1 && value !== 0 ? `$${fewest(value * 1000, 1)}M` : usdBn.format(value)),
  usd: value => `$${fewest(value, 2)}`,
  usd_per_hour: value => `$${fewest(value, 2)} an hour`,
  pct: value => `${value < 0 ? '−' : ''}${fewest(Math.abs(value), 2)}\u00a0%`,
  multiple: value => `${fewest(value, 2)}×`,
  count: value => fewest(value, 3),
  years: value => `${fewest(value, 2)} ${value === 1 ? 'year' : 'years'}`,
  tflops: value => `${fewest(value, 0)} teraflops`,
  gw: value => `${fewest(value, 2)} GW`,
  date_yyyymmdd: value => longDate(String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')),
}

/** A fact's value as it reads. */
export const factText = (fact: Fact): string => (fact.unit === 'text' ? fact.value : readings[fact.unit](fact.value))

/** A fact's value in the unit of an input, where the two can be compared: percent as a fraction. */
export function valueIn(unit: InputUnit, fact: Fact): number | null {
  if (fact.unit === 'text') return null
  if (unit === 'usd_bn' && fact.unit === 'usd_bn') return fact.value
  if (unit === 'fraction' && fact.unit === 'pct') return fact.value / 100
  if (unit === 'years' && fact.unit === 'years') return fact.value
  if (unit === 'shares_bn' && fact.metric === 'shares_outstanding_billions') return fact.value
  return unit === 'multiple' && fact.unit === 'multiple' ? fact.value : null
}

/** Words of the file's own field names that are names, or are short for something. */
const spelt: Record<string, string> = {
  anthropic: 'Anthropic',
  openai: 'OpenAI',
  microsoft: 'Microsoft',
  google: 'Google',
  spacex: 'SpaceX',
  nvidia: 'Nvidia',
  trainium: 'Trainium',
  trainium2: 'Trainium2',
  azure: 'Azure',
  aws: 'AWS',
  gpu: 'GPU',
  h100: 'H100',
  ipo: 'IPO',
  ai: 'AI',
  ev: 'EV',
  ntm: 'NTM',
  pct: '%',
  s1: 'S-1',
  ec: 'EC',
  dma: 'DMA',
  ftc: 'FTC',
  us: 'US',
  oracle: 'Oracle',
  partners: 'partners’',
  q3: 'Q3',
}

/** What a fact measures, in words: "Run rate revenue". */
export function metricText({ metric }: Fact): string {
  const text = metric
    .split('_')
    .map(word => spelt[word] ?? word)
    .join(' ')
  return capital(text)
}

/** A date of the facts file as it reads: 30 September 2026, else as it stands there. */
export const dateText = (date: string): string => (lastDay(date) === date ? longDate(date) : date)

/** What a fact's time is: as it reads, and of a fiscal period when it ends: FY2026, year to 30 June 2026. */
export function periodText(fact: Fact): string {
  const length = fiscalLength(fact.period_or_date)
  const end = length && lastDayOf(fact)
  return end ? `${fact.period_or_date}, ${length} to ${longDate(end)}` : dateText(fact.period_or_date)
}

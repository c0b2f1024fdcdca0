import { describe, expect, it } from 'vitest'
import shippedEvents from '../../public/data/events.json' with { type: 'json' }
import shippedFacts from '../../public/data/facts.json' with { type: 'json' }
import { events as eventsFile } from '../../src/data/events.ts'
import { facts as factsFile } from '../../src/data/facts.ts'
import { parse } from '../../src/data/load.ts'
import { datesAhead } from '../../src/explain/datesAhead.ts'

const facts = parse(factsFile, shippedFacts)
const events = parse(eventsFile, shippedEvents)

describe('dates ahead', () => {
  it('at the end of November: a report that should be out, the next three, and the end of the lock-up', () =>
    expect(datesAhead('2026-11-30', facts, events).map(({ date, title, grade }) => [date, title, grade])).toEqual([
      ['2026-11-18', 'Nvidia reports on the quarter to October 2026', 'estimated'],
      ['2027-01-27', 'Microsoft reports on the quarter to December 2026', 'estimated'],
      ['2027-02-05', 'Amazon reports on the year to December 2026', 'estimated'],
      ['2027-02-24', 'Nvidia reports on the year to January 2027', 'estimated'],
      ['2027-05-19', 'End of the lock-up, Anthropic', 'estimated'],
    ]))

  it('early in October: what the files date after that day, and every report with where its day is from', () => {
    const ahead = datesAhead('2026-10-02', facts, events)
    expect(ahead.map(({ title }) => title)).toContain('Anthropic files its S-1 publicly')
    const reports = ahead.filter(({ title }) => title.includes(' reports on '))
    expect(reports).toHaveLength(3)
    for (const { address, says } of reports) {
      expect(address).toMatch(/^https:\/\/www\.sec\.gov\/Archives\/edgar\/data\/\d+\//)
      expect(says).toContain('Estimated: 52 weeks after the report of the year before')
    }
  })

  it('a passed date is no date ahead', () =>
    expect(datesAhead('2027-06-30', facts, events).filter(({ title }) => title.includes('lock-up'))).toEqual([]))
})

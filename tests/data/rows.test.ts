import { describe, expect, it } from 'vitest'
import shippedEvents from '../../public/data/events.json' with { type: 'json' }
import shippedFacts from '../../public/data/facts.json' with { type: 'json' }
import { events } from '../../src/data/events.ts'
import { facts } from '../../src/data/facts.ts'
import { parse } from '../../src/data/load.ts'

const [fact] = shippedFacts
const [event] = shippedEvents

describe('the shipped rows', () => {
  it('have one id per fact', () => {
    const ids = parse(facts, shippedFacts).map(({ id }) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  it('lose no link to the safety check', () => {
    expect(links(parse(facts, shippedFacts))).toEqual(links(shippedFacts))
    expect(links(parse(events, shippedEvents))).toEqual(links(shippedEvents))
  })

  it('keep words as words and everything else as numbers', () => {
    const words = parse(facts, shippedFacts).filter(({ unit }) => unit === 'text')
    expect(words.length).toBeGreaterThan(3)
    expect(words.filter(({ value }) => typeof value !== 'string')).toEqual([])
  })

  it("name an event's side as the model does", () => {
    const sides = parse(events, shippedEvents).map(({ side }) => side)
    expect(Object.groupBy(sides, side => side)).toMatchObject({
      aws: { length: 28 },
      alliance: { length: 20 },
      both: { length: 7 },
    })
  })
})

describe('a bad row is named by its number and field', () => {
  it.each([
    [{ value: '12' }, 'row 3, "value" should be a number'],
    [{ value: null }, 'row 3, "value" should be a number'],
    [{ value: undefined }, 'row 3, "value" is missing'],
    [{ unit: 'text' }, 'row 3, "value" should be text'],
    [
      { unit: 'furlongs' },
      'row 3, "unit" should be one of usd_bn, usd, usd_per_hour, pct, multiple, count, years, tflops, gw, date_yyyymmdd or text',
    ],
    [{ unit: undefined }, 'row 3, "unit" is missing'],
    [{ id: undefined }, 'row 3, "id" is missing'],
    [{ kind: 'rumour' }, 'row 3, "kind" should be reported, estimate, claim or recollection'],
    [{ source_url: 7 }, 'row 3, "source_url" should be an address or null'],
    [{ note: 7 }, 'row 3, "note" should be text or null'],
  ])('in the facts: %o', (change, complaint) =>
    expect(() => parse(facts, [fact, fact, { ...fact, ...change }, { ...fact, ...change }])).toThrow(
      new Error(`The facts file is not as expected: ${complaint}.`),
    ),
  )

  it.each([
    [{ stack: 'google' }, 'row 2, "stack" should be aws-trainium, ms-openai-nvidia or both'],
    [{ stack: 'toString' }, 'row 2, "stack" should be aws-trainium, ms-openai-nvidia or both'],
    [{ date: '2026-02-30' }, 'row 2, "date" should be a day such as 2026-03-31'],
    [{ title: undefined }, 'row 2, "title" is missing'],
  ])('in the events: %o', (change, complaint) =>
    expect(() => parse(events, [event, { ...event, ...change }])).toThrow(
      new Error(`The events file is not as expected: ${complaint}.`),
    ),
  )

  it.each([null, 'a row', 7])('when it is no record at all: %o', row =>
    expect(() => parse(facts, [row])).toThrow(
      'The facts file is not as expected: row 1 should be a record with named fields.',
    ),
  )
})

describe('an unsafe address', () => {
  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,hello',
    'file:///etc/passwd',
    '//example.com',
    'see the filing',
    '',
  ])('such as "%s" becomes no link, and the row stays', source_url => {
    expect(parse(facts, [{ ...fact, source_url }])).toMatchObject([{ id: fact?.id, source_url: null }])
    expect(parse(events, [{ ...event, source_url }])).toMatchObject([{ title: event?.title, source_url: null }])
  })
})

const links = (rows: { source_url: string | null }[]) => rows.map(row => row.source_url)

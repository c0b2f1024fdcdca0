// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { HttpResponse } from 'msw/http'
import { describe, expect, it } from 'vitest'
import { eventsAnswering } from '../../mocks/events.ts'
import { factsAnswering } from '../../mocks/facts.ts'
import { server } from '../../mocks/node.ts'
import shippedEvents from '../../public/data/events.json' with { type: 'json' }
import shippedFacts from '../../public/data/facts.json' with { type: 'json' }
import { eventsQuery } from '../../src/data/events.ts'
import { factsQuery } from '../../src/data/facts.ts'

const askFacts = () => new QueryClient().query(factsQuery)
const askEvents = () => new QueryClient().query(eventsQuery)

describe('a file as we ship it', () => {
  it('answers every fact', async () => expect(await askFacts()).toHaveLength(shippedFacts.length))

  it('answers every event', async () => expect(await askEvents()).toHaveLength(shippedEvents.length))
})

describe('a file that fails says in one sentence what happened', () => {
  it.each([
    [
      'missing',
      () => new HttpResponse(null, { status: 404 }),
      'The facts file (data/facts.json) could not be loaded: the server answered 404.',
    ],
    ['out of reach', () => HttpResponse.error(), 'The facts file (data/facts.json) could not be reached.'],
    [
      'a web page',
      () => HttpResponse.html('<!doctype html><title>Stakeout</title>'),
      'The facts file is not JSON: it begins with "<!doctype html><titl".',
    ],
    ['cut short', () => HttpResponse.text('[{"id": "an'), 'The facts file is not JSON: it begins with "[{"id": "an".'],
    ['empty', () => HttpResponse.text(''), 'The facts file is not JSON: it begins with "".'],
    [
      'not a list',
      () => HttpResponse.json({ facts: [] }),
      'The facts file is not as expected: it should be a list of rows.',
    ],
  ])('when it is %s', async (_, answer, sentence) => {
    server.use(factsAnswering(answer))
    await expect(askFacts()).rejects.toThrow(new Error(sentence))
  })

  it('under its own name', async () => {
    server.use(eventsAnswering(() => HttpResponse.json(null)))
    await expect(askEvents()).rejects.toThrow('The events file is not as expected: it should be a list of rows.')
  })
})

describe('a failure', () => {
  it("is not asked for again behind the reader's back", async () => {
    let asked = 0
    server.use(
      factsAnswering(() => {
        asked += 1
        return HttpResponse.error()
      }),
    )
    await expect(askFacts()).rejects.toThrow('could not be reached')
    expect(asked).toBe(1)
  })
})

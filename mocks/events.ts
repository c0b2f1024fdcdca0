import { HttpResponse, http } from 'msw/http'
import shipped from '../public/data/events.json' with { type: 'json' }
import { events } from '../src/data/events.ts'

/** Makes the events file answer as told, for a test of what goes wrong. */
export const eventsAnswering = (answer: () => Response) => http.get(`*/${events.path}`, answer)

/** The events file as we ship it. */
export const eventsHandler = eventsAnswering(() => HttpResponse.json(shipped))

import { HttpResponse, http } from 'msw/http'
import shipped from '../public/data/facts.json' with { type: 'json' }
import { facts } from '../src/data/facts.ts'

/** Makes the facts file answer as told, for a test of what goes wrong. */
export const factsAnswering = (answer: () => Response) => http.get(`*/${facts.path}`, answer)

/** The facts file as we ship it. */
export const factsHandler = factsAnswering(() => HttpResponse.json(shipped))

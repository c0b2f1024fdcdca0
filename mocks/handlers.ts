import { eventsHandler } from './events.ts'
import { factsHandler } from './facts.ts'
import { marketHandlers } from './market.ts'

/** Every source, answering with what we ship; tests and the dev server read this one list. */
export const handlers = [factsHandler, eventsHandler, ...marketHandlers]

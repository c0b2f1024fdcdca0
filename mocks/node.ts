import { setupServer } from 'msw/node'
import { handlers } from './handlers.ts'

/** The network of the tests; `tests/kit/network.ts` starts it. */
export const server = setupServer(...handlers)

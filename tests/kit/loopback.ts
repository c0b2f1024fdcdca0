import { afterAll, beforeAll } from 'vitest'
import { server } from '../../mocks/node.ts'

/** For a test file that talks to a real server on this machine: nothing is mocked while it runs. */
export function onLoopback(): void {
  beforeAll(() => server.close())
  afterAll(() => server.listen())
}

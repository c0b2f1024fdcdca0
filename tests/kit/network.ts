// Set-up for every test file: mocks answer, and whatever is not mocked or lands on the console fails the test.
import { HttpNetworkFrame, WebSocketNetworkFrame } from 'msw/experimental'
import { afterAll, afterEach } from 'vitest'
import { server } from '../../mocks/node.ts'
import { complain, failOnComplaints } from './complaints.ts'
import { listenToConsole } from './console.ts'

// The real timer: a test may have left pretended ones behind.
const { setTimeout } = globalThis

listenToConsole()
server.listen({
  // Not 'error': that lets .json, .svg and the like through to the real network, and a rejection can be swallowed.
  onUnhandledFrame: ({ frame }) => {
    throw complain(`nobody mocked ${asked(frame)}`)
  },
})

afterEach(async () => {
  // A request nobody waited for is noticed a few turns later.
  await new Promise(resolve => setTimeout(resolve))
  server.resetHandlers()
  failOnComplaints()
})

afterAll(() => {
  server.close()
  failOnComplaints()
})

function asked(frame: unknown): string {
  if (frame instanceof HttpNetworkFrame) return `${frame.data.request.method} ${frame.data.request.url}`
  if (frame instanceof WebSocketNetworkFrame) return `WebSocket ${frame.data.connection.client.url.href}`
  return 'something'
}

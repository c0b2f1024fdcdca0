import { afterAll, beforeAll } from 'vitest'
import { complain } from './complaints.ts'

// The network's: set-up puts the mocks' there anew for every file.
const renewed = new Set<PropertyKey>(['fetch', 'Headers', 'Request', 'Response', 'WebSocket'])

/** Set-up for files that share a process: a global that one of them changes and does not put back fails it, as the next file would find it so. */
let before: ReadonlyMap<PropertyKey, unknown>

const globals = () =>
  new Map<PropertyKey, unknown>(
    Reflect.ownKeys(globalThis)
      .filter(key => !renewed.has(key))
      .map(key => {
        const descriptor: { get?: unknown; value?: unknown } = Object.getOwnPropertyDescriptor(globalThis, key)!
        return [key, descriptor.get ?? descriptor.value]
      }),
  )

beforeAll(() => {
  before = globals()
})

afterAll(() => {
  const after = globals()
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    key => !Object.is(before.get(key), after.get(key)),
  )
  if (changed.length > 0) complain(`this file leaves globals changed: ${changed.map(String).join(', ')}`)
})

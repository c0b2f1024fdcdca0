/// <reference types="msw/vite/client" />
import { network } from 'virtual:msw'
import { handlers } from './handlers.ts'

/** Puts the mocks in front of the dev server's own files. Needs the plugin of `msw/vite`; never part of a build. */
export async function startMocks(): Promise<void> {
  network.configure({ handlers, onUnhandledFrame: 'bypass', context: { quiet: true } })
  await network.enable()
}

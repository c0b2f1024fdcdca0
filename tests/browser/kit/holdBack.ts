import { expect, type Page } from '@playwright/test'

/** Holds back what is fetched from addresses like this one: whether any was asked for, and how to let it come. */
export async function holdBack(page: Page, address: string) {
  const held: string[] = []
  const free = Promise.withResolvers<void>()
  await page.route(address, async route => {
    held.push(route.request().url())
    await free.promise
    await route.continue()
  })
  return {
    /** Fails where nothing of that address is ever asked for: a file may have another name by now. */
    isAskedFor: () => expect.poll(() => held.length, { message: `${address} is never asked for` }).toBeGreaterThan(0),
    go: () => free.resolve(),
  }
}

import type { Page } from '@playwright/test'

/** One thing as whoever hears the page is given it, and what it stands in, from the outside in. */
export type AccessibleNode = {
  role: string
  name: string
  description: string
  states: Record<string, unknown>
  within: readonly AccessibleNode[]
}

/** The accessibility tree of a page as Chromium hands it on, in the order in which it is read. */
export async function accessibilityTree(page: Page): Promise<AccessibleNode[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map(node => [node.nodeId, node]))
  const heard: AccessibleNode[] = []
  const read = (id: string, within: readonly AccessibleNode[]) => {
    const node = byId.get(id)
    if (!node) return
    const text = (value?: { value?: unknown }) =>
      typeof value?.value === 'string' ? value.value.replaceAll(/\s+/g, ' ') : ''
    const one: AccessibleNode = {
      role: text(node.role),
      name: text(node.name),
      description: text(node.description),
      states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
      within,
    }
    if (!node.ignored) heard.push(one)
    for (const child of node.childIds ?? []) read(child, node.ignored ? within : [...within, one])
  }
  if (nodes[0]) read(nodes[0].nodeId, [])
  return heard
}

import { createStore as databaseOf, del, get, set } from 'idb-keyval'
import { createStore } from 'zustand/vanilla'

/** A firm's PowerPoint file that decks are made on: its name, the file, and the layout chosen for each kind of slide. */
export type StoredTemplate = { name: string; file: Blob; layouts: Record<string, string> }

/** Where the template outlives a visit. It may refuse, be full, or hold anything at all. */
export type TemplateShelf = {
  read: () => Promise<unknown>
  write: (record: { name: string; bytes: Uint8Array; layouts: Record<string, string> } | null) => Promise<void>
}

const key = 'template'

/** The browser's own database, in a place of its own: a template goes into no link and no scenario. */
function browserTemplateShelf(): TemplateShelf {
  const place = databaseOf('stakeout.template', 'template')
  return {
    read: async () => get<unknown>(key, place),
    write: async record => (record === null ? del(key, place) : set(key, record, place)),
  }
}

/** The template of this browser, read when it is first asked for. */
function makeTemplateStore(shelfOf: () => TemplateShelf) {
  const store = createStore<{ template: StoredTemplate | null }>(() => ({ template: null }))
  let shelf: TemplateShelf | undefined
  let reading: Promise<void> | undefined
  const place = () => (shelf ??= shelfOf())
  return {
    store,
    /** What is kept; where storage refuses, nothing is. */
    read: () =>
      (reading ??= (async () => {
        try {
          store.setState({ template: templateIn(await place().read()) })
        } catch {
          // A template is dropped again as easily as it was the first time.
        }
      })()),
    /** Takes a template from now on, or none. Answers why it will not outlive this visit, in a sentence; null where it will. */
    apply: async (template: StoredTemplate | null): Promise<string | null> => {
      reading = Promise.resolve()
      store.setState({ template })
      try {
        const bytes = template && new Uint8Array(await template.file.arrayBuffer())
        await place().write(template && bytes && { name: template.name, layouts: template.layouts, bytes })
        return null
      } catch {
        return 'This browser does not keep the template: it holds until the page is closed. Drop it again the next time.'
      }
    },
  }
}

function templateIn(raw: unknown): StoredTemplate | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { name, bytes, layouts } = raw as Record<string, unknown>
  if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return null
  const chosen = Object.entries(typeof layouts === 'object' && layouts !== null ? layouts : {})
  return {
    name,
    file: new Blob([new Uint8Array(bytes)]),
    layouts: Object.fromEntries(chosen.filter((one): one is [string, string] => typeof one[1] === 'string')),
  }
}

/** The template of this browser. */
export const templateKeep = makeTemplateStore(browserTemplateShelf)

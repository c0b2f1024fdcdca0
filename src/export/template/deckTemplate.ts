import { type LayoutChoice, layoutChoice } from './layouts.ts'
import { readTemplate, type Template } from './template.ts'

/** A firm's own file as the template of decks: its name, the file as it came, and the layout chosen for each kind of slide. Plain data. */
export type DeckTemplate = { name: string; file: Blob; layouts: Record<string, string> }

const opened = new WeakMap<Blob, Promise<Template>>()

/** A template with the layouts that are used of it, read once for each file; rejects with a sentence that names it. */
export async function openedDeckTemplate({ name, file, layouts }: DeckTemplate): Promise<{
  template: Template
  choice: LayoutChoice
}> {
  const reading = opened.get(file) ?? file.arrayBuffer().then(bytes => readTemplate(new Uint8Array(bytes)))
  opened.set(file, reading)
  try {
    const template = await reading
    return { template, choice: layoutChoice(template.layouts, template.size, layouts) }
  } catch (error) {
    throw new Error(templateProblem(name, error), { cause: error })
  }
}

/** Why a file cannot be a template, in a sentence. */
const templateProblem = (name: string, error: unknown): string => {
  const why = error instanceof Error ? error.message : ''
  return `“${name}” cannot be the template: ${/^(it|a part of it|the p)/.test(why) ? why : 'it is broken, or no PowerPoint file'}.`
}

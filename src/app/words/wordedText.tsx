import { later } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'

/** A text whose words can be asked for their meaning; until the glossary is there, the text. */
export const Worded = part({
  when: later,
  load: () => import('./Words.tsx').then(module => module.Words),
  fallback: ({ text }) => text,
})

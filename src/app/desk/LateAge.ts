import { later } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'

/** How old the base is, fetched when the verdict stands. */
export const LateAge = part({
  of: 'The age of the base',
  when: later,
  load: () => import('./BaseAge.tsx').then(module => module.BaseAge),
})

import { later } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'

/** How old the base is, fetched when the verdict stands. */
export const LateAge = part({
  of: 'The age of the base',
  when: later,
  // Its line is there from the start, so that nothing beneath it moves on a phone.
  fallback: (
    <p className="baseAge" aria-hidden="true">
      {'\u00a0'}
    </p>
  ),
  load: () => import('./BaseAge.tsx').then(module => module.BaseAge),
})

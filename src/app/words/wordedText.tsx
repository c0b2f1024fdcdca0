import { Suspense } from 'react'
import { later } from '../ui/idleQueue.ts'
import { lazyAgain } from '../ui/lazyAgain.tsx'

const Words = lazyAgain(() => later().then(() => import('./Words.tsx').then(module => module.Words)))

/** A text whose words can be asked for their meaning; until the glossary is there, the text. */
export const Worded = ({ text }: { text: string }) => (
  <Suspense fallback={text}>
    <Words text={text} />
  </Suspense>
)

import { Suspense } from 'react'
import type { View } from '../../state/scenario/scenarioState.ts'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { lazyAgain } from '../ui/lazyAgain.tsx'

const parts = {
  article: lazyAgain(() => import('./ArticleView.tsx').then(module => module.ArticleView)),
  sources: lazyAgain(() => import('./SourcesView.tsx').then(module => module.SourcesView)),
  model: lazyAgain(() => import('./ModelView.tsx').then(module => module.ModelView)),
}

/** A view that is fetched when it is first opened. */
export function OtherView({ view }: { view: Exclude<View, 'desk' | 'compare'> }) {
  const Part = parts[view]
  return (
    <ErrorFence of="This view">
      <Suspense>
        <Part />
      </Suspense>
    </ErrorFence>
  )
}

import type { View } from '../../state/scenario/scenarioState.ts'
import { part } from '../ui/part.tsx'

const of = 'This view'

/** The views that are fetched when they are first opened. */
const parts = {
  tables: part({ of, load: () => import('./tables/TablesView.tsx').then(module => module.TablesView) }),
  article: part({ of, load: () => import('./ArticleView.tsx').then(module => module.ArticleView) }),
  sources: part({ of, load: () => import('./SourcesView.tsx').then(module => module.SourcesView) }),
  model: part({ of, load: () => import('./ModelView.tsx').then(module => module.ModelView) }),
}

/** What neither the desk nor the comparison shows. */
export function OtherView({ view }: { view: Exclude<View, 'desk' | 'compare'> }) {
  const Part = parts[view]
  return <Part />
}

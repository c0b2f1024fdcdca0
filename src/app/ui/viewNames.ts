import type { View } from '../../state/scenario/scenarioState.ts'

/** What the views are called. */
export const viewNames: Record<View, string> = {
  desk: 'Desk',
  tables: 'Tables',
  compare: 'Compare',
  article: 'Article',
  sources: 'Sources',
  model: 'Model',
}

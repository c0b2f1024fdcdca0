import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { ScenariosOf } from '../state/openScenarios.ts'
import type { Store } from '../state/store.ts'
import { later } from './later.ts'
import { ScenariosContext } from './scenarios/context.ts'

/** What the user saved, for everything beneath; it is fetched when the desk stands, and null until then. */
export function KeptProvider({ store, children }: { store: Store; children: ReactNode }) {
  const [kept, setKept] = useState<ScenariosOf | null>(null)
  useEffect(() => {
    let isGone = false
    void (async () => {
      await later()
      const { openScenarios } = await import('../state/openScenarios.ts')
      if (!isGone) startTransition(() => setKept(openScenarios(store)))
    })()
    return () => {
      isGone = true
    }
  }, [store])
  return <ScenariosContext value={kept}>{children}</ScenariosContext>
}

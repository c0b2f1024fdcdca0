import { type ReactNode, startTransition, useEffect, useState } from 'react'
import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import type { Session } from '../../state/session/session.ts'
import { later } from '../ui/idleQueue.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'

/** What the user saved, for everything beneath; it is fetched when the desk stands, and null until then. Then the desk itself is kept, too. */
export function KeptProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [kept, setKept] = useState<ScenariosOf | null>(null)
  useEffect(() => {
    let isGone = false
    let stop = () => {}
    const { store, earlier } = session
    void (async () => {
      await later()
      const { openScenarios } = await import('../../state/library/openScenarios.ts')
      if (isGone) return
      const opened = openScenarios(store, undefined, earlier)
      startTransition(() => setKept(opened))
      const { keepDesk } = await import('../../state/session/deskKeep.ts')
      if (isGone) return
      const stopKeeping = await keepDesk(session)
      if (isGone) stopKeeping()
      else stop = stopKeeping
    })()
    return () => {
      isGone = true
      stop()
    }
  }, [session])
  return <ScenariosContext value={kept}>{children}</ScenariosContext>
}

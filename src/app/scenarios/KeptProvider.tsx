import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { keptDeskIds } from '../../state/library/deskPlace.ts'
import type { ScenariosOf } from '../../state/library/openScenarios.ts'
import { keepAtLeave } from '../../state/session/deskAtLeave.ts'
import type { Session } from '../../state/session/session.ts'
import { painted } from '../ui/firstPaint.ts'
import { later } from '../ui/idleQueue.ts'
import { ScenariosContext } from '../ui/scenariosContext.ts'

/** What the user saved, for everything beneath; it is fetched when the desk stands, and null until then. Then the desk itself is kept, too. */
export function KeptProvider({ session, children }: { session: Session; children: ReactNode }) {
  const [kept, setKept] = useState<ScenariosOf | null>(null)
  useEffect(() => {
    let isGone = false
    const watch = keepAtLeave(session)
    let { stop } = watch
    void (async () => {
      // A desk that was left is offered as soon as the browser has painted; all else has time.
      const hasOffer = session.isPlain && keptDeskIds().length > 0
      await (hasOffer ? painted() : later())
      const [{ openScenarios }, { keepDesk }] = await Promise.all([
        import('../../state/library/openScenarios.ts'),
        import('../../state/session/deskKeep.ts'),
        hasOffer ? import('./DeskOffer.tsx') : null,
      ])
      if (isGone) return
      const opened = openScenarios(session.store, undefined, session.earlier)
      startTransition(() => setKept(opened))
      const stopKeeping = await keepDesk(session, undefined, watch)
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

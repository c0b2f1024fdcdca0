import { type ReactNode, useEffect, useState } from 'react'
import type { WorldVariant } from '../../state/session/worldVariant.ts'
import { part } from '../ui/part.tsx'
import { type Explain, ExplainContext, type Page } from './context.ts'

const ExplainPanel = part({
  of: 'The explanation',
  load: () => import('./ExplainPanel.tsx').then(module => module.ExplainPanel),
})

type Open = { page: Page; pressed: Element | null; elsewhere: WorldVariant | undefined }

/** Lets everything beneath open the explain panel, and holds it. */
export function ExplainProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<Open | null>(null)
  const explain: Explain = (page, pressed = null, elsewhere) => setOpen({ page, pressed, elsewhere })
  return (
    <ExplainContext value={explain}>
      {children}
      {open && (
        <>
          <Ring around={open.pressed} />
          <ExplainPanel first={open.page} elsewhere={open.elsewhere} onClose={() => setOpen(null)} />
        </>
      )}
    </ExplainContext>
  )
}

/** Marks what was pressed for as long as it is explained. */
function Ring({ around }: { around: Element | null }) {
  useEffect(() => {
    around?.classList.add('isExplained')
    return () => around?.classList.remove('isExplained')
  }, [around])
  return null
}

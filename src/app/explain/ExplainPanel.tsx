import { useEffect, useRef, useState } from 'react'
import { DeskContext, useActions, useLiveDesk } from '../../state/session/hooks.ts'
import { deskElsewhere, type WorldVariant } from '../../state/session/worldVariant.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { ChartPage } from './ChartPage.tsx'
import { ExplainContext, type Page } from './context.ts'
import { FactPage } from './FactPage.tsx'
import { Facts } from './Facts.tsx'
import { InputPage } from './InputPage.tsx'
import { LinePage } from './LinePage.tsx'
import './explainPanel.css'

type PanelProps = { first: Page; elsewhere: WorldVariant | undefined; onClose: () => void }

/**
 * Over the right side: where a number comes from. What is opened in it goes deeper, in the same world; the breadcrumbs
 * lead back. A world that is not the desk's is named on every page.
 */
export function ExplainPanel({ first, elsewhere, onClose }: PanelProps) {
  const [trail, setTrail] = useState([first])
  const actions = useActions()
  const here = useLiveDesk()
  const [desk] = useState(() => (elsewhere ? deskElsewhere(here.get(), elsewhere) : here))
  const page = trail.at(-1)!
  const go = (depth: number) => setTrail(trail.slice(0, depth + 1))
  return (
    <Dialog name="Where this number comes from" className="explainPanel" onClose={onClose}>
      <button type="button" className="explainClose" aria-label="Close" onClick={onClose}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="m3 3 10 10M13 3 3 13" />
        </svg>
      </button>
      {elsewhere && <p className="explainElsewhere">{elsewhere.says}</p>}
      <Breadcrumbs trail={trail} onGo={go} />
      <DeskContext value={{ desk, actions }}>
        <ExplainContext value={next => setTrail([...trail, next])}>
          <Facts>
            <Shown key={trail.length} page={page} where={elsewhere?.says} onClose={onClose} />
          </Facts>
        </ExplainContext>
      </DeskContext>
    </Dialog>
  )
}

type ShownProps = { page: Page; where: string | undefined; onClose: () => void }

/** The open page has the focus, so that it is heard what is explained, and the keyboard goes on from its top. */
function Shown({ page, where, onClose }: ShownProps) {
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    top.current?.focus({ preventScroll: true })
    top.current?.closest('.explainPanel')?.scrollTo({ top: 0 })
  }, [])
  return (
    <div ref={top} tabIndex={-1} className="explainPage" role="group" aria-labelledby="explain-title explain-number">
      {page.kind === 'line' && <LinePage lineKey={page.key} quarter={page.quarter} where={where} />}
      {page.kind === 'input' && <InputPage inputKey={page.key} onClose={onClose} />}
      {page.kind === 'fact' && <FactPage id={page.id} />}
      {page.kind === 'chart' && <ChartPage {...page} />}
    </div>
  )
}

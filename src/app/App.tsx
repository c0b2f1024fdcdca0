import { DeskContext } from '../state/session/hooks.ts'
import type { Session } from '../state/session/session.ts'
import { Commands } from './commands/Commands.tsx'
import { DeskView } from './desk/DeskView.tsx'
import { ExplainProvider } from './explain/ExplainProvider.tsx'
import { MarketProvider } from './market/MarketProvider.tsx'
import { KeptProvider } from './scenarios/KeptProvider.tsx'
import { OverlaysContext } from './ui/overlays.ts'
import { SessionContext } from './ui/sessionContext.ts'

/** The whole of Stakeout over one visit. */
export function App({ session }: { session: Session }) {
  return (
    <SessionContext value={session}>
      <DeskContext value={session}>
        <OverlaysContext value={session.overlays}>
          <MarketProvider store={session.store}>
            <KeptProvider session={session}>
              <ExplainProvider>
                <Commands>
                  <DeskView />
                </Commands>
              </ExplainProvider>
            </KeptProvider>
          </MarketProvider>
        </OverlaysContext>
      </DeskContext>
    </SessionContext>
  )
}

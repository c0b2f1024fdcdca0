import { useMemo, useState, useSyncExternalStore } from 'react'
import type { EmbeddedScenario } from '../../figures/embeddedScenario.ts'
import type { PageHouse } from '../../house/readPageHouse.ts'
import { provenanceOf } from '../../provenance/provenance.ts'
import { changedRows, originRows } from '../../provenance/rows.ts'
import { initial } from '../../state/scenario/scenarioState.ts'
import { sceneAdded } from '../../state/scenario/story.ts'
import { DeskContext, useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { openShow, type Show } from '../../state/session/presentation.ts'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { useSourceFacts } from '../export/useFacts.ts'
import { HouseImprint } from '../house/HouseImprint.tsx'
import { useHouseStyle } from '../house/useHouseStyle.ts'
import { Logo } from '../ui/Logo.tsx'
import { SteadyButton } from '../ui/SteadyButton.tsx'
import { SessionContext } from '../ui/sessionContext.ts'
import { useToday } from '../ui/useToday.ts'
import { Dock } from './Dock.tsx'
import { PrimedQueries } from './PrimedQueries.tsx'
import { QrTile } from './QrTile.tsx'
import { SceneFigures } from './SceneFigures.tsx'
import { SceneHeadline } from './SceneHeadline.tsx'
import { SceneList } from './SceneList.tsx'
import { watching } from './watching.ts'
import './handOut.css'

/** The page that is handed out: the scenes one by one, as they were planned, with sliders for the reader to try. */
export function HandOut({ carried }: { carried: EmbeddedScenario }) {
  const [session] = useState(watching)
  const [show] = useState(() => openShow(carried.scenes.length > 0 ? carried.scenes : sceneAdded([], initial, null), 0))
  return (
    <SessionContext value={session}>
      <DeskContext value={show}>
        <PrimedQueries carried={carried}>
          <ExplainProvider>
            <Page show={show} house={carried.house ?? null} />
          </ExplainProvider>
        </PrimedQueries>
      </DeskContext>
    </SessionContext>
  )
}

function Page({ show, house }: { show: Show; house: PageHouse | null }) {
  const { at } = useSyncExternalStore(show.stage.subscribe, show.stage.getState)
  const scene = show.scenes[at]!
  const style = useHouseStyle(house)
  return (
    <div className="handOut" style={style}>
      <header>
        <span className="wordmark">
          <Logo /> Stakeout
        </span>
        <SceneList scenes={show.scenes} at={at} onGo={show.goTo} />
      </header>
      <main>
        <SceneHeadline headline={scene.headline} />
        <SceneFigures ids={scene.charts} />
        {scene.notes && <p className="handOutNotes">{scene.notes}</p>}
        <Dock live={scene.live} />
      </main>
      {house && <HouseImprint house={house} />}
      <Foot show={show} />
    </div>
  )
}

/** The way back to what was planned, and what all of it is. */
function Foot({ show }: { show: Show }) {
  const { at } = show.stage.getState()
  const isTried = useDesk(() => show.experiment() !== null)
  const [facts, today] = [useSourceFacts(), useToday()]
  const desk = useDeskAtRest(now => now)
  const record = useMemo(() => provenanceOf(desk, { facts, today }), [desk, facts, today])
  const [, ...changed] = changedRows(record).map(([, says]) => says)
  const origin = originRows(record).map(([, says]) => says)
  return (
    <footer>
      <SteadyButton className="wordButton" isOff={!isTried} onClick={() => show.goTo(at)}>
        Back to this scene as planned
      </SteadyButton>
      <div className="origin">
        <p>
          {[`${record.changes}.`, ...origin].join(' ')} Everything is worked out in this file; nothing is sent or
          fetched.
        </p>
        {changed.length > 0 && (
          <details>
            <summary>Changed inputs</summary>
            {changed.map(says => (
              <p key={says}>{says}</p>
            ))}
          </details>
        )}
      </div>
      <QrTile />
    </footer>
  )
}

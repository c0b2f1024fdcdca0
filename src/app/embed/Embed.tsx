import { useMemo, useState } from 'react'
import { catalogue } from '../../charts/catalogue.ts'
import { provenanceInBrief, provenanceOf } from '../../provenance/provenance.ts'
import type { EmbedRead } from '../../state/codec/embedLink.ts'
import { linkAlone } from '../../state/codec/link.ts'
import { quotedRaw } from '../../state/codec/rawValue.ts'
import type { Actions } from '../../state/scenario/actions.ts'
import { type StoryScene, sharedOf } from '../../state/scenario/scenarioState.ts'
import { firstCharts } from '../../state/scenario/story.ts'
import { DeskContext, useDesk, useDeskAtRest } from '../../state/session/hooks.ts'
import { noticeOf } from '../../state/session/notice.ts'
import { openShow } from '../../state/session/presentation.ts'
import { ExplainProvider } from '../explain/ExplainProvider.tsx'
import { useSourceFacts } from '../export/useFacts.ts'
import { Dock } from '../stage/Dock.tsx'
import { SceneFigures } from '../stage/SceneFigures.tsx'
import { SceneHeadline } from '../stage/SceneHeadline.tsx'
import { watching } from '../stage/watching.ts'
import { SessionContext } from '../ui/sessionContext.ts'
import { useToday } from '../ui/useToday.ts'
import './embed.css'

/** What a frame on another page shows: the figures or the scene that its link names, with their sliders, and the way to the desk. */
export function Embed({ read }: { read: EmbedRead }) {
  const [session] = useState(watching)
  const { scene, isScene, said } = useMemo(() => sceneOf(read), [read])
  const [show] = useState(() => openShow([scene], 0))
  const { isFrozen } = read.choice
  const actions = useMemo(() => (isFrozen ? idle(show.actions) : show.actions), [isFrozen, show])
  return (
    <SessionContext value={session}>
      <DeskContext value={{ desk: show.desk, actions }}>
        <ExplainProvider>
          <main className={isFrozen ? 'embed isFrozen' : 'embed'} aria-label="A figure of Stakeout">
            {isScene && <SceneHeadline headline={scene.headline} />}
            <SceneFigures ids={scene.charts} />
            {scene.live.length > 0 && !isFrozen && <Dock live={scene.live} />}
            <Foot said={said} />
          </main>
        </ExplainProvider>
      </DeskContext>
    </SessionContext>
  )
}

/** What the numbers are, what of the link was not understood, and the desk with the scenario as it stands here. */
function Foot({ said }: { said: readonly string[] }) {
  const [facts, today] = [useSourceFacts(), useToday()]
  const atRest = useDeskAtRest(now => now)
  const says = useMemo(() => provenanceInBrief(provenanceOf(atRest, { facts, today })), [atRest, facts, today])
  const link = useDesk(now => linkAlone(sharedOf(now)))
  return (
    <footer>
      {said.length > 0 && <p role="status">{said.join(' ')}</p>}
      <p className="embedOrigin">{says}</p>
      <a href={`./#${link}`} target="_blank" rel="noopener">
        Open in Stakeout
      </a>
    </footer>
  )
}

/** The scene that is asked for; figures are a scene without a headline. What there is not is said, and the verdict's chart shown. */
function sceneOf({ choice, link, dropped }: EmbedRead): {
  scene: StoryScene
  isScene: boolean
  said: readonly string[]
} {
  const { figures, scene: number, sliders } = choice
  const notice = noticeOf(link)
  const unknown = figures.filter(id => !(id in catalogue)).map(id => `${quotedRaw(id)} is no figure`)
  const planned = number === null ? undefined : link.state.scenes[number - 1]
  const missing = number !== null && !planned ? [`the link has no scene ${number}`] : []
  const odd = [...dropped, ...unknown, ...missing]
  const said = [...(odd.length > 0 ? [`Not understood: ${odd.join('; ')}.`] : []), ...(notice ? [notice.says] : [])]
  const charts = figures.filter(id => id in catalogue)
  const shared = { ...link.state, scenes: [] }
  const plain = {
    id: '1',
    charts: charts.length > 0 ? charts : firstCharts,
    headline: null,
    notes: '',
    live: sliders,
    shared,
  }
  if (!planned) return { scene: plain, isScene: false, said }
  const scene = { ...planned, ...(charts.length > 0 && { charts }), ...(sliders.length > 0 && { live: sliders }) }
  return { scene, isScene: true, said }
}

/** Actions of which none does anything. */
const idle = (actions: Actions) =>
  Object.fromEntries(Object.keys(actions).map(name => [name, () => undefined])) as unknown as Actions

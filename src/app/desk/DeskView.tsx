import { useState } from 'react'
import { useDesk, useLiveDesk } from '../../state/session/hooks.ts'
import { KeptDropZone, KeptNotice, KeptOffer, KeptOverlaid, KeptWarning } from '../scenarios/savedParts.tsx'
import { ErrorFence } from '../ui/ErrorFence.tsx'
import { later } from '../ui/idleQueue.ts'
import { Notice } from '../ui/Notice.tsx'
import { useOverlay, useOverlays } from '../ui/overlays.ts'
import { part } from '../ui/part.tsx'
import { Evidence } from './Evidence.tsx'
import { Figures } from './Figures.tsx'
import { Judged } from './Judged.tsx'
import { LateAge } from './LateAge.tsx'
import { OnStage } from './OnStage.tsx'
import { PhoneFigures } from './PhoneFigures.tsx'
import '../rail/rail.css'
import { chartInputSource } from '../../figures/chartInputSource.ts'
import { useMedia } from '../ui/useMedia.ts'
import { TopBar } from './TopBar.tsx'
import { Turning } from './Turning.tsx'
import { VerdictLine } from './VerdictLine.tsx'

/** The verdict does not wait for what it is moved by, nor that for the charts. */
const Rail = part({
  of: 'The sliders',
  load: () => import('../rail/Rail.tsx').then(module => module.Rail),
  fallback: <aside className="rail" aria-label="Inputs" aria-busy="true" />,
})

const PhoneSheet = part({
  of: 'The sliders',
  load: () => import('../rail/PhoneSheet.tsx').then(module => module.PhoneSheet),
})

/** The past can wait until the present is drawn. */
const Past = part({
  of: 'The reported past',
  when: later,
  load: () => import('./Past.tsx').then(module => module.Past),
})

/** On the first visit, when all that it points at is there. */
const Guide = part({
  of: 'The tour',
  when: later,
  load: () => import('../guide/Guide.tsx').then(module => module.Guide),
})

const Announced = part({ when: later, load: () => import('./Announced.tsx').then(module => module.Announced) })

const PlainCopies = part({ when: later, load: () => import('./PlainCopies.tsx').then(module => module.PlainCopies) })

/** The first chart comes first; then its futures are drawn. */
const Simulated = part({
  of: 'Simulated futures',
  when: later,
  fallback: <span className="futures" />,
  load: () => import('../futures/FuturesLine.tsx').then(module => module.Simulated),
})

/** What leaves the page, by file or on paper, comes when all else is there. */
const Exporter = part({
  of: 'What leaves the page',
  when: later,
  load: () => import('../export/Exporter.tsx').then(module => module.Exporter),
})

const NewVersion = part({
  of: 'New versions',
  when: later,
  load: () => import('../offline/NewVersion.tsx').then(module => module.NewVersion),
})

const GoalSeek = part({ of: 'Goal seek', load: () => import('../goal/GoalSeek.tsx').then(module => module.GoalSeek) })

const Results = part({ of: 'All results', load: () => import('./Results.tsx').then(module => module.Results) })

/** The desk: controls on the left, the verdict and its evidence on the right; on a phone the controls come from below. */
export function DeskView() {
  const isPhone = useMedia('screen and (max-width: 759px)')
  const desk = useLiveDesk()
  const view = useDesk(now => now.view)
  const { close } = useOverlays()
  const [goal, results] = [useOverlay('goal'), useOverlay('results')]
  const [{ live, setPast, setOverlaid, setOutlook }] = useState(() => chartInputSource(desk))
  const evidence = <Evidence view={view} live={live} isPhone={isPhone} />
  const turning = (
    <ErrorFence of="What turns the verdict" vital>
      <Turning age={!isPhone && <LateAge />}>
        <Simulated onOutlook={setOutlook} />
      </Turning>
    </ErrorFence>
  )
  /** Views that are not about this scenario's verdict have the room to themselves. */
  const isApart = view === 'sources' || view === 'model'
  return (
    <div className="desk">
      <Guide />
      <ErrorFence of="The bar" vital>
        <TopBar />
      </ErrorFence>
      <div className="noticeStack">
        <NewVersion />
        <KeptWarning />
        <KeptOffer />
        <KeptNotice />
      </div>
      {!isPhone && <Rail />}
      <main className="main" tabIndex={-1}>
        <Notice />
        {isApart ? (
          evidence
        ) : isPhone ? (
          <>
            <div className="phoneScreen">
              <ErrorFence of="The verdict" vital>
                <VerdictLine />
                <LateAge />
                <PhoneFigures />
              </ErrorFence>
              {evidence}
            </div>
            <p className="phoneJudge">
              <ErrorFence of="Quarter and measure" vital>
                <Judged />
              </ErrorFence>
            </p>
            {turning}
          </>
        ) : (
          <>
            <ErrorFence of="The verdict" vital>
              <VerdictLine />
            </ErrorFence>
            {turning}
            <ErrorFence of="The figures" vital>
              <Figures />
            </ErrorFence>
            {evidence}
          </>
        )}
        <Exporter live={live} />
        <ErrorFence of="Announcements and copies">
          <PlainCopies />
          <Announced />
        </ErrorFence>
        <Past onPast={setPast} />
      </main>
      {isPhone && !isApart && <PhoneSheet />}
      <OnStage />
      {goal && <GoalSeek goal={goal} />}
      {results && <Results onClose={() => close('results')} />}
      <KeptDropZone />
      <KeptOverlaid onOverlaid={setOverlaid} />
    </div>
  )
}

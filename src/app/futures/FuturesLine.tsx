import { useRef, useState } from 'react'
import { leadSentence, type Outlook } from '../../analysis/outlook.ts'
import { percentileNote, percentileSentences } from '../../analysis/percentileWords.ts'
import { verdict } from '../../analysis/verdict.ts'
import { counted } from '../../model/digits.ts'
import { futureCounts } from '../../state/scenario/chance.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import { useOverlays } from '../ui/overlays.ts'
import { PassingButton } from '../ui/PassingButton.tsx'
import { FuturesSettings } from './FuturesSettings.tsx'
import './futures.css'
import { useSimulation } from './useSimulation.ts'

/** How often the leader of the verdict leads when inputs are drawn from their plausible ranges, where the scenario itself stands among these futures, and how they are drawn. */
export function Simulated({ onOutlook }: { onOutlook: (outlook: Outlook) => void }) {
  const { outlook, progress, trouble, tryAgain } = useSimulation(onOutlook, useOverlays())
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const { chooseFutures } = useActions()
  const measure = useDesk(desk => desk.measure)
  const horizon = useDesk(desk => desk.horizon)
  const leader = useDesk(desk => verdict(desk.answer, desk.measure, desk.horizon).leader)
  const judged = outlook?.measure === measure && trouble !== 'failed' ? outlook : null
  const odds = judged && leadSentence(judged, horizon, leader)
  return (
    <span className="futures" ref={place}>
      {odds?.isToss && <strong>Close to a coin toss: </strong>}
      {odds && `${odds.says} `}
      {!odds && progress && `${counted(progress.done)} of ${counted(progress.of)} `}
      {(odds || progress) && (
        <button
          type="button"
          className="howDrawn"
          title={outlook ? `${counted(outlook.count)} runs` : undefined}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          simulated futures
        </button>
      )}
      {judged && (
        <span className="percentiles" title={percentileSentences(judged, horizon, leader)}>
          {`; ${percentileNote(judged, horizon, leader)}`}
        </span>
      )}
      {odds && '.'}
      {odds && progress && progress.of > futureCounts[0] && (
        <span>
          {' '}
          <span
            role="progressbar"
            aria-label="Drawing futures"
            aria-valuenow={progress.done}
            aria-valuemax={progress.of}
          >
            {counted(progress.done)} of {counted(progress.of)} runs
          </span>{' '}
          <button type="button" className="textButton" onClick={() => chooseFutures(futureCounts[0])}>
            Cancel
          </button>
        </span>
      )}
      {trouble === 'restarted' && <span role="status"> The simulation stopped and was started again.</span>}
      {trouble === 'failed' && (
        <span role="alert">
          Simulated futures could not be drawn; the rest works.{' '}
          <PassingButton onClick={tryAgain}>Try again</PassingButton>
        </span>
      )}
      {isOpen && (
        <FuturesSettings
          place={place}
          onClose={byKey => {
            setOpen(false)
            if (byKey) place.current?.querySelector('button')?.focus()
          }}
        />
      )}
    </span>
  )
}

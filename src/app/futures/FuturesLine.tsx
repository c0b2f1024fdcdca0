import { useRef, useState, useSyncExternalStore } from 'react'
import type { Outlook } from '../../analysis/outlook.ts'
import { counted } from '../../model/digits.ts'
import { futureCounts } from '../../state/scenario/chance.ts'
import { useActions, useLiveDesk } from '../../state/session/hooks.ts'
import { useOverlays } from '../ui/overlays.ts'
import { PassingButton } from '../ui/PassingButton.tsx'
import { useFollow } from '../ui/useFollow.ts'
import { writeText } from '../ui/writeText.ts'
import { FuturesSettings } from './FuturesSettings.tsx'
import { futuresWords } from './futuresWords.ts'
import './futures.css'
import { useSimulation } from './useSimulation.ts'

/**
 * How often the leader of the verdict leads when inputs are drawn from their plausible ranges, where the scenario itself
 * stands among these futures, and how they are drawn. Its numbers are written past React: they change while a hand moves.
 */
export function Simulated({ onOutlook }: { onOutlook: (outlook: Outlook) => void }) {
  const simulation = useSimulation(onOutlook, useOverlays())
  const desk = useLiveDesk()
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  const says = useRef<HTMLSpanElement>(null)
  const note = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const { chooseFutures } = useActions()
  const [words] = useState(() => futuresWords(desk, simulation))
  const progress = useSyncExternalStore(simulation.subscribe, () => simulation.get().progress)
  const trouble = useSyncExternalStore(simulation.subscribe, () => simulation.get().trouble)
  const hasOdds = useSyncExternalStore(words.subscribe, () => words.get() !== null)
  const isToss = useSyncExternalStore(words.subscribe, () => words.get()?.isToss ?? false)
  useFollow([words], () => {
    const now = words.get()
    const { outlook } = simulation.get()
    if (button.current) button.current.title = outlook ? `${counted(outlook.count)} runs` : ''
    if (!now || !says.current || !note.current) return
    writeText(says.current, `${now.says} `)
    writeText(note.current, `; ${now.note}`)
    note.current.title = now.sentences
  })
  return (
    <span className="futures" ref={place}>
      {isToss && <strong>Close to a coin toss: </strong>}
      {hasOdds && <span ref={says} />}
      {!hasOdds && progress && `${counted(progress.done)} of ${counted(progress.of)} `}
      {(hasOdds || progress) && (
        <button type="button" className="howDrawn" ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          simulated futures
        </button>
      )}
      {hasOdds && <span className="percentiles" ref={note} />}
      {hasOdds && '.'}
      {hasOdds && progress && progress.of > futureCounts[0] && (
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
          <PassingButton onClick={simulation.tryAgain}>Try again</PassingButton>
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

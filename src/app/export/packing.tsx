import { useEffect, useRef, useState } from 'react'
import { keep } from '../../figures/workers.ts'
import { SteadyButton } from '../ui/SteadyButton.tsx'

/** Writes a file: says how far it is, throws where it is to stop, answers what was saved. */
type Work = (say: (text: string) => void, signal: AbortSignal) => Promise<string>

/**
 * A long piece of writing under way: what is said of it, and how it is begun and cancelled; its workers are ready before it
 * begins: all that may be where figures are many. `failure` where no reason is known.
 */
export function usePacking(failure: string, isMany = true) {
  const [said, setSaid] = useState('')
  const [isBusy, setBusy] = useState(false)
  const aborting = useRef<AbortController | null>(null)
  useEffect(() => keep(isMany ? Number.POSITIVE_INFINITY : 1, isMany), [isMany])

  async function start(work: Work) {
    const abort = new AbortController()
    aborting.current = abort
    setBusy(true)
    try {
      setSaid(await work(setSaid, abort.signal))
    } catch (error) {
      setSaid(abort.signal.aborted ? 'Cancelled; nothing was saved' : error instanceof Error ? error.message : failure)
    }
    setBusy(false)
  }
  return { said, isBusy, start, cancel: () => aborting.current?.abort() }
}

type WaysProps = {
  packing: ReturnType<typeof usePacking>
  isReady: boolean
  onDownload: () => Promise<void>
  onClose: () => void
}

/** The foot of a dialog that writes many figures: how far it is, a way out, and Download. Each figure is shown, only begin and end are announced. */
export function PackWays({ packing: { said, isBusy, cancel }, isReady, onDownload, onClose }: WaysProps) {
  return (
    <div className="exportWays">
      {isBusy && (
        <span role="progressbar" aria-label="Writing" aria-valuetext={said}>
          {said}
        </span>
      )}
      <output className={isBusy ? 'seen-by-readers' : undefined}>{isBusy ? 'Writing…' : said}</output>
      <button type="button" className="wordButton" onClick={isBusy ? cancel : onClose}>
        {isBusy ? 'Cancel' : 'Close'}
      </button>
      <SteadyButton className="wordButton" isOff={!isReady || isBusy} onClick={() => void onDownload()}>
        Download
      </SteadyButton>
    </div>
  )
}

import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { qrOf } from '../../export/qr.ts'
import { publicAddress } from '../../figures/address.ts'
import { provenanceOf } from '../../provenance/provenance.ts'
import { linkAt } from '../../state/codec/link.ts'
import { type ScenarioState, sharedOf } from '../../state/scenario/scenarioState.ts'
import { useSession } from '../ui/sessionContext.ts'
import { useSourceFacts } from './useFacts.ts'

/** On paper: where the values come from, and the way back to this scenario. It is worked out when the page is printed. */
export function OnPaper() {
  const { store } = useSession()
  const facts = useSourceFacts()
  const [printed, setPrinted] = useState<ScenarioState | null>(null)
  useEffect(() => {
    const print = () => flushSync(() => setPrinted(sharedOf(store.getState())))
    window.addEventListener('beforeprint', print)
    return () => window.removeEventListener('beforeprint', print)
  }, [store])
  if (!printed || !facts) return null

  const address = publicAddress()
  const link = linkAt(address ?? location.href.split('#')[0]!, printed)
  const qr = address === null ? null : qrOf(link)
  const { sources } = provenanceOf(printed, { facts })
  return (
    <section className="onPaper">
      <p>Sources: {sources?.join('; ')}.</p>
      <p>
        This scenario: <a href={link}>{link}</a>
      </p>
      {qr && (
        <svg viewBox={`-4 -4 ${qr.modules.length + 8} ${qr.modules.length + 8}`} width="120" height="120" role="img">
          <title>QR code of this scenario</title>
          <path d="M-4 -4h999v999h-999z" fill="#ffffff" />
          <path
            d={qr.modules
              .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
              .join('')}
            fill="#14191f"
          />
        </svg>
      )}
    </section>
  )
}

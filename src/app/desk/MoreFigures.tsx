import { useId, useState } from 'react'
import { catalogue, moreFrameIds } from '../../charts/catalogue.ts'
import type { ChartInput } from '../../charts/chartInput.ts'
import type { Live } from '../../live/live.ts'
import { keepIn } from '../../state/settings/storageSlot.ts'
import { LateCharts } from './LateCharts.tsx'

const place = keepIn(() => localStorage, 'stakeout.moreFigures')

/**
 * The desk's second group of charts: one row that says what they are, until it is opened. Folded, nothing of them is
 * fetched, drawn or kept up. Whether it stands open is remembered in this browser.
 */
export function MoreFigures({ live }: { live: Live<ChartInput> }) {
  const [isOpen, setOpen] = useState(() => place.read() === 'open')
  const body = useId()
  const toggle = () => {
    setOpen(!isOpen)
    place.write(isOpen ? 'folded' : 'open')
  }
  return (
    <section className="moreFigures">
      <h2>
        <button type="button" aria-expanded={isOpen} aria-controls={isOpen ? body : undefined} onClick={toggle}>
          <b>More figures</b> <span>{titles}</span>
        </button>
      </h2>
      {isOpen && (
        <div className="charts" id={body}>
          <LateCharts ids={moreFrameIds} live={live} />
        </div>
      )}
    </section>
  )
}

const titles = moreFrameIds
  .map(id => catalogue[id].title)
  .map(title => title.charAt(0).toLowerCase() + title.slice(1))
  .join(', ')

import { useState } from 'react'
import { charts } from '../charts/index.ts'
import type { Live, Scene } from '../charts/scene.ts'
import { Figure } from './Figure.tsx'

/** All charts side by side, the hero first; on a phone one at a time, by tabs. */
export default function ChartGrid({ live, isPhone }: { live: Live<Scene>; isPhone: boolean }) {
  const [open, setOpen] = useState(charts[0]!.id)
  if (!isPhone)
    return (
      <div className="charts">
        {charts.map((chart, i) => (
          <Figure key={chart.id} chart={chart} live={live} isHero={i === 0} />
        ))}
      </div>
    )
  const chart = charts.find(({ id }) => id === open) ?? charts[0]!
  return (
    <div className="chartTabs">
      <div role="tablist" aria-label="Charts">
        {charts.map(({ id, tab }, i) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chart.id}
            aria-controls="chart-panel"
            tabIndex={id === chart.id ? 0 : -1}
            onClick={() => setOpen(id)}
            onKeyDown={event => {
              const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
              const next = step && charts[(i + step + charts.length) % charts.length]
              if (!next) return
              setOpen(next.id)
              document.getElementById(`tab-${next.id}`)?.focus()
            }}
          >
            {tab}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="chart-panel" aria-labelledby={`tab-${chart.id}`}>
        <Figure key={chart.id} chart={chart} live={live} isHero={false} />
      </div>
    </div>
  )
}

import { titles } from '../charts/titles.ts'

/** The frames and titles of the charts, while what draws them is on its way. */
export function ChartFrames({ isPhone }: { isPhone: boolean }) {
  const shown = Object.entries(titles).slice(0, isPhone ? 1 : undefined)
  return (
    <div className={isPhone ? 'chartTabs' : 'charts'} aria-busy="true">
      {shown.map(([id, { title }], i) => (
        <div key={id} className={`figure ${id} ${i === 0 ? 'hero' : ''}`}>
          <div className="figureHead">
            <h2>{title}</h2>
          </div>
          <div className="figureBox">
            <div className="gridlines" />
          </div>
        </div>
      ))}
    </div>
  )
}

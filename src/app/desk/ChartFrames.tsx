import { titles } from '../../charts/titles.ts'

/** The frames and titles of some charts, while what draws them is on its way. */
export function ChartFrames({ ids }: { ids: readonly (keyof typeof titles)[] }) {
  return ids.map(id => (
    <div key={id} className={`figure ${id} ${id === chartIds[0] ? 'hero' : ''}`} aria-busy="true">
      <div className="figureHead">
        <h2>{titles[id].title}</h2>
      </div>
      <div className="figureBox">
        <div className="gridlines" />
      </div>
    </div>
  ))
}

/** All charts in reading order, as far as they are known before anything is drawn. */
export const chartIds = Object.keys(titles) as (keyof typeof titles)[]

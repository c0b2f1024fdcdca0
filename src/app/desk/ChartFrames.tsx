import { type ChartId, catalogue, frameIds } from '../../charts/catalogue.ts'

/** The frames and titles of some charts, while what draws them is on its way. */
export function ChartFrames({ ids }: { ids: readonly ChartId[] }) {
  return ids.map(id => (
    <div key={id} className={`figure ${id} ${id === frameIds[0] ? 'hero' : ''}`} aria-busy="true">
      <div className="figureHead">
        <h2>{catalogue[id].title}</h2>
      </div>
      <div className="figureBox">
        <div className="gridlines" />
      </div>
    </div>
  ))
}

import { marketLines, sections } from '../../model/index.ts'
import { Facts } from '../explain/Facts.tsx'
import { DependencyMap } from './DependencyMap.tsx'
import { LineTable } from './LineTable.tsx'
import './views.css'

/** The model whole: what stands on what as a map, then every line with its sentence, unit and formula. */
export const ModelView = () => (
  <div className="view modelView">
    <Facts>
      <h1>The model</h1>
      <DependencyMap />
      {[{ name: 'Market', lines: marketLines }, ...sections].map(({ name, lines }) => (
        <LineTable key={name} name={name} lines={lines} />
      ))}
    </Facts>
  </div>
)

import { KeptPresets } from '../scenarios/savedParts.tsx'
import { firstChart } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'
import { BaseChooser } from './BaseChooser.tsx'
import { ChangeCounter } from './ChangeCounter.tsx'
import { headlineControls } from './controls.ts'
import { Groups } from './Groups.tsx'
import { ParameterControl } from './ParameterControl.tsx'
import { PresetChips } from './PresetChips.tsx'
import './rail.css'
import './touch.css'

const Legend = part({ when: firstChart, load: () => import('./Legend.tsx').then(module => module.Legend) })

/** Where to start from, what is changed, the three headline controls, and all the rest. */
export function Inputs() {
  return (
    <>
      <div className="railStart">
        <BaseChooser />
        <PresetChips />
        <KeptPresets />
        <ChangeCounter />
      </div>
      <div className="railHeadline">
        {headlineControls.map(control => (
          <ParameterControl key={control.id} control={control} />
        ))}
      </div>
      <div className="railRest">
        <Groups />
        <Legend />
      </div>
    </>
  )
}

import { BaseChooser } from './BaseChooser.tsx'
import { ChangeCounter } from './ChangeCounter.tsx'
import { headlineControls } from './controls.ts'
import { Groups } from './Groups.tsx'
import { Legend } from './Legend.tsx'
import { ParameterControl } from './ParameterControl.tsx'
import { PresetChips } from './PresetChips.tsx'

/** Where to start from, what is changed, the three headline controls, and all the rest. */
export function Inputs() {
  return (
    <>
      <div className="rail-start">
        <BaseChooser />
        <PresetChips />
        <ChangeCounter />
      </div>
      <div className="rail-headline">
        {headlineControls.map(control => (
          <ParameterControl key={control.id} control={control} />
        ))}
      </div>
      <div className="rail-rest">
        <Groups />
        <Legend />
      </div>
    </>
  )
}

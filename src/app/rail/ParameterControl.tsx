import { firstChart } from '../ui/idleQueue.ts'
import { part } from '../ui/part.tsx'
import { type Control, heading } from './controls.ts'
import { Lane } from './Lane.tsx'
import './parameterControl.css'
import { useRationale } from './useRationale.ts'

/** What is seldom taken in hand waits for the first chart. */
const LinkLock = part({ when: firstChart, load: () => import('./LinkLock.tsx').then(module => module.LinkLock) })

type ParameterControlProps = {
  control: Control
  /** What of its reason is to be seen, where it was found by that. */
  inReason?: string | null
}

/**
 * A parameter: its label with the unit, a lane for each of its inputs on one scale, and why futures leave it alone. What
 * comes late has a place from the start: Chromium lays a fieldset out anew where it gets another child, and a slider in hand
 * is lost to it.
 */
export function ParameterControl({ control, inReason }: ParameterControlProps) {
  const { title, hint } = heading(control.parameter)
  const { undrawn } = control.parameter
  const rationaleOf = useRationale()
  return (
    <fieldset className={control.parameter.scope === 'market' ? 'control controlMarket' : 'control'}>
      <legend>
        {/* Not on the legend: there the whole reason would be heard before the name of each slider. */}
        <b title={rationaleOf?.(control.lanes[0]!).why}>{title}</b> <span>{hint}</span>
      </legend>
      <div className="linkLock">
        <LinkLock control={control} />
      </div>
      {inReason && <p className="foundIn">“{inReason}”</p>}
      {control.lanes.map(input => (
        <Lane key={input.key} input={input} />
      ))}
      {undrawn && <p className="undrawn">Not drawn at random. {undrawn}</p>}
    </fieldset>
  )
}

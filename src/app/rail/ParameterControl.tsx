import { type Control, heading } from './controls.ts'
import { Lane } from './Lane.tsx'
import { LinkLock } from './LinkLock.tsx'
import './parameterControl.css'

/** A parameter: its label with the unit, and a lane for each of its inputs on one scale. */
export function ParameterControl({ control }: { control: Control }) {
  const { title, hint } = heading(control.parameter)
  return (
    <fieldset className={control.parameter.scope === 'market' ? 'control controlMarket' : 'control'}>
      <legend title={control.parameter.why}>
        <b>{title}</b> <span>{hint}</span>
      </legend>
      <LinkLock control={control} />
      {control.lanes.map(input => (
        <Lane key={input.key} input={input} />
      ))}
    </fieldset>
  )
}

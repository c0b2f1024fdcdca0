import { useState } from 'react'
import { stepsAround, usualSteps } from '../../../analysis/stepsAround.ts'
import { stepsFault, type TableSteps } from '../../../analysis/tableSteps.ts'
import { sensitivityTable } from '../../../charts/sensitivity.ts'
import type { InputKey } from '../../../model/inputs.ts'
import { useActions } from '../../../state/session/hooks.ts'
import { InputSelect } from '../../ui/MapChoosers.tsx'
import { StepFields } from './StepFields.tsx'
import { TableLineSelect } from './TableLineSelect.tsx'
import { TablePlace } from './TablePlace.tsx'
import { TableTools } from './TableTools.tsx'
import { ThirdInput } from './ThirdInput.tsx'
import { useTableInput } from './useTableInput.ts'

/** The lead, or a line, over two inputs in steps of the user's own; the inputs are those of the map. */
export function SensitivityTable() {
  const scene = useTableInput()
  const { map, tables, baseWorld, held } = scene
  const { chooseAxis, chooseTables, setFromTable } = useActions()
  const [refused, setRefused] = useState<{ key: InputKey; steps: TableSteps } | null>(null)
  const stepsOf = (key: InputKey, count: number) =>
    tables.steps[key] ?? stepsAround(key, held!.restWorld!, baseWorld, count)
  const fields = [
    { name: 'Across', axis: 'across', key: map[0], steps: stepsOf(map[0], usualSteps.across) },
    { name: 'Down', axis: 'up', key: map[1], steps: stepsOf(map[1], usualSteps.up) },
  ] as const
  const take = (key: InputKey, steps: TableSteps) => {
    const isGood = stepsFault(key, steps) === null
    setRefused(isGood ? null : { key, steps })
    if (isGood) chooseTables({ steps: { ...tables.steps, [key]: steps } })
  }
  return (
    <section aria-labelledby="sensitivityTitle">
      <h2 id="sensitivityTitle">{sensitivityTable.title}</h2>
      <TableTools chart={sensitivityTable} scene={scene}>
        <span>
          Of <TableLineSelect value={tables.of} onChoose={of => chooseTables({ of })} />
        </span>
        {fields.map(({ name, axis, key, steps }) => (
          <StepFields
            key={axis}
            name={name}
            input={key}
            steps={refused?.key === key ? refused.steps : steps}
            chooser={
              <InputSelect name={`Input ${name.toLowerCase()}`} value={key} onChoose={to => chooseAxis(axis, to)} />
            }
            onSteps={to => take(key, to)}
          />
        ))}
      </TableTools>
      {refused && <p role="alert">{stepsFault(refused.key, refused.steps)}</p>}
      <TablePlace
        chart={sensitivityTable}
        scene={scene}
        onSet={changes => setFromTable(changes, Object.fromEntries(fields.map(({ key, steps }) => [key, steps])))}
      />
      <p className="rule">A press on a cell sets both inputs, arrows walk.</p>
      <ThirdInput />
    </section>
  )
}

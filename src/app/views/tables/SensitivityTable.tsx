import { useState } from 'react'
import { flipEdges, sensitivity } from '../../../analysis/sensitivity.ts'
import { stepsAround, stepsFault, stepValues, type TableSteps } from '../../../analysis/tableSteps.ts'
import { lineOf, stackLines } from '../../../model/index.ts'
import type { InputKey } from '../../../model/inputs.ts'
import { ownerOf } from '../../../model/keys.ts'
import { measures } from '../../../model/measures.ts'
import { inputName, names } from '../../../model/names.ts'
import { quarterLabel } from '../../../model/quarters.ts'
import { lowered } from '../../../model/wording.ts'
import { tableTsv } from '../../../state/library/tableTsv.ts'
import { useActions, useDesk, useDeskAtRest } from '../../../state/session/hooks.ts'
import { CopyTsv } from '../../scenarios/CopyTsv.tsx'
import { InputSelect } from '../../ui/MapChoosers.tsx'
import { SensitivityGrid } from './SensitivityGrid.tsx'
import { StepFields } from './StepFields.tsx'
import { type TableLine, TableLineSelect } from './TableLineSelect.tsx'

/** So many values of each input where the user does not say how many. */
const usual = { across: 9, down: 7 } as const

/** The lead, or a line, over two inputs in steps of the user's own; the inputs are those of the map. */
export function SensitivityTable() {
  const [x, y] = useDesk(desk => desk.map)
  const world = useDesk(desk => desk.world)
  const baseWorld = useDesk(desk => desk.baseWorld)
  const atRest = useDeskAtRest(desk => desk.world)
  const measure = useDesk(desk => desk.measure)
  const quarter = useDesk(desk => desk.horizon)
  const asOf = useDesk(desk => desk.asOf)
  const { chooseAxis, setInputs } = useActions()
  const [line, setLine] = useState<TableLine>('lead')
  const [own, setOwn] = useState<{ [Key in InputKey]?: TableSteps }>({})

  const stepsOf = (key: InputKey, count: number) => own[key] ?? stepsAround(key, atRest, baseWorld, count)
  const [xSteps, ySteps] = [stepsOf(x, usual.across), stepsOf(y, usual.down)]
  const fault = stepsFault(x, xSteps) ?? stepsFault(y, ySteps)
  const isLead = line === 'lead'
  const { label, unit } = isLead ? stackLines[measures[measure].line] : lineOf(ownerOf(line).id)
  const side = isLead ? null : ownerOf(line).side
  const what = isLead
    ? `${names.aws.owner} less ${names.alliance.owner}, ${lowered(measures[measure].label)}`
    : `${label}${side ? `, ${names[side].stack}` : ''}`
  const title = `${what}, ${quarterLabel(asOf, quarter)}`
  const fields = [
    { name: 'Across', axis: 'across', key: x, steps: xSteps },
    { name: 'Down', axis: 'up', key: y, steps: ySteps },
  ] as const

  const found = fault === null ? tableOf() : null
  function tableOf() {
    const [xAxis, yAxis] = [
      { key: x, values: stepValues(xSteps) },
      { key: y, values: stepValues(ySteps) },
    ]
    const criterion = { measure, quarter }
    const values = sensitivity(xAxis, yAxis, world, isLead ? criterion : { line, quarter })
    return { x: xAxis, y: yAxis, values, edges: flipEdges(xAxis, yAxis, world, criterion) }
  }
  const tsv = () =>
    tableTsv([
      [`${title}: ${inputName(y)} down, ${inputName(x)} across`, ...found!.x.values],
      ...found!.y.values.map((value, row) => [value, ...found!.values[row]!]).toReversed(),
    ])
  return (
    <section aria-labelledby="sensitivityTitle">
      <h2 id="sensitivityTitle">Sensitivity</h2>
      <div className="tableTools">
        <span>
          Of <TableLineSelect value={line} onChoose={setLine} />
        </span>
        {fields.map(({ name, axis, key, steps }) => (
          <StepFields
            key={axis}
            name={name}
            input={key}
            steps={steps}
            chooser={
              <InputSelect name={`Input ${name.toLowerCase()}`} value={key} onChoose={to => chooseAxis(axis, to)} />
            }
            onSteps={to => setOwn({ ...own, [key]: to })}
          />
        ))}
        {found && <CopyTsv of={[world, measure, quarter, xSteps, ySteps, line]} text={tsv} />}
      </div>
      {found ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
        <div className="viewScroll" role="region" aria-label="Sensitivity table" tabIndex={0}>
          <SensitivityGrid
            {...found}
            title={title}
            isLead={isLead}
            text={isLead ? unit.delta : unit.format}
            world={world}
            onSet={changes => {
              setOwn({ ...own, [x]: xSteps, [y]: ySteps })
              setInputs(changes)
            }}
          />
        </div>
      ) : (
        <p role="alert">{fault}</p>
      )}
      <p className="rule">
        A press on a cell sets both inputs, arrows walk. What is set has a frame; at the heavy line the lead changes
        hands.
      </p>
    </section>
  )
}

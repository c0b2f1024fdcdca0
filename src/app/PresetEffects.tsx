import { presetEffect } from '../analysis/presetEffect.ts'
import { bases } from '../model/bases.ts'
import { stackLines } from '../model/index.ts'
import { measures } from '../model/measures.ts'
import { presetIds, presets } from '../model/presets.ts'
import { quarterLabel } from '../model/quarters.ts'
import { isOn } from '../state/actions.ts'
import { useActions, useDesk } from '../state/hooks.ts'
import type { Chosen } from '../state/store.ts'

/** What each preset does to the verdict when laid over the scenario at hand: computed, also where it belies its name. */
export function PresetEffects() {
  const settled = useDesk(desk => desk.settled)
  const { base, horizon } = settled
  return (
    <section className="figure presetEffects" aria-labelledby="title-presets">
      <div className="figureHead">
        <h2 id="title-presets">What the presets do to the lead</h2>
      </div>
      <p className="subtitle">
        {measures[settled.measure].label} at {quarterLabel(bases[base].asOf, horizon)}, each laid over this scenario
      </p>
      <ul>
        {presetIds.map(id => (
          <Effect key={id} id={id} settled={settled} />
        ))}
      </ul>
    </section>
  )
}

function Effect({ id, settled }: { id: (typeof presetIds)[number]; settled: Chosen }) {
  const { base, changes, measure, horizon } = settled
  const { togglePreset } = useActions()
  const isPressed = useDesk(desk => isOn(desk, id))
  const { after, says, againstItsName } = presetEffect(base, changes, presets[id], measure, horizon)
  const { of, line } = measures[measure]
  return (
    <li>
      <button type="button" className="presetName" aria-pressed={isPressed} onClick={() => togglePreset(id)}>
        {presets[id].label}
      </button>
      <span className={`lead ${after.leader}`}>
        {of(after.leader).split(' /')[0]} {stackLines[line].unit.delta(after.margin)}
      </span>
      <p>
        {says}
        {againstItsName && <strong> That goes against its name.</strong>}
      </p>
    </li>
  )
}

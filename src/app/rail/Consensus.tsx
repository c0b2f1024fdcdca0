import type { Input } from '../../model/inputs.ts'
import { inputName } from '../../model/names.ts'
import { parameterUnits } from '../../model/units.ts'
import { inputValue } from '../../model/wording.ts'
import { estimateText, reasonOfEstimate } from '../../state/scenario/estimateText.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'
import './consensus.css'

/** Beneath an input: what analysts expect, how far the own value lies from it, and the ways to take it over and to let it go. */
export function ConsensusLine({ input }: { input: Input }) {
  const { key, parameter } = input
  const estimate = useDesk(desk => desk.consensus[key])
  const own = useDesk(desk => desk.world[key])
  const { adopt, setConsensus } = useActions()
  if (!estimate) return null
  const text = inputValue(key, estimate.value)
  const gap = parameterUnits[parameter.unit].delta(own - estimate.value)
  const isInRange = estimate.value >= parameter.min && estimate.value <= parameter.max
  const isTaken = own === estimate.value
  return (
    <p className="consensusLine">
      {estimateText(text, estimate)}
      {isTaken ? ', as here' : `; own less consensus ${gap}`}{' '}
      {!isTaken && isInRange && (
        <button
          type="button"
          className="textButton"
          aria-label={`Use it: the consensus of ${text} for ${inputName(key)}`}
          onClick={() => adopt(key, estimate.value, reasonOfEstimate(estimate))}
        >
          Use it
        </button>
      )}{' '}
      <button
        type="button"
        className="textButton"
        aria-label={`Let the consensus go: ${inputName(key)}`}
        onClick={() => setConsensus({ [key]: null })}
      >
        Let go
      </button>
    </p>
  )
}

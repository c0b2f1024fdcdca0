import type { Input } from '../../model/inputs.ts'
import { whose } from '../../model/names.ts'
import { useDesk } from '../../state/session/hooks.ts'
import { MarketOffer } from '../market/MarketProvider.tsx'
import { part } from '../ui/part.tsx'
import { EntryBox } from './EntryBox.tsx'
import './lane.css'
import { LaneName } from './LaneMark.tsx'
import { ReasonNote } from './Reason.tsx'
import { Slider } from './Slider.tsx'

const ConsensusLine = part({ load: () => import('./Consensus.tsx').then(module => module.ConsensusLine) })

/** One input: whose it is, its slider and its box; beneath, why it was changed and what analysts expect. */
export function Lane({ input }: { input: Input }) {
  const hasConsensus = useDesk(desk => desk.consensus[input.key] !== undefined)
  const isDragged = useDesk(desk => desk.dragging === input.key)
  return (
    <div className="laneAndReason">
      <div className={isDragged ? 'lane laneDragged' : 'lane'}>
        {whose(input) && <LaneName input={input} />}
        <Slider input={input} />
        <EntryBox input={input} />
      </div>
      <ReasonNote input={input} />
      {hasConsensus && <ConsensusLine input={input} />}
      <MarketOffer input={input} />
    </div>
  )
}

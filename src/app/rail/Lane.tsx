import type { Input } from '../../model/inputs.ts'
import { whose } from '../../model/names.ts'
import { useDesk } from '../../state/hooks.ts'
import { EntryBox } from './EntryBox.tsx'
import './lane.css'
import { Reason } from './Reason.tsx'
import { Slider } from './Slider.tsx'

/** One input: whose it is, its slider and its box; beneath, why it was changed. */
export function Lane({ input }: { input: Input }) {
  const isDragged = useDesk(desk => desk.dragging === input.key)
  const who = whose(input)
  return (
    <div className="laneAndReason">
      <div className={isDragged ? 'lane laneDragged' : 'lane'}>
        {who && <span className={`laneName ${input.side}`}>{who}</span>}
        <Slider input={input} />
        <EntryBox input={input} />
      </div>
      <Reason input={input} />
    </div>
  )
}

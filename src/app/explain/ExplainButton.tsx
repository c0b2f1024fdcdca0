import type { ReactNode } from 'react'
import { marks } from '../../explain/grade.ts'
import { placeName } from '../../explain/names.ts'
import type { NumberAddress } from '../../model/keys.ts'
import type { WorldVariant } from '../../state/session/worldVariant.ts'
import { useExplain } from './context.ts'
import { GradeMark } from './GradeMark.tsx'
import { useMark } from './useMark.ts'

type ExplainedProps = {
  place: NumberAddress
  text: ReactNode
  isMarked?: boolean
  elsewhere?: WorldVariant | undefined
}

/** A number that explains itself, in its own world, when it is pressed; with its mark beside it where that is asked for. */
export function Explained({ place, text, isMarked = false, elsewhere }: ExplainedProps) {
  const explain = useExplain()
  const mark = useMark(place, elsewhere)
  const says = mark ? `Explain ${placeName(place)}: ${marks[mark].word}` : 'Open its source'
  return (
    <span className="explained" data-place={elsewhere ? undefined : deskPlace(place)}>
      <button
        type="button"
        aria-haspopup="dialog"
        title={says}
        // The mark beside it says its word itself.
        aria-description={isMarked && place.kind !== 'fact' ? `Explain ${placeName(place)}` : says}
        onClick={event => explain(place, event.currentTarget, elsewhere)}
      >
        {text}
      </button>
      {isMarked && mark && <GradeMark mark={mark} />}
    </span>
  )
}

/** Where the desk has this number, for what is copied of it: "aws.arr 4", or the key of an input. */
function deskPlace(place: NumberAddress): string | undefined {
  if (place.kind === 'fact') return undefined
  return place.kind === 'line' ? `${place.key} ${place.quarter}` : place.key
}

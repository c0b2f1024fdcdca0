import { markAt, marks } from '../../explain/grade.ts'
import { placeName } from '../../explain/names.ts'
import type { Place } from '../../model/keys.ts'
import { useExplain } from './context.ts'
import { GradeMark } from './GradeMark.tsx'
import { useGiven } from './useGiven.ts'

type ExplainedProps = { place: Place; text: string; isMarked?: boolean }

/** A number that explains itself when it is pressed, with its mark beside it where that is asked for. */
export function Explained({ place, text, isMarked = false }: ExplainedProps) {
  const explain = useExplain()
  const given = useGiven()
  const mark = place.kind === 'fact' ? null : markAt(place, given)
  const says = mark ? `Explain ${placeName(place)}: ${marks[mark].word}` : 'Open its source'
  return (
    <span
      className="explained"
      data-place={place.kind === 'line' ? `${place.key} ${place.quarter}` : 'key' in place ? place.key : undefined}
    >
      <button type="button" aria-haspopup="dialog" title={says} onClick={event => explain(place, event.currentTarget)}>
        {text}
      </button>
      {isMarked && mark && <GradeMark mark={mark} />}
    </span>
  )
}

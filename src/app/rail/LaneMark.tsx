import { markText } from '../../explain/grade.ts'
import type { Input } from '../../model/inputs.ts'
import { inputName, whose } from '../../model/names.ts'
import { useExplain } from '../explain/context.ts'
import { GradeMark, GradeWord } from '../explain/GradeMark.tsx'
import { useCarriedDay, useMark } from '../explain/useMark.ts'
import './laneMark.css'

/** Whose lane it is over the mark of its value; pressed, it says where the value comes from. */
export function LaneName({ input }: { input: Input }) {
  const { mark, carried, says, explain } = useExplainedMark(input)
  return (
    <button
      type="button"
      className={`laneName ${input.side}`}
      {...explain}
      aria-label={`${whose(input)} ${says}: explain ${inputName(input.key)}`}
    >
      {whose(input)} {mark !== 'yours' && <GradeWord mark={mark} carried={carried} />}
    </button>
  )
}

/** The mark of a market input, at the head of its parameter, to the same end. */
export function HeadMark({ input }: { input: Input }) {
  const { mark, carried, explain } = useExplainedMark(input)
  return (
    <button type="button" className="headMark" {...explain}>
      <GradeMark mark={mark} carried={carried} />
    </button>
  )
}

function useExplainedMark(input: Input) {
  const show = useExplain()
  const mark = useMark({ kind: 'input', key: input.key })!
  const carried = useCarriedDay(input.key)
  const says = markText(mark, carried)
  return {
    mark,
    carried,
    says,
    explain: {
      'aria-haspopup': 'dialog',
      'aria-label': `Explain ${inputName(input.key)}: ${says}`,
      'aria-description': 'where it comes from',
      title: `Where it comes from: ${says}`,
      onClick: (event: { currentTarget: Element }) => show({ kind: 'input', key: input.key }, event.currentTarget),
    } as const,
  }
}

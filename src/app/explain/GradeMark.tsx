import { marks, markText, type ValueGrade } from '../../explain/grade.ts'
import './gradeMark.css'

type MarkProps = {
  mark: ValueGrade
  /** The day from whose base the value was taken over, where it was. */
  carried?: string | null
}

/** The letter of a mark beside a number; its word is for those who point at it and for readers of the screen. */
export const GradeMark = ({ mark, carried = null }: MarkProps) => (
  <span
    className={`gradeMark ${mark} ${carried ? 'carried' : ''}`}
    role="img"
    aria-label={markText(mark, carried)}
    aria-description={marks[mark].means}
    title={`${markText(mark, carried)}: ${marks[mark].means}`}
    data-letter={marks[mark].letter}
  />
)

/** The word of a mark, in its colour; of many where a count stands before it. */
export const GradeWord = ({ mark, carried = null, count = 1 }: MarkProps & { count?: number }) => (
  <span
    className={`gradeWord ${mark} ${carried ? 'carried' : ''}`}
    title={carried ? `${markText(mark, carried)}: ${marks[mark].means}` : marks[mark].means}
  >
    {count === 1 ? marks[mark].word : marks[mark].ofMany}
  </span>
)

import { marks, type ValueGrade } from '../../explain/grade.ts'
import './gradeMark.css'

/** The letter of a mark beside a number; its word is for those who point at it and for readers of the screen. */
export const GradeMark = ({ mark }: { mark: ValueGrade }) => (
  <span
    className={`gradeMark ${mark}`}
    role="img"
    aria-label={marks[mark].word}
    aria-description={marks[mark].means}
    title={`${marks[mark].word}: ${marks[mark].means}`}
    data-letter={marks[mark].letter}
  />
)

/** The word of a mark, in its colour; of many where a count stands before it. */
export const GradeWord = ({ mark, count = 1 }: { mark: ValueGrade; count?: number }) => (
  <span className={`gradeWord ${mark}`} title={marks[mark].means}>
    {count === 1 ? marks[mark].word : marks[mark].ofMany}
  </span>
)

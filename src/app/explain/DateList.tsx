import type { DateAhead } from '../../explain/datesAhead.ts'
import { aboutDate } from '../../model/quarters.ts'
import { GradeMark } from './GradeMark.tsx'
import { SourceLink } from './SourceLink.tsx'
import './dateList.css'

/** Dates ahead, each with how sure its day is and where it is from; one that has passed is said to be overdue. */
export const DateList = ({ dates, today }: { dates: readonly DateAhead[]; today: string }) => (
  <ol className="dateList">
    {dates.map(({ date, title, says, grade, address, source }) => (
      <li key={`${date} ${title}`}>
        <time dateTime={date}>{aboutDate(date, grade)}</time>
        <div>
          <b>{title}</b> <GradeMark mark={grade} />
          <p>
            {date <= today && 'Not known to be out. '}
            {says} {address ? <SourceLink url={address} text={source ?? 'source'} /> : source}
          </p>
        </div>
      </li>
    ))}
  </ol>
)

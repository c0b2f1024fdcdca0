import type { ReadNumber } from '../../model/entry.ts'
import './readings.css'

const keys = ['ArrowUp', 'ArrowDown']

/** The reading that a key chooses in the box, where there is one. */
export const choiceAt = (key: string, all: readonly ReadNumber[]): ReadNumber | undefined => all[keys.indexOf(key)]

type ReadingsProps = { of: readonly ReadNumber[]; choose: (value: number) => void }

/** What a text that can be read in two ways may mean, each a press away, or an arrow up or down in its box. */
export const EntryReadings = ({ of, choose }: ReadingsProps) =>
  of.map(({ value, reading }, i) => (
    <button
      key={value}
      type="button"
      className="reading"
      // The box keeps the focus.
      onMouseDown={event => event.preventDefault()}
      onClick={() => choose(value)}
    >
      {reading.replace('Read as ', '')}
      <kbd aria-label={i === 0 ? 'Arrow up' : 'Arrow down'}>{i === 0 ? '↑' : '↓'}</kbd>
    </button>
  ))

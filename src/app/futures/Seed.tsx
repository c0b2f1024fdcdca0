import { useId, useState } from 'react'
import { counted } from '../../model/digits.ts'
import { inLatin } from '../../model/scripts.ts'
import { separators } from '../../model/separators.ts'
import { seedField } from '../../state/codec/fields/chanceFields.ts'
import { mostSeed } from '../../state/scenario/chance.ts'
import { useActions, useDesk } from '../../state/session/hooks.ts'

/** The seed of the draws, to be typed or drawn; what is no seed says so and changes nothing. */
export function Seed() {
  const seed = useDesk(desk => desk.seed)
  const { chooseSeed, drawAnew } = useActions()
  const [typed, setTyped] = useState<string | null>(null)
  const beneath = useId()
  const { value, dropped } = seedField.read(typed === null ? seed : numberTyped(typed))
  const isSeed = dropped.length === 0
  const take = () => {
    if (isSeed && value !== seed) chooseSeed(value)
    setTyped(null)
  }
  return (
    <>
      <p className="seed">
        <label>
          Seed
          <input
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={typed ?? seed}
            aria-invalid={!isSeed}
            aria-describedby={isSeed ? undefined : beneath}
            onChange={event => setTyped(event.target.value)}
            onFocus={event => event.target.select()}
            onKeyDown={event => {
              if (event.key === 'Enter' && isSeed) take()
              if (event.key !== 'Escape' || typed === null) return
              event.stopPropagation()
              setTyped(null)
            }}
            onBlur={take}
          />
        </label>
        <button type="button" className="wordButton" onClick={drawAnew}>
          Draw anew
        </button>
      </p>
      {!isSeed && (
        <p className="seedProblem" id={beneath}>
          A seed is a whole number from 1 to {counted(mostSeed)}.
        </p>
      )}
    </>
  )
}

/** Thousands may be grouped, as the reader's country groups them; what else is no whole number is none. */
export function numberTyped(text: string): number {
  const plain = inLatin(text).replaceAll(separators().group, '').replaceAll(/\s/g, '')
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}

import { type RefObject, useRef, useState, useSyncExternalStore } from 'react'
import { type Flips, flipsOf } from '../../analysis/flips.ts'
import { slowdownClause } from '../../analysis/slowdown.ts'
import {
  stopOf,
  type VerdictSentence,
  verdict,
  verdictSentence,
  type Word,
  wholeSentence,
} from '../../analysis/verdict.ts'
import { derived, hearingAll, type Live } from '../../live/live.ts'
import { measures } from '../../model/measures.ts'
import type { Side } from '../../model/sides.ts'
import { spoken } from '../../model/spoken.ts'
import type { Desk } from '../../state/session/desk.ts'
import type { FlipWatch } from '../../state/session/flipWatch.ts'
import { useDesk, useFlips, useFlipWatch, useLiveDesk, useReadDesk } from '../../state/session/hooks.ts'
import { useExplain } from '../explain/context.ts'
import { useFollow } from '../ui/useFollow.ts'
import { writeText } from '../ui/writeText.ts'

/** A word of the headline and how it looks: in a stack's colour, as a figure that explains itself, as the clause of the flip. */
type Said = Pick<Word, 'text'> & {
  look: Side | `${Side}Figure` | 'flipClause' | 'plain'
  /** Of a figure, the stop that comes after it: it stays on its line. */
  stop: string
}

/** The headline: who leads, at the chosen quarter, on the chosen measure, and the slowdown that would turn it. */
export function VerdictLine() {
  const desk = useLiveDesk()
  const read = useReadDesk()
  const flips = useFlipWatch()
  useFlips(key, () => null)
  const [live] = useState(() => wordsOf(desk, read, flips))
  const looks = useSyncExternalStore(live.subscribe, () =>
    live
      .get()
      .map(({ look }) => look)
      .join(' '),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  // Heard as one text, once a hand rests: its figures are buttons, which would tear it apart.
  useFollow([live], () => {
    if (desk.get().dragging !== null) return
    const says = spoken(
      live
        .get()
        .map(({ text, stop }) => text + stop)
        .join(''),
    )
    if (heading.current!.ariaLabel !== says) heading.current!.ariaLabel = says
  })
  return (
    <h1 className="verdict" ref={heading}>
      {(looks.split(' ') as Said['look'][]).map((look, at) => (
        <VerdictWord key={`${at} ${look}`} look={look} at={at} live={live} />
      ))}
    </h1>
  )
}

/** Its text is written past React: it changes with every move of a hand. */
function VerdictWord({ look, at, live }: { look: Said['look']; at: number; live: Live<readonly Said[]> }) {
  const place = useRef<HTMLElement>(null)
  const stop = useRef<HTMLElement>(null)
  useFollow([live], () => {
    const said = live.get()[at]
    writeText(place.current!, said?.text ?? '')
    if (stop.current) writeText(stop.current, said?.stop ?? '')
  })
  const side = look === 'awsFigure' ? 'aws' : look === 'allianceFigure' ? 'alliance' : null
  if (side) return <FigureButton side={side} place={place} stop={stop} />
  return <span className={look === 'plain' ? undefined : look} ref={place} />
}

type ButtonProps = { side: Side; place: RefObject<HTMLElement | null>; stop: RefObject<HTMLElement | null> }

function FigureButton({ side, place, stop }: ButtonProps) {
  const explain = useExplain()
  const measure = useDesk(desk => desk.measure)
  const quarter = useDesk(desk => desk.horizon)
  const { line, label } = measures[measure]
  return (
    <span className={side}>
      <span className="verdictFigure">
        {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the figure is written into it */}
        <button
          type="button"
          ref={place as RefObject<HTMLButtonElement | null>}
          aria-haspopup="dialog"
          title={`Explain ${label}`}
          onClick={event => explain({ kind: 'line', key: `${side}.${line}`, quarter }, event.currentTarget)}
        />
        <span className="verdictStop" ref={stop} />
      </span>
    </span>
  )
}

/**
 * The words of each frame. What would turn the verdict may be some frames older where readings take turns, but never of
 * another leader, or of two that were level then and are not now.
 */
function wordsOf(desk: Live<Desk>, read: Live<Desk>, flips: FlipWatch): Live<readonly Said[]> {
  const clauseOf = (now: Desk, found: Flips) =>
    slowdownClause(found, now.world, { measure: now.measure, quarter: now.horizon })
  const clause = derived(read, now => ({ text: clauseOf(now, flips.of(key)), judged: judgedBy(now) }))
  let seen: { now: Desk; older: Desk; words: readonly Said[] } | undefined
  return {
    get: () => {
      const [now, older] = [desk.get(), read.get()]
      if (seen?.now !== now || seen.older !== older) {
        const { text, judged } = clause.get()
        const isSame = judged === judgedBy(now)
        const criterion = { measure: now.measure, quarter: now.horizon }
        const sentence = verdictSentence(now, isSame ? text : clauseOf(now, flipsOf([key], now.world, criterion)[0]!))
        seen = { now, older, words: saidIn(sentence) }
      }
      return seen.words
    },
    subscribe: hearingAll(desk.subscribe, read.subscribe),
  }
}

const key = 'adoptionSlowdown'

function judgedBy({ answer, measure, horizon }: Desk): string {
  const { leader, isLevel } = verdict(answer, measure, horizon)
  return `${measure} ${horizon} ${leader} ${isLevel}`
}

function saidIn(sentence: VerdictSentence): Said[] {
  const words = wholeSentence(sentence)
  const looks = words.map(word => lookOf(word, sentence))
  const isFigure = (at: number) => looks[at]?.endsWith('Figure') ?? false
  return words.map(({ text }, at) => ({
    text: isFigure(at - 1) ? text.slice(stopOf(text).length) : text,
    look: looks[at]!,
    stop: isFigure(at) ? stopOf(words[at + 1]?.text ?? '') : '',
  }))
}

const lookOf = (word: Word, { figures, flip }: VerdictSentence): Said['look'] => {
  if (flip.includes(word)) return 'flipClause'
  if (!word.side) return 'plain'
  return figures.includes(word) ? `${word.side}Figure` : word.side
}

import type { Word } from '../../analysis/verdict.ts'

/** A sentence in words, each in the colour of its side. */
export const VerdictWords = ({ words }: { words: readonly Word[] }) =>
  words.map(({ text, side }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words have no other name
    <span key={i} className={side}>
      {text}
    </span>
  ))

/** So many texts are remembered: the cells of a long table, which mostly say the same. */
const most = 50_000

/** The same answer for the same text, worked out once: a table asks about a cell many times, and of many rows that say the same. */
export function byText<Answer>(answerTo: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return text => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Answer
    if (known.size >= most) known.clear()
    const answer = answerTo(text)
    known.set(text, answer)
    return answer
  }
}

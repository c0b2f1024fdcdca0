/**
 * Keeps the last answer for as long as the same is asked: a picture that is given again as it was costs its brush
 * nothing.
 */
export function kept<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined
  return (...asked) => {
    if (!last || asked.some((one, i) => one !== last!.asked[i])) last = { asked, answer: answer(...asked) }
    return last.answer
  }
}

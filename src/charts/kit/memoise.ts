/** Keeps the last answer, and gives it again to whoever asks what is the same. */
export function lastOf<Asked, Answer>(
  answer: (asked: Asked) => Answer,
  isSame: (a: Asked, b: Asked) => boolean,
): (asked: Asked) => Answer {
  let last: { asked: Asked; answer: Answer } | undefined
  return asked => {
    if (!last || !isSame(last.asked, asked)) last = { asked, answer: answer(asked) }
    return last.answer
  }
}

/** The same for several arguments: a picture that is given again as it was costs its brush nothing. */
export function memoise<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const of = lastOf(
    (asked: Asked) => answer(...asked),
    (a, b) => a.every((one, i) => one === b[i]),
  )
  return (...asked) => of(asked)
}

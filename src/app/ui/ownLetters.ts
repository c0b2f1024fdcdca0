/** The faces of the first view, as CSS calls them (`fonts.css`), and what the page is called where one does not come (`tokens.css`). */
const faces = [
  ['13px "Source Sans 3 First"', 'withoutSans'],
  ['600 28px "Source Serif 4 First"', 'withoutSerif'],
] as const

/** So many milliseconds a page in front of a reader may wait for its letters. */
const patience = 3000

/**
 * Waits for the page's own letters, so that nothing is set in others first and moves when they come. Where a face does
 * not come, or not in time, the visit is set in the machine's to its end.
 */
export async function ownLetters(): Promise<void> {
  const isOver = new Promise<[]>(resolve => setTimeout(resolve, patience, []))
  await Promise.all(
    faces.map(async ([face, lack]) => {
      const loaded = await Promise.race([document.fonts.load(face).catch(() => []), isOver])
      if (loaded.length === 0) document.documentElement.classList.add(lack)
    }),
  )
}

/** Does a text begin as the SEC's `companyfacts` JSON of a company does? Its first two thousand letters tell. */
export function looksLikeFiling(text: string): boolean {
  const start = text.slice(0, 2000)
  return /^\uFEFF?\s*\{/.test(start) && /"cik"\s*:/.test(start) && /"entityName"\s*:/.test(start)
}

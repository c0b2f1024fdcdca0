/** What a JSON text holds; null where it is none, or where there is no text. It never throws. */
export function parsedJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}

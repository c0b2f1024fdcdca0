import type { Citations } from '../explain/citations.ts'

/** Who is behind the values, the most often named first; judgement is named last, as what it is. */
export function publishersIn({ cited, judged }: Pick<Citations, 'cited' | 'judged'>): string[] {
  const named = new Map<string, number>()
  for (const { publisher, sources } of cited)
    if (publisher) named.set(publisher, (named.get(publisher) ?? 0) + sources.length)
  const listed = [...named].toSorted((a, b) => b[1] - a[1]).map(([publisher]) => publisher)
  return judged.length > 0 ? [...listed, 'own judgement'] : listed
}

import { longDate } from '../model/quarters.ts'
import type { House } from './house.ts'

/** Who publishes, when it was made and what has to be said, as paragraphs; `day` (YYYY-MM-DD) is that of preparation. */
export function imprintOf(house: House, day: string): string[] {
  const { firm, legalEntity, author, contact, pricedAsOf, disclosure, footer } = house
  const who = [firm, legalEntity].filter(Boolean).join(', ')
  const by = [author, contact].filter(Boolean).join(', ')
  const when = [`Prepared ${longDate(day)}`, pricedAsOf && `priced as of ${longDate(pricedAsOf)}`]
    .filter(Boolean)
    .join(', ')
  return [who, [by, when].filter(Boolean).join('. '), disclosure?.short, footer].flatMap(text => (text ? [text] : []))
}

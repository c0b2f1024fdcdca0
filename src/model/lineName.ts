import { type LineKey, lineOf, sections } from './index.ts'
import { ownerOf } from './keys.ts'
import { names } from './names.ts'

/** Lines that speak of the lab; the others speak of its owner. */
const ofTheLab = new Set(sections.filter(({ of }) => of === 'lab').flatMap(({ lines }): string[] => Object.keys(lines)))

/** A line's full name, with whose it is: "Stake value, Amazon", "Annual recurring revenue, Anthropic". */
export function lineName(key: LineKey): string {
  const { label } = lineOf(ownerOf(key).id)
  const company = lineCompany(key)
  return company ? `${label}, ${company}` : label
}

/** Whose line it is: the owner's or its lab's; null for one of the market. */
export function lineCompany(key: LineKey): string | null {
  const { side, id } = ownerOf(key)
  return side && names[side][ofTheLab.has(id) ? 'lab' : 'owner']
}

import { refuse } from '../asks/refusal.ts'
import type { House } from '../house/house.ts'
import { houseInks } from '../house/houseInks.ts'
import { readHouse } from '../house/readHouse.ts'
import { type Carrier, missingText } from '../house/requiredTexts.ts'
import { namedText } from './namedText.ts'

/** The house file of that name, with what its colours cannot do told beside the answer; or it is refused in one sentence. */
export function houseFrom(name: string, carrier: Carrier): House {
  const read = readHouse(namedText(name).text)
  if ('problems' in read) return refuse(`"${name}" is not taken: ${read.problems.join(' ')}`)
  const { house } = read
  const missing = missingText(house, carrier)
  if (missing) return refuse(missing)
  const derived = houseInks(house.colours)
  if ('problem' in derived) return refuse(derived.problem)
  for (const remark of derived.remarks) process.stderr.write(`${remark}\n`)
  return house
}

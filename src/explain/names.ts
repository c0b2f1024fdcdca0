import type { Leaf } from '../engine/leaves.ts'
import { lineOf } from '../model/index.ts'
import { inputOf } from '../model/inputs.ts'
import { meantBy, type NumberAddress, ownerOf } from '../model/keys.ts'
import { lineName } from '../model/lineName.ts'
import { inputName, names } from '../model/names.ts'
import type { Side } from '../model/sides.ts'

/** What a leaf is called in the formula of this side; whose it is stands there only where it is the rival's. */
export function leafName(leaf: Leaf, side: Side | null): string {
  const meant = meantBy(leaf, side)
  switch (meant.kind) {
    case 'quarter':
      return 'quarters from today'
    case 'constant':
      return 'Nvidia is a member'
    case 'input': {
      const input = inputOf(meant.key)
      return input.side && input.side !== side ? inputName(meant.key) : input.parameter.label
    }
    case 'before':
      return leaf.kind === 'opening' ? leaf.opening.label : ''
    case 'line': {
      const { side: owner, id } = ownerOf(meant.key)
      return owner && owner !== side ? `${lineOf(id).label}, ${names[owner].lab}` : lineOf(id).label
    }
  }
}

/** What a place is called where it stands alone: "Stake value, Amazon". A fact is called by its id. */
export function placeName(place: NumberAddress): string {
  if (place.kind === 'fact') return place.id
  return place.kind === 'input' ? inputName(place.key) : lineName(place.key)
}

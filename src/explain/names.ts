import type { Leaf } from '../engine/print.ts'
import { lineOf } from '../model/index.ts'
import { type InputKey, inputOf } from '../model/inputs.ts'
import { meantBy, ownerOf, type Place } from '../model/keys.ts'
import { names } from '../model/names.ts'
import type { Side } from '../model/sides.ts'

/** What a leaf is called in the formula of this side; whose it is stands there only where it is the rival's. */
export function leafName(leaf: Leaf, side: Side | null): string {
  const meant = meantBy(leaf, side)
  switch (meant.kind) {
    case 'quarter':
      return 'quarters from today'
    case 'constant':
      return 'Nvidia is a member'
    case 'input':
      return inputOf(meant.key).parameter.label
    case 'before':
      return leaf.kind === 'opening' ? leaf.opening.label : ''
    case 'line': {
      const { side: owner, id } = ownerOf(meant.key)
      return owner && owner !== side ? `${lineOf(id).label}, ${names[owner].lab}` : lineOf(id).label
    }
  }
}

/** What a place is called where it stands alone: "Stake value, Amazon". A fact is called by what it measures. */
export function placeName(place: Place): string {
  if (place.kind === 'fact') return place.id
  const { side, label } =
    place.kind === 'input'
      ? { side: inputOf(place.key).side, label: inputOf(place.key).parameter.label }
      : { side: ownerOf(place.key).side, label: lineOf(ownerOf(place.key).id).label }
  return side ? `${label}, ${names[side].owner}` : label
}

/** An input by its full name: "ARR growth, Anthropic". */
export function inputName(key: InputKey): string {
  const { side, parameter } = inputOf(key)
  return side ? `${parameter.label}, ${names[side].lab}` : parameter.label
}

import { useState } from 'react'
import { parsedJson } from '../../data/json.ts'
import { groups } from '../../model/inputs.ts'
import { keepIn } from '../../state/settings/storageSlot.ts'
import type { GroupName } from './controls.ts'

/** Which groups stand open, remembered in this browser where it lets us. */
export function useOpenGroups() {
  const [open, setOpen] = useState(remembered)
  const toggle = (name: GroupName) => {
    const next = open.includes(name) ? open.filter(other => other !== name) : [...open, name]
    setOpen(next)
    place.write(JSON.stringify(next))
  }
  return { open, toggle }
}

const place = keepIn(() => localStorage, 'stakeout.openGroups')
const atFirst: GroupName[] = ['Market']

function remembered(): GroupName[] {
  const kept = parsedJson(place.read())
  return Array.isArray(kept) ? groups.map(({ name }) => name).filter(name => kept.includes(name)) : atFirst
}

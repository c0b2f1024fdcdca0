import { useState } from 'react'
import { groups } from '../../model/inputs.ts'
import type { GroupName } from './controls.ts'

/** Which groups stand open, remembered in this browser where it lets us. */
export function useOpenGroups() {
  const [open, setOpen] = useState(remembered)
  const toggle = (name: GroupName) => {
    const next = open.includes(name) ? open.filter(other => other !== name) : [...open, name]
    setOpen(next)
    remember(next)
  }
  return { open, toggle }
}

const shelf = 'stakeout.openGroups'
const atFirst: GroupName[] = ['Market']

function remembered(): GroupName[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(shelf) ?? 'null')
    return Array.isArray(kept) ? groups.map(({ name }) => name).filter(name => kept.includes(name)) : atFirst
  } catch {
    return atFirst
  }
}

function remember(open: GroupName[]) {
  try {
    localStorage.setItem(shelf, JSON.stringify(open))
  } catch {
    // Storage may be full or forbidden; the groups then open as at first next time.
  }
}

import { expect, it } from 'vitest'
import { live } from '../../src/live/live.ts'
import { takingTurns } from '../../src/live/turns.ts'

/** A value that moves or not, three groups that read it, and frames that come when they are let. */
function begin() {
  const source = live(0)
  let isMoving = false
  const due: (() => void)[] = []
  const turns = takingTurns(
    source,
    3,
    () => isMoving,
    task => void due.push(task),
  )
  const groups = [0, 1, 2].map(group => turns.at(group, source))
  let isFree = false
  const free = turns.at(1, source, () => isFree)
  const told = groups.map(() => [] as number[])
  groups.forEach((group, i) => group.subscribe(() => told[i]!.push(group.get())))
  return {
    told,
    read: (group: number) => groups[group]!.get(),
    values: () => groups.map(({ get }) => get()),
    move: (to: number, moves = true) => {
      isMoving = moves
      source.set(to)
    },
    frame: () => {
      for (const task of due.splice(0)) task()
    },
    isIdle: () => due.length === 0,
    set: source.set,
    free,
    setFree: () => {
      isFree = true
    },
  }
}

it('tells everybody everything where nothing moves', () => {
  const { move, told } = begin()
  for (const to of [1, 2, 3]) move(to, false)
  expect(told).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ])
})

it('tells one group of each change while something moves, the others hold what they were told', () => {
  const { move, told, values, frame } = begin()
  for (const to of [1, 2, 3, 4, 5]) {
    frame()
    move(to)
  }
  expect(told).toEqual([[1, 4], [2, 5], [3]])
  expect(values()).toEqual([4, 5, 3])
})

it('is right for everybody so many frames after it held still for two as there are groups, and asks for no frame after that', () => {
  const { move, values, frame, isIdle } = begin()
  for (const to of [1, 2, 3, 4]) {
    frame()
    move(to)
  }
  for (let i = 0; i < 5; i++) frame()
  expect(values()).toEqual([4, 4, 4])
  expect(isIdle()).toBe(true)
})

it('lets nobody catch up in the frames between two moves of a hand', () => {
  const { move, told, frame } = begin()
  for (const to of [1, 2, 3, 4]) {
    move(to)
    frame()
    frame()
  }
  expect(told).toEqual([[1, 4], [2], [3]])
})

it('is right for everybody at once when the movement ends', () => {
  const { move, told, values } = begin()
  move(1)
  move(2)
  move(3, false)
  expect(values()).toEqual([3, 3, 3])
  expect(told.map(all => all.at(-1))).toEqual([3, 3, 3])
})

it('passes on what comes while the movement holds still', () => {
  const { move, told, frame, set } = begin()
  move(1)
  for (let i = 0; i < 6; i++) frame()
  set(2)
  for (let i = 0; i < 6; i++) frame()
  expect(told.map(all => all.at(-1))).toEqual([2, 2, 2])
})

it('gives who reads for the first time in a movement what is true then', () => {
  const { move, values } = begin()
  move(1, false)
  move(2)
  expect(values()).toEqual([2, 2, 2])
})

it('tells a group at its turn what one of its readers has read before', () => {
  const { move, told, frame, read } = begin()
  move(1)
  for (let i = 0; i < 7; i++) frame()
  move(2)
  expect(read(2)).toBe(2)
  for (let i = 0; i < 7; i++) frame()
  expect(told[2]!.at(-1)).toBe(2)
})

it('holds nothing back from a reader that is free for now', () => {
  const { move, free, setFree } = begin()
  const heard: number[] = []
  free.subscribe(() => heard.push(free.get()))
  for (const to of [1, 2, 3]) move(to)
  expect(heard).toEqual([2])
  setFree()
  for (const to of [4, 5, 6]) move(to)
  expect(heard).toEqual([2, 4, 5, 6])
})

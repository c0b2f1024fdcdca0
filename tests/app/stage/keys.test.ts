import { expect, it } from 'vitest'
import { type StageKey, stageKeys } from '../../../src/app/stage/keys.ts'

const says = (key: StageKey | null) =>
  key === null ? '–' : key.does === 'go' ? `go ${key.by}` : key.does === 'jump' ? `to ${key.to}` : key.does

it.each([
  ['ArrowRight', 'go 1', '–'],
  ['ArrowDown', 'go 1', '–'],
  [' ', 'go 1', '–'],
  ['ArrowLeft', 'go -1', '–'],
  ['PageDown', 'go 1', 'go 1'],
  ['PageUp', 'go -1', 'go -1'],
  ['Home', 'to 0', '–'],
  ['End', 'to Infinity', '–'],
  ['b', 'blank', 'blank'],
  ['.', 'blank', 'blank'],
  ['z', 'freeze', 'freeze'],
  ['l', 'laser', 'laser'],
  ['w', 'audience', 'audience'],
  ['F', 'full', '–'],
  ['Escape', 'leave', 'leave'],
  ['F5', 'start', 'start'],
  ['q', '–', '–'],
])('%j means %s, and with a slider in hand %s', (key, free, onSlider) => {
  expect([says(stageKeys()(key, false)), says(stageKeys()(key, true))]).toEqual([free, onSlider])
})

it('jumps to the scene whose number was typed before Enter', () => {
  const read = stageKeys()
  expect(['1', '2', 'Enter'].map(key => says(read(key, false)))).toEqual(['–', '–', 'to 11'])
  expect(says(read('Enter', false))).toBe('–')
})

it('forgets digits when another key comes between', () => {
  const read = stageKeys()
  expect(['3', 'ArrowRight', 'Enter'].map(key => says(read(key, false)))).toEqual(['–', 'go 1', '–'])
})

it.each([
  ['ArrowRight', 'go 1'],
  ['PageUp', 'go -1'],
  ['w', 'nothing'],
  ['B', 'nothing'],
  ['z', 'nothing'],
  ['Home', 'nothing'],
  ['Escape', 'nothing'],
  ['q', '–'],
])('held down, %j repeats as %s', (key, again) => {
  expect(says(stageKeys()(key, false, true))).toBe(again)
})

it('counts a digit once, however long it is held down', () => {
  const read = stageKeys()
  read('1', false)
  read('1', false, true)
  read('1', false, true)
  expect(says(read('Enter', false))).toBe('to 0')
})

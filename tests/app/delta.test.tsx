import { expect, it } from 'vitest'
import { Delta } from '../../src/app/ui/Delta.tsx'
import { latestBase } from '../../src/model/bases.ts'
import type { StackLine } from '../../src/model/index.ts'
import type { Changes } from '../../src/model/world.ts'
import { renderRail } from './rail/renderRail.tsx'

const deltaOf = (line: StackLine, changes: Changes, baseline: Changes) => {
  renderRail(
    { changes, baseline: { base: latestBase, own: null, changes: baseline } },
    <Delta side="aws" line={line} />,
  )
  return [...document.querySelectorAll('.delta span')].map(part => part.textContent.replaceAll('\u00a0', ' '))
}
const worthless: Changes = { 'aws.valuation': 10, 'aws.arr': 0.5, 'aws.arrGrowth': -0.5, 'aws.cash': 0 }

it('says by how much a figure changed, and by what share of what it was', () => {
  expect(deltaOf('valueCreated', { 'aws.arrGrowth': 0.9 }, {})).toEqual(['+$51B', '+25 %'])
})

it('says from where a loss changed: a share of a loss would not tell up from down', () => {
  expect(deltaOf('paperGain', {}, worthless)).toEqual(['+$272B', 'from −$18B'])
})

it('is nothing where there is nothing to compare', () => {
  expect(deltaOf('paperGain', {}, {})).toEqual([])
  expect(document.querySelector('.delta')).toHaveTextContent('–')
})

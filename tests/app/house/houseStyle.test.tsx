import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useHouseStyle } from '../../../src/app/house/useHouseStyle.ts'
import { pageHouse } from '../../../src/house/pageHouse.ts'
import { boxText, usdBn } from '../../../src/model/units.ts'
import { firm } from '../../kit/house.ts'

const house = pageHouse({ ...firm, numbers: { dollars: 'millions', minus: 'parentheses' } }, '2026-11-30', 'stage')

function Scene() {
  const style = useHouseStyle(house)
  return (
    <div data-testid="scene" style={style}>
      <Amount />
    </div>
  )
}

const Amount = () => <p>{`${usdBn.format(-9.3)} and ${boxText('usd_bn', -9.3)}`}</p>

it('a page of a firm writes numbers as the firm does, but in boxes that are typed into, until it is gone', () => {
  const { unmount } = render(<Scene />)
  expect(screen.getByText('($9,300M) and −$9.3B')).toBeTruthy()
  expect(screen.getByTestId('scene').style.getPropertyValue('--aws')).toContain(firm.colours!.aws)
  unmount()
  expect(usdBn.format(-9.3)).toBe('−$9.3B')
})

import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SceneFigures } from '../../../src/app/stage/SceneFigures.tsx'
import { SessionContext } from '../../../src/app/ui/sessionContext.ts'
import { leastRankHeight } from '../../../src/charts/kit/rankHeight.ts'
import { DeskContext } from '../../../src/state/session/hooks.ts'
import { visit } from '../../kit/session.ts'

/** How much smaller the figure of a chart is drawn before a room, in the place that the kit gives it, 280 high. */
async function scaleOf(id: string, title: string) {
  const { session } = visit()
  render(
    <SessionContext value={session}>
      <DeskContext value={session}>
        <SceneFigures ids={[id]} />
      </DeskContext>
    </SessionContext>,
  )
  const figure = await screen.findByRole('figure', { name: title })
  await screen.findByRole('slider', { name: title })
  const smaller = figure.querySelector<HTMLElement>('.smallerDrawing')
  return smaller ? Number(/^scale\(([\d.]+)\)$/.exec(smaller.style.transform)![1]) : 1
}

it('before a room the price in parts is drawn smaller where its rows do not fit, so that the price is seen', async () => {
  expect(await scaleOf('sumOfParts', 'Sum of the parts')).toBeCloseTo(280 / leastRankHeight(10), 5)
})

it('where all rows fit they keep their size', async () => {
  expect(await scaleOf('footballField', 'Football field')).toBe(1)
})

import { fireEvent, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Figures } from '../../src/app/desk/Figures.tsx'
import { PlainCopies } from '../../src/app/desk/PlainCopies.tsx'
import { EntryBox } from '../../src/app/rail/EntryBox.tsx'
import { inputOf } from '../../src/model/inputs.ts'
import { writeNumbersAs } from '../../src/model/separators.ts'
import { DeskContext } from '../../src/state/session/hooks.ts'
import { visit } from '../kit/session.ts'

afterEach(() => writeNumbersAs('en'))
beforeEach(() => document.getSelection()?.removeAllRanges())

/** The figures of the desk, an entry box and a table of another world, as this country writes them. */
function show(locale = 'en') {
  writeNumbersAs(locale)
  const { session } = visit()
  render(
    <DeskContext value={session}>
      <Figures />
      <EntryBox input={inputOf('aws.valuation')} />
      <table aria-label="Apart">
        <tbody>
          <tr>
            <th>=Bear</th>
            <td>−$1,754.25B</td>
            <td>35.00{'\u00a0'}%</td>
          </tr>
          <tr>
            <th>Bull</th>
            <td>–</td>
            <td>Anthropic lists</td>
          </tr>
          <tr>
            <th>Base</th>
            <td>±0</td>
            <td>−3.5{'\u00a0'}pt</td>
          </tr>
        </tbody>
      </table>
      <p>Amazon leads by $14B</p>
      <PlainCopies />
    </DeskContext>,
  )
  return session.desk.get()
}

/** What reaches the clipboard; null where the browser copies the text as it is. */
function copied(): string | null {
  let text: string | null = null
  fireEvent.copy(document.activeElement!, {
    clipboardData: {
      setData: (_: string, given: string) => {
        text = given
      },
    },
  })
  return text
}

const select = (element: Element) => document.getSelection()!.selectAllChildren(element)

const figure = (line: string) =>
  within(document.querySelector<HTMLElement>(`[data-line="${line}"][data-side="aws"]`)!).getByRole('button')

it('a figure in focus is copied as a plain number, with all the places of its unit', () => {
  const { answer } = show()
  const { stakeValue, capexCover, stakeOfMarketCap } = answer.aws
  const asked = {
    stakeValue: stakeValue[12]!,
    capexCover: capexCover[12]!,
    stakeOfMarketCap: stakeOfMarketCap[12]! * 100,
  }
  for (const [line, value] of Object.entries(asked)) {
    figure(line).focus()
    expect(Number(copied()), line).toBeCloseTo(value, line === 'capexCover' ? 3 : 2)
  }
})

it('with the decimal mark of its reader', () => {
  show('de')
  figure('stakeValue').focus()
  expect(figure('stakeValue')).toHaveTextContent('$272B')
  expect(copied()).toMatch(/^27[12],\d+$/)
})

it('a whole entry is copied as a number, a part of it as it stands', () => {
  show()
  const box = screen.getByRole<HTMLInputElement>('textbox')
  box.focus()
  box.setSelectionRange(0, box.value.length)
  expect([box.value, copied()]).toEqual(['$965B', '965'])
  box.setSelectionRange(1, 3)
  expect(copied()).toBeNull()
})

it('cells of a table are copied with tabs between them, and none is a formula', () => {
  show()
  select(screen.getByRole('table', { name: 'Apart' }))
  expect(copied()).toBe("'=Bear\t-1754.25\t35\r\nBull\t–\tAnthropic lists\r\nBase\t0\t-3.5")
})

it('a figure that is selected alone is a number; a sentence stays a sentence', () => {
  show()
  select(screen.getByText('−$1,754.25B'))
  expect(copied()).toBe('-1754.25')
  select(screen.getByText('Amazon leads by $14B'))
  expect(copied()).toBeNull()
})

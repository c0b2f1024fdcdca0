import { act, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { heedTranslators } from '../../src/app/ui/translator.ts'

let stop = () => {}
beforeEach(() => (stop = heedTranslators(document.body)))
afterEach(() => stop())

const textsOf = (root: Node) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts.filter(({ data, parentElement }) => data.trim() && parentElement!.closest('font') === null)
}

const font = (...inside: (string | Node)[]) => {
  const [outer, inner] = [document.createElement('font'), document.createElement('font')]
  inner.append(...inside)
  outer.append(inner)
  return outer
}

const Odds = ({ share, of }: { share: number; of: string }) => (
  <p>
    {of} leads in {share} of <b>100</b> futures, on {`${share} %`}
  </p>
)

const Bare = ({ text }: { text: string }) => text
const List = ({ before, texts, isEdited }: { before: boolean; texts: string[]; isEdited: boolean }) => (
  <p>
    {before && <i>first </i>}
    {texts.map(text => (
      <Bare key={text} text={text} />
    ))}
    {isEdited ? 'edited' : ''}
    <b>end</b>
  </p>
)

/** As translators and extensions are known to do it. */
const ways: [string, (text: Text) => void][] = [
  ['puts an element in the place of each text', text => text.replaceWith(font(`<${text.data}>`))],
  [
    'puts an element before each text, and takes it out',
    text => {
      text.before(font(`<${text.data}>`))
      text.remove()
    },
  ],
  [
    'wraps each text',
    text => {
      const around = font()
      text.before(around)
      around.firstChild!.appendChild(text)
    },
  ],
  ['writes into each text', text => (text.data = `<${text.data}>`)],
  [
    'puts one element in the place of all the texts of an element',
    text => {
      const parent = text.parentNode!
      const all = [...parent.childNodes].filter(node => node instanceof Text)
      if (!text.parentNode) return
      const stands = font(`<${all.map(({ data }) => data).join('')}>`)
      all[0]!.before(stands)
      for (const one of all) one.remove()
    },
  ],
]

describe.each(ways)('a translator that %s', (_, translate) => {
  async function translated(page: ReactNode) {
    const rendered = render(page)
    await act(async () => {
      for (const text of textsOf(rendered.container)) if (text.parentNode) translate(text)
    })
    return rendered
  }

  it('leaves no old number beside a new one', async () => {
    const { container, rerender } = await translated(<Odds share={69} of="Microsoft" />)
    rerender(<Odds share={31} of="Amazon" />)
    expect(container.textContent).not.toMatch(/69|Microsoft/)
    expect(container.textContent).toMatch(/Amazon.*31.*100.*31 %/)
    rerender(<Odds share={7} of="Amazon" />)
    expect(container.textContent).not.toMatch(/31/)
    expect(container.textContent).toMatch(/Amazon.*7.*100.*7 %/)
  })

  it('breaks nothing where texts come, go and change their order', async () => {
    const { container, rerender, unmount } = await translated(<List before={false} texts={['a', 'b', 'c']} isEdited />)
    rerender(<List before texts={['c', 'a']} isEdited={false} />)
    expect(container.textContent).not.toMatch(/b|edited/)
    expect(container.textContent.replaceAll(/[<>]/g, '')).toMatch(/^first .*end$/)
    rerender(<List before={false} texts={['x', 'c', 'y']} isEdited />)
    expect(container.textContent).not.toMatch(/a|first/)
    for (const text of ['x', 'c', 'y', 'edited']) expect(container.textContent.split(text)).toHaveLength(2)
    unmount()
    expect(container.textContent).toBe('')
  })
})

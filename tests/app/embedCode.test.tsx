import { expect, it } from 'vitest'
import { embedCode } from '../../src/app/embed/embedCode.ts'
import { firstEmbed, readEmbed } from '../../src/state/codec/embedLink.ts'
import { writeLink } from '../../src/state/codec/link.ts'
import { initial } from '../../src/state/scenario/scenarioState.ts'

const hostile = `"><script>alert('x')</script> & <b>`
const parts = {
  choice: { ...firstEmbed, figures: ['arr'], sliders: ['aws.arrGrowth' as const], isFrozen: true },
  address: 'https://desk.example/stakeout/',
  link: writeLink({ ...initial, changes: { 'aws.valuation': 90 } }),
  says: hostile,
  picture: hostile,
}
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html')

it('the element holds link, figure and sliders, and what is shown where no script runs', () => {
  const page = parsed(embedCode({ ...parts, form: 'element' }))
  const element = page.querySelector('stake-out')!
  const desk = `${parts.address}#${parts.link}`
  expect(Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]))).toEqual({
    link: desk,
    title: hostile,
    figure: 'arr',
    sliders: 'aws.arrGrowth',
    frozen: '',
  })
  expect(element.querySelector('a')!.getAttribute('href')).toBe(desk)
  expect(element.querySelector('a > img')!.getAttribute('alt')).toBe(hostile)
  expect(Array.from(page.scripts, ({ src }) => src)).toEqual([`${parts.address}stake-out.js`])
})

it('the bare frame shows the same, and without a picture its words stand beneath', () => {
  const page = parsed(embedCode({ ...parts, form: 'frame', picture: '' }))
  const { hash, pathname } = new URL(page.querySelector('iframe')!.src)
  const { choice, link } = readEmbed({ pathname, search: '', hash })
  expect(pathname).toBe('/stakeout/embed.html')
  expect(choice).toEqual(parts.choice)
  expect(link.state.changes).toEqual({ 'aws.valuation': 90 })
  expect(page.querySelector('a')!.textContent).toBe(hostile)
  expect(page.scripts).toHaveLength(0)
})

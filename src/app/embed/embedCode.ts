import { escaped } from '../../export/markup.ts'
import { type EmbedChoice, writeEmbed } from '../../state/codec/embedLink.ts'

/** How a frame comes into a page: by the element that sizes it, or bare. */
export const embedForms = {
  element: 'Element, as high as its figure (a small script)',
  frame: 'Frame of a fixed height (no script)',
}

export type EmbedForm = keyof typeof embedForms

type CodeParts = {
  form: EmbedForm
  choice: EmbedChoice
  /** Where the desk is, with a slash at its end, and the fragment that opens the scenario there. */
  address: string
  link: string
  /** What the figure says, for whoever does not see it. */
  says: string
  /** Where a still picture of it is, for print, mail and feeds; empty where there is none. */
  picture: string
}

/** So high a bare frame is: a figure, a row of sliders and the line beneath. */
const fixedHeight = 600

/** The HTML that shows a figure in a page. Nothing in it ends an attribute or an element early. */
export function embedCode({ form, choice, address, link, says, picture }: CodeParts): string {
  const desk = `${address}#${link}`
  const still = picture ? `<img src="${escaped(picture)}" alt="${escaped(says)}">` : escaped(says)
  const anchor = `<a href="${escaped(desk)}">${still}</a>`
  if (form === 'frame') {
    const src = `${address}embed.html#${writeEmbed(choice, link)}`
    return `<iframe src="${escaped(src)}" title="${escaped(says)}" width="100%" height="${fixedHeight}" loading="lazy"></iframe>\n<p>${anchor}</p>`
  }
  const { figures, scene, sliders, isFrozen, theme } = choice
  const attributes = [
    ['link', desk],
    ['title', says],
    ['figure', figures.join(',')],
    ['scene', scene === null ? '' : String(scene)],
    ['sliders', sliders.join(',')],
    ['theme', theme === 'system' ? '' : theme],
  ].filter(([, text]) => text !== '')
  const written = attributes.map(([name, text = '']) => `${name}="${escaped(text)}"`)
  const element = ['<stake-out', ...written, ...(isFrozen ? ['frozen'] : [])].join(' ')
  return `<script async src="${escaped(`${address}stake-out.js`)}"></script>\n${element}>\n  ${anchor}\n</stake-out>`
}

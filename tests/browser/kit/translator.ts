import type { Page } from '@playwright/test'

/** What a browser's translator does to a page: elements of its own in the place of every text, but in drawings. The words stay. */
export const translate = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    for (const text of texts) {
      const parent = text.parentElement!
      if (!text.data.trim() || parent.namespaceURI!.includes('svg') || /SCRIPT|STYLE|FONT/.test(parent.nodeName))
        continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.append(text.data)
      outer.append(inner)
      parent.replaceChild(outer, text)
    }
  })

/** All that can be read on a page: the words of each element of its own, whoever put them there. What a chart only measures is not on it. */
export const wordsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll(':not(font, script, style, [id^="recharts_measurement"])')].flatMap(element => {
      const own = [...element.childNodes].filter(node => node instanceof Text || node.nodeName === 'FONT')
      const words = own.map(node => node.textContent).join('')
      return words.trim() ? [words.replaceAll(/\s+/g, ' ')] : []
    }),
  )

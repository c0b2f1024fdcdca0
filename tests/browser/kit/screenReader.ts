import { expect, type Page } from '@playwright/test'
import { type AccessibleNode, accessibilityTree } from './accessibilityTree.ts'

/** What can be pressed, typed in or moved. */
const controls = new Set(
  'application button checkbox combobox DisclosureTriangle link listbox option radio searchbox slider spinbutton switch tab textbox'.split(
    ' ',
  ),
)

/** What tells a listener where they are: two controls within one of these need two names. */
const places = new Set(
  'article banner cell complementary Date dialog figure form group listitem main navigation region row search tablist tabpanel'.split(
    ' ',
  ),
)

/** Nothing that is heard on the page is nameless, doubled, out of order or louder than it has to be. */
export async function expectWellRead(page: Page): Promise<void> {
  const heard = await accessibilityTree(page)
  const claims = [nameless, alike, doubled, headings, landmarks, loud, dialogs, choices, openers, silentButtons]
  const complaints = claims.flatMap(of => of(heard))
  expect([
    ...complaints,
    ...(await hiddenFocus(page)),
    ...(await numbersAlone(page)),
    ...(await notModal(page)),
  ]).toEqual([])
}

const says = ({ role, name, description }: AccessibleNode) => `${role} “${name}”${description && ` (${description})`}`

const isControl = ({ role, states }: AccessibleNode) => controls.has(role) && states['disabled'] !== true

const nameless = (heard: AccessibleNode[]) =>
  heard.filter(one => isControl(one) && one.name.trim() === '').map(one => `nameless: ${says(one)}`)

/** Terms of a formula, words of a text and of the heads of a table come again, and lead to the same place. */
const isMention = ({ within }: AccessibleNode) =>
  within.some(({ role, name }) => role === 'rowheader' || role === 'columnheader' || name.endsWith('its formula'))

function alike(heard: AccessibleNode[]): string[] {
  const met = new Set<string>()
  const placesOf = new Map<AccessibleNode, number>()
  return heard.filter(isControl).flatMap(one => {
    const place = one.within.findLast(({ role }) => places.has(role))
    if (!place || one.role === 'option' || isMention(one)) return []
    if (!placesOf.has(place)) placesOf.set(place, placesOf.size)
    const key = `${placesOf.get(place)} ${says(one)}`
    if (met.has(key)) return [`two alike in ${says(place)}: ${says(one)}`]
    met.add(key)
    return []
  })
}

/** A description that says nothing but what the name has said. */
function doubled(heard: AccessibleNode[]): string[] {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d.]+/gu) ?? []
  return heard
    .filter(
      one => isControl(one) && one.description && words(one.description).every(word => words(one.name).includes(word)),
    )
    .map(one => `said twice: ${says(one)}`)
}

/** Steps down are of one level; a modal dialog has an order of its own. */
function headings(heard: AccessibleNode[]): string[] {
  const levels = heard.filter(({ role }) => role === 'heading')
  const complaints = levels.flatMap((one, i) => {
    const before = levels[i - 1]
    return before && Number(one.states['level']) > Number(before.states['level']) + 1
      ? [`skips a level: ${says(one)} after ${says(before)}`]
      : []
  })
  const first = levels.filter(({ states }) => states['level'] === 1)
  if (first.length > 1 || (first.length === 0 && !isModal(heard)))
    complaints.push(`${first.length} headings of the first level: ${first.map(says).join(', ')}`)
  return complaints
}

const isModal = (heard: AccessibleNode[]) => heard.some(({ states }) => states['modal'] === true)

const landmarks = (heard: AccessibleNode[]) => {
  const count = heard.filter(({ role }) => role === 'main').length
  return count === (isModal(heard) ? 0 : 1) ? [] : [`${count} mains`]
}

/** Only what went wrong may interrupt. */
const loud = (heard: AccessibleNode[]) =>
  heard
    .filter(({ role, states }) => states['live'] === 'assertive' && role !== 'alert')
    .map(one => `interrupts: ${says(one)}`)

const dialogs = (heard: AccessibleNode[]) =>
  heard.filter(({ role, name }) => /dialog/.test(role) && !name).map(one => `a dialog without a name: ${says(one)}`)

/** One tab of a list is chosen, and whatever is a choice says whether it is made. */
function choices(heard: AccessibleNode[]): string[] {
  const lists = heard.filter(({ role }) => role === 'tablist')
  const undecided = lists.filter(
    list =>
      heard.filter(({ role, states, within }) => role === 'tab' && within.includes(list) && states['selected'])
        .length !== 1,
  )
  const silent = heard.filter(
    ({ role, states }) => ['checkbox', 'radio', 'switch'].includes(role) && states['checked'] === undefined,
  )
  return [...undecided.map(one => `not one chosen: ${says(one)}`), ...silent.map(one => `no state: ${says(one)}`)]
}

/** What lies over a part of the page without holding the focus was opened by something that says it is open. */
const openers = (heard: AccessibleNode[]) =>
  heard
    .filter(({ role, states }) => role === 'dialog' && states['modal'] !== true)
    .filter(
      one =>
        !heard.some(
          ({ role, states, within }) =>
            role === 'button' && states['expanded'] === true && within.at(-1) === one.within.at(-1),
        ),
    )
    .map(one => `nothing says it is open: ${says(one)}`)

/** By what a button is called: the state that it has to say. A choice of files is the machine's own. */
const statesOf = [
  [
    /^(?!Choose a file|Update a (deck|workbook)|Another (deck|workbook)).*…$|^Picture (or slide )?of |^Find a command$|storyboard: |[Ee]xplain [A-Z]|^fx: |^Nearest flip: /,
    'hasPopup',
  ],
  [/^[−-]?\$?[\d.,]+ ?[%×TBM]?$/, 'hasPopup'],
  [/^(List of changes|Market, .*|Scenarios|What is in it|simulated futures|Views and more)$| \d+ inputs?$/, 'expanded'],
  [/^Lock |^Move both together: |^Same axes$/, 'pressed'],
] as const

/** Within the panel that explains, a number leads to its next page; one that says what it sets opens nothing. */
const silentButtons = (heard: AccessibleNode[]) =>
  heard
    .filter(
      ({ role, description, within }) =>
        role === 'button' &&
        !/^(Set |As it is set)/.test(description) &&
        !within.some(({ name }) => name === 'Where this number comes from'),
    )
    .flatMap(one =>
      statesOf.flatMap(([called, state]) =>
        called.test(one.name) && one.states[state] === undefined ? [`does not say ${state}: ${says(one)}`] : [],
      ),
    )

const hiddenFocus = (page: Page) =>
  page
    .locator('[aria-hidden=true] :is(button, input, select, a[href], [tabindex="0"]):visible')
    .evaluateAll(all => all.map(one => `hidden, but has the focus: ${one.outerHTML.slice(0, 90)}`))

/** The browser's own dialogs keep what lies beneath from being reached. */
const notModal = (page: Page) =>
  page
    .locator('dialog[open]:not(:modal)')
    .evaluateAll(all => all.map(one => `the page beneath can be reached: ${one.ariaLabel}`))

/** A slider says its value with its unit, or in words; only a correlation is a number alone. */
const numbersAlone = (page: Page) =>
  page.locator('input[type=range]:visible:not(.correlation input)').evaluateAll(all =>
    all
      .map(one => one.getAttribute('aria-valuetext') ?? '')
      .filter(text => !/[$%¢×]|\p{L}{2}/u.test(text))
      .map(text => `a number alone: ${text}`),
  )

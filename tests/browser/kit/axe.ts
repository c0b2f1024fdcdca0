import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Axe finds nothing wrong, nor anything to press that is under 24 px (a rule it leaves out by itself), in light; then what
 * is open goes dark, which differs in its colours alone, so that is what is looked at there. It is left light.
 */
export async function expectNoViolation(page: Page, within = 'html') {
  await goTo(page, 'light')
  expect(await violations(axeIn(page, within)), 'light').toEqual([])
  await goTo(page, 'dark')
  expect(await violations(axeIn(page, within).withRules(['color-contrast'])), 'dark').toEqual([])
  await goTo(page, 'light')
}

async function goTo(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}

// There are no frames to join, and what is right need not be told element by element.
const axeIn = (page: Page, within: string) =>
  new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .include(within)

const violations = async (axe: AxeBuilder) =>
  (await axe.analyze()).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])

import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Axe finds nothing wrong, nor anything to press that is under 24 px (a rule it leaves out by itself). Dark differs from
 * light in its colours alone, so that is what is looked at there.
 */
export async function expectNoViolation(page: Page, colorScheme: 'light' | 'dark', within = 'html') {
  // There are no frames to join, and what is right need not be told element by element.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .include(within)
  const { violations } = await (colorScheme === 'light' ? axe : axe.withRules(['color-contrast'])).analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}

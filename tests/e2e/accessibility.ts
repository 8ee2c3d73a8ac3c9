import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Lets axe look at the page as it stands; each violation is a line that names rule and elements. */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  await wakeFields(page)
  await page.evaluate(axeSource)
  const results = await page.evaluate(
    (tags) => (globalThis as unknown as AxeWindow).axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    standards,
  )
  const violations = results.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target.join(' ')).join(', ')})`,
  )
  expect(violations, what).toEqual([])
}

// Fields of questions are fetched when they come near; axe scrolls, and would look at some of them in between.
async function wakeFields(page: Page): Promise<void> {
  const asleep = page.locator('form.question fieldset:disabled')
  await page.waitForLoadState('networkidle')
  await expect(async () => {
    for (const field of await asleep.all()) await field.scrollIntoViewIfNeeded({ timeout: 1_000 })
    await expect(asleep).toHaveCount(0, { timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await page.evaluate(() => scrollTo(0, 0))
}

interface AxeWindow {
  readonly axe: { run(context: Document, options: object): Promise<AxeResults> }
}

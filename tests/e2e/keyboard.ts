import { expect, type Locator, type Page } from '@playwright/test'

/** Presses Tab until this has the focus. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let step = 0; step < 80 && !(await isOn(goal)); step += 1) await page.keyboard.press('Tab')
  await expect(goal).toBeFocused()
}

/** Whether this has the focus. */
export function isOn(goal: Locator): Promise<boolean> {
  return goal.evaluate((element) => element === document.activeElement)
}

import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { readBundledCourse } from './bundled-course.ts'
import { expect, newAccount, signOut, test } from './person.ts'

const course = await readBundledCourse()
const exercise = firstExercise()
const { starter, hints, solutions, wrong } = exercise.source
const solution = solutions[0]?.dockerfile ?? ''
const almost = wrong[0]?.dockerfile ?? ''

test('a guest solves an exercise by typing, and keeps it in an account', async ({ page }) => {
  test.slow()
  await test.step('finds it in the course', async () => {
    await page.goto(`/courses/${course.slug}`)
    await page.getByRole('link', { name: exercise.title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(exercise.title)
    await expect(editor(page)).toContainText('FROM')
  })

  await test.step('sees checks tick while typing', async () => {
    await expect(held(page)).not.toBeEmpty()
    const before = await held(page).textContent()
    await type(page, almost)
    await expect(held(page)).not.toHaveText(before ?? '')
    await expect(page.getByText('stays behind', { exact: true })).toBeVisible()
  })

  await test.step('has it checked, and reads what must change, with the lines', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(verdict(page)).toContainText('Not yet')
    await expect(page.getByRole('heading', { name: 'What must change' })).toBeVisible()
    await page
      .locator('.note-bad')
      .getByRole('button', { name: /^lines? \d/ })
      .first()
      .click()
    await expect(page.locator('.cm-marked').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'A model answer beside yours' })).toBeHidden()
  })

  await test.step('solves it', async () => {
    await type(page, solution)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await expect(verdict(page)).toContainText('Solved.')
    await expect(page.getByRole('heading', { name: 'A model answer beside yours' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Other ways people solved it' })).toBeVisible()
  })

  const account = newAccount()
  await test.step('makes an account and comes back to the same', async () => {
    await page.getByRole('link', { name: 'Make an account' }).click()
    await page.getByLabel('Name', { exact: true }).fill(account.name)
    await page.getByLabel('E-mail address').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('button', { name: 'Make the account' }).click()
    await page.waitForURL(`**${exercise.path}`)
    await expect(verdict(page)).toContainText('Solved.')
    await expect.poll(() => written(page)).toBe(solution.trim())
  })

  await test.step('leaves nothing behind after signing out', async () => {
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await signOut(page, account)
    await page.goto(exercise.path)
    await expect.poll(() => written(page)).toBe(starter.trim())
    await expect(verdict(page)).toBeHidden()
  })
})

test('what was typed is there after a reload, before anybody is known', async ({ page }) => {
  await page.goto(exercise.path)
  await type(page, 'FROM scratch')
  await page.reload()
  await expect.poll(() => written(page)).toBe('FROM scratch')
})

test('a hint says what it costs before it is shown, and then costs it', async ({ page }) => {
  await page.goto(exercise.path)
  await expect(page.getByText(`It costs ${percent(hints[0]?.cost)} of the score.`)).toBeVisible()
  await page.getByRole('button', { name: `Show hint 1 of ${hints.length}` }).click()
  await expect(page.getByRole('button', { name: `Show hint 2 of ${hints.length}` })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: `Show hint 2 of ${hints.length}` })).toBeVisible()
  await type(page, solution)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(verdict(page)).toContainText('Solved.')
  await expect(verdict(page)).toContainText(`Hints took ${percent(hints[0]?.cost)}.`)
})

test('starting over is confirmed, and can be taken back', async ({ page }) => {
  await page.goto(exercise.path)
  await type(page, 'FROM scratch')
  await page.getByRole('button', { name: 'Start over' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start over?' })
  await dialog.getByRole('button', { name: 'Keep my text' }).click()
  expect(await written(page)).toBe('FROM scratch')
  await page.getByRole('button', { name: 'Start over' }).click()
  await dialog.getByRole('button', { name: 'Start over' }).click()
  await expect.poll(() => written(page)).toBe(starter.trim())
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => written(page)).toBe('FROM scratch')
})

test('Tab indents, and Escape lets it leave the editor', async ({ page }) => {
  await page.goto(exercise.path)
  await type(page, 'FROM scratch')
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await expect(editor(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Check', exact: true })).toBeFocused()
})

test('the editor completes, explains a word, and underlines what is wrong', async ({ page }) => {
  await page.goto(exercise.path)
  await type(page, '')
  await page.keyboard.type('FRO')
  await expect(page.getByRole('option', { name: /^FROM/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await type(page, 'FROM alpine\nFORM x')
  await expect(page.locator('.cm-lintRange-error')).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+i')
  await expect(page.locator('.cm-told')).toContainText('FROM')
})

test('two devices that went different ways: both texts stay until one is chosen', async ({ page, browser }) => {
  test.slow()
  await page.goto(exercise.path)
  await type(page, 'FROM alpine')
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const other = await browser.newContext({ storageState: await page.context().storageState() })
  const device = await other.newPage()
  await device.goto(exercise.path)
  await expect.poll(() => written(device)).toBe('FROM alpine')
  await type(device, 'FROM busybox')
  await expect(device.getByText('Saved', { exact: true })).toBeVisible()
  await type(page, 'FROM debian')
  await expect(page.getByText('Another device has saved something else.')).toBeVisible()
  expect(await written(page)).toBe('FROM debian')
  await page.getByRole('button', { name: 'Take the other one' }).click()
  await expect.poll(() => written(page)).toBe('FROM busybox')
  await other.close()
})

test('a Dockerfile reaches the server once the connection is back', async ({ page, context }) => {
  await page.goto(exercise.path)
  await type(page, almost)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(page.getByText('is kept here')).toBeVisible()
  await context.setOffline(false)
  await expect(verdict(page)).toContainText('Not yet')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)

    test('axe finds nothing on an exercise before and after it is checked', async ({ page }) => {
      await page.goto(exercise.path)
      await expect(held(page)).not.toBeEmpty()
      await expectAccessible(page, 'before')
      await type(page, almost)
      await page.keyboard.press('Control+Enter')
      await expect(verdict(page)).toContainText('Not yet')
      await expectAccessible(page, 'a wrong answer')
      await type(page, solution)
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('heading', { name: 'A model answer beside yours' })).toBeVisible()
      await expectAccessible(page, 'solved')
      await page.getByRole('button', { name: 'Start over' }).click()
      await expectAccessible(page, 'the question whether to start over')
    })
  })
}

function editor(page: Page): Locator {
  return page.locator('.cm-content')
}

function held(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: /of \d+ hold/ })
}

function verdict(page: Page): Locator {
  return page.locator('.review')
}

/** Puts a text in the place of all that is written, by keyboard. */
async function type(page: Page, text: string): Promise<void> {
  await editor(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
}

async function written(page: Page): Promise<string> {
  return (await editor(page).locator('.cm-line').allTextContents()).join('\n').trim()
}

function percent(share = 0): string {
  return `${Math.round(share * 100)}\u00A0%`
}

function firstExercise() {
  const [first] = course.exercises
  if (!first) throw new Error('The bundled course has no exercise')
  return first
}

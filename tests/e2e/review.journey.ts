import type { Page } from '@playwright/test'
import { Client } from 'pg'
import { startEmbedded } from '@stagecraft/db/embedded'
import { makeDataDir, startProduct } from '../product.ts'
import { expectAccessible } from './accessibility.ts'
import { administratorSession } from './administrator.ts'
import { firstQuestion, readBundledCourse, rightOptions } from './bundled-course.ts'
import { tabTo } from './keyboard.ts'
import { answer, expect, questionOn, test } from './person.ts'

const course = await readBundledCourse()
const { lesson, question: known } = firstQuestion(course)

test('a question that was answered comes back when it is due, and is reviewed by keyboard', async ({ browser }) => {
  test.setTimeout(180_000)
  const data = makeDataDir()
  // A database of its own, whose clock cannot be turned but whose dates can.
  const database = await startEmbedded({ dataDir: data.path })
  const product = await startProduct({ dataDir: data.path, env: { DATABASE_URL: database.url } })
  const page = await browser.newPage({ baseURL: product.url, reducedMotion: 'reduce' })
  try {
    await test.step('a visitor is told what this is for', async () => {
      await page.goto('/review')
      await expect(page.getByText('You have answered none in this browser yet.')).toBeVisible()
    })

    await test.step('what was answered just now is not due', async () => {
      await page.goto(lesson.path)
      await answer(page, known, rightOptions(known))
      await expect(questionOn(page, known).getByRole('status')).toContainText('Right.')
      await page.goto('/review')
      await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible()
      await expect(page.getByText(/The next question is due (?:in|tomorrow)/)).toBeVisible()
      await expectAccessibleInBothThemes(page, 'nothing due')
    })

    await letDaysPass(database.url, 10)

    await test.step('days later it is', async () => {
      await page.goto('/review')
      await expect(page.getByText('One question is due.')).toBeVisible()
      await answerByKeyboard(page)
      await expect(questionOn(page, known).getByRole('status')).toContainText('Right.')
      await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
      await expectAccessibleInBothThemes(page, 'a verdict in the review')
    })

    await test.step('U takes the review back, and the question is asked again', async () => {
      await page.keyboard.press('u')
      await expect(page.getByText('Undone: the question is due again.')).toBeVisible()
      await expect(page.getByText('One question is due.')).toBeVisible()
      await expect(page.getByRole('heading', { name: known.title })).toBeFocused()
      await answerByKeyboard(page)
    })

    await test.step('Enter goes on, and that was all', async () => {
      await expect(page.getByRole('button', { name: 'Next' })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'That was all for now' })).toBeFocused()
      await page.reload()
      await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible()
    })

    await test.step('progress tells of it, concept by concept', async () => {
      await page.getByRole('link', { name: 'Your progress' }).click()
      await expect(page.getByText(/Level \d+ % from \d answers\./).first()).toBeVisible()
      await expect(page.getByText('On the way').first()).toBeVisible()
      await expect(page.getByText(/The next question comes back (?:in|tomorrow)/)).toBeVisible()
      await expectAccessibleInBothThemes(page, 'progress')
    })
  } finally {
    await page.close()
    await product.stop()
    await database.stop()
    data.remove()
  }
})

test.describe('for an instructor', () => {
  test.use({ storageState: administratorSession })

  test('statistics open to the preview of a regrade', async ({ page, browser }) => {
    const reader = await browser.newPage()
    await reader.goto(lesson.path)
    await answer(reader, known, rightOptions(known))
    await expect(questionOn(reader, known).getByRole('status')).toContainText('Right.')
    await reader.close()

    await page.goto('/teach/statistics')
    const row = page.getByRole('row').filter({ hasText: known.key })
    await expect(row.getByRole('cell').first()).toContainText(/[1-9]/)
    await page.getByRole('button', { name: known.title, exact: true }).click()
    await page.getByRole('button', { name: 'Preview a regrade' }).click()
    await expect(page.getByText(/Nothing would change: \d+ answers? looked at\./)).toBeVisible()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect(page.getByRole('button', { name: 'Preview a regrade' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What could not be decided' })).toBeVisible()
  })
})

// From the question's heading to its verdict.
async function answerByKeyboard(page: Page): Promise<void> {
  const question = questionOn(page, known)
  for (const id of rightOptions(known)) {
    const option = question.locator(`input[value="${id}"]`)
    await tabTo(page, option)
    await page.keyboard.press('Space')
    await expect(option).toBeChecked()
  }
  await page.keyboard.press('Enter')
}

async function letDaysPass(databaseUrl: string, days: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(
      `UPDATE review_cards SET due_at = due_at - make_interval(days => $1),
         last_review_at = last_review_at - make_interval(days => $1)`,
      [days],
    )
  } finally {
    await client.end()
  }
}

async function expectAccessibleInBothThemes(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page, `${what}, ${colorScheme}`)
  }
}

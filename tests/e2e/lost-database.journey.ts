import { startEmbedded } from '@stagecraft/db/embedded'
import { isReady, makeDataDir, startProduct, until } from '../product.ts'
import { firstQuestion, readBundledCourse, rightOptions } from './bundled-course.ts'
import { answer, expect, questionOn, test } from './person.ts'

const course = await readBundledCourse()
const { lesson, question } = firstQuestion(course)

test('a lost database shows a friendly page and is found again', async ({ browser }) => {
  test.setTimeout(180_000)
  const data = makeDataDir()
  let database = await startEmbedded({ dataDir: data.path })
  const product = await startProduct({ dataDir: data.path, env: { DATABASE_URL: database.url } })
  const port = Number(new URL(database.url).port)
  const page = await browser.newPage({ baseURL: product.url })
  try {
    await page.goto(lesson.path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
    await database.stop()

    await test.step('says that it is not ready, and why', async () => {
      const readiness = await fetch(`${product.url}/readyz`)
      expect(readiness.status).toBe(503)
      expect(await readiness.text()).toContain('database')
      expect((await fetch(`${product.url}/healthz`)).status).toBe(200)
    })

    await test.step('says so to a reader, in words', async () => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be built')
      await expect(page.getByRole('alert').first()).toContainText('Nothing you did is lost')
      await expect(page.locator('body')).not.toContainText(/prisma|ECONNREFUSED|127\.0\.0\.1/i)
    })

    await test.step('recovers by itself', async () => {
      database = await startEmbedded({ dataDir: data.path, port })
      await until(() => isReady(product.url), 'the product has found its database again')
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('link', { name: `Open “${course.title}”` })).toBeVisible()
    })

    await test.step('and takes answers again', async () => {
      await page.goto(lesson.path)
      await answer(page, question, rightOptions(question))
      await expect(questionOn(page, question).getByRole('status')).toContainText('Right.')
    })
  } finally {
    await page.close()
    await product.stop()
    await database.stop()
    data.remove()
  }
})

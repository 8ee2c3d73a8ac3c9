import { expectAccessible } from './accessibility.ts'
import { administrator, administratorSession } from './administrator.ts'
import { firstQuestion, readBundledCourse, rightOptions, wrongOption } from './bundled-course.ts'
import { answer, expect, menuOf, questionOn, test } from './person.ts'
import { everyRoute } from './routes.ts'

const course = await readBundledCourse()
const { lesson, question } = firstQuestion(course)

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)

    for (const [name, path] of Object.entries(everyRoute(course))) {
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page, path)
      })
    }

    test('axe finds nothing on any lesson', async ({ page }) => {
      for (const { path } of course.lessons) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
    })

    test('axe finds nothing on a question before and after it is answered', async ({ page }) => {
      await page.goto(lesson.path)
      await questionOn(page, question).getByRole('button', { name: 'Check answer' }).click()
      await expectAccessible(page, 'nothing chosen')
      await answer(page, question, [wrongOption(question)])
      await expect(questionOn(page, question).getByRole('status')).toContainText('Not yet.')
      await expectAccessible(page, 'a wrong answer')
      await questionOn(page, question).getByRole('button', { name: 'Try again' }).click()
      await answer(page, question, rightOptions(question))
      await expect(questionOn(page, question).getByRole('status')).toContainText('Right.')
      await expectAccessible(page, 'a right answer')
    })

    test('axe finds nothing on the sheets of the header and the search', async ({ page }) => {
      await page.goto('/courses')
      await page.getByRole('button', { name: 'Theme' }).click()
      await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible()
      await expectAccessible(page, 'the choice of a theme')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+k')
      await expect(page.getByRole('option', { name: lesson.title })).toBeVisible()
      await expectAccessible(page, 'the search')
    })

    test.describe('for an administrator', () => {
      test.use({ storageState: administratorSession })

      test('axe finds nothing on the users and the menu', async ({ page }) => {
        await page.goto('/admin/users')
        await expect(page.getByRole('table')).toBeVisible()
        await menuOf(page, administrator).click()
        await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
        await expectAccessible(page, '/admin/users')
      })

      test('axe finds nothing on the statistics, opened and with the preview of a regrade', async ({ page }) => {
        await page.goto('/teach/statistics')
        await page.getByRole('button', { name: question.title, exact: true }).click()
        await page.getByRole('button', { name: 'Preview a regrade' }).click()
        await expect(page.getByText(/would (?:change|get)/)).toBeVisible()
        await expectAccessible(page, '/teach/statistics')
      })
    })
  })
}

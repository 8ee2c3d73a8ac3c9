import { firstQuestion, readBundledCourse } from './bundled-course.ts'
import { expect, test } from './person.ts'

const course = await readBundledCourse()

test.use({ javaScriptEnabled: false })

test('a course can be read without JavaScript', async ({ page }) => {
  const { lesson, question } = firstQuestion(course)
  await page.goto('/courses')
  await page.getByRole('link', { name: course.title }).click()
  await page.getByRole('link', { name: lesson.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
  await expect(page.getByRole('heading', { name: question.title })).toBeVisible()
  await expect(page.getByRole('form', { name: question.title }).locator('input')).toHaveCount(question.options.length)
})

test('every question can be read without JavaScript', async ({ page }) => {
  for (const { path, everyQuestion } of course.lessons) {
    await page.goto(path)
    for (const { title } of everyQuestion) {
      const field = page.getByRole('form', { name: title }).locator('fieldset').first()
      await expect(field.locator('input, select, button').first(), title).toBeVisible()
    }
  }
})

test('an exercise can be read without JavaScript', async ({ page }) => {
  const [exercise] = course.exercises
  await page.goto(exercise?.path ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(exercise?.title ?? '')
  await expect(page.getByRole('heading', { name: 'Checks' })).toBeVisible()
  await expect(page.locator('pre', { hasText: exercise?.source.starter.split('\n')[0] ?? '' })).toBeVisible()
  await expect(page.getByText('needs JavaScript')).toBeVisible()
})

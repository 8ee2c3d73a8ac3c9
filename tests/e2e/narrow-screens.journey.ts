import { administratorSession } from './administrator.ts'
import { firstQuestion, readBundledCourse, wrongOption } from './bundled-course.ts'
import { answer, expect, questionOn, test } from './person.ts'
import { everyRoute } from './routes.ts'

const course = await readBundledCourse()

test.use({ viewport: { width: 320, height: 640 }, storageState: administratorSession })

for (const [name, path] of Object.entries(everyRoute(course))) {
  test(`${name} fits a screen of 320 pixels`, async ({ page }) => {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(overhang)).toEqual([])
  })
}

test('so does every lesson, and a verdict', async ({ page }) => {
  for (const { path } of course.lessons) {
    await page.goto(path)
    expect(await page.evaluate(overhang), path).toEqual([])
  }
  const { lesson, question } = firstQuestion(course)
  await page.goto(lesson.path)
  await answer(page, question, [wrongOption(question)])
  await expect(questionOn(page, question).getByRole('status')).toContainText('Not yet.')
  expect(await page.evaluate(overhang)).toEqual([])
})

test('the contents of the course open as a sheet', async ({ page }) => {
  const { lesson } = firstQuestion(course)
  await page.goto(lesson.path)
  await page.getByRole('button', { name: 'Contents of the course' }).click()
  await expect(page.getByRole('navigation', { name: 'Course', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: 'Close the contents' }).click()
  await expect(page.getByRole('navigation', { name: 'Course', exact: true })).toBeHidden()
})

/** What makes the page scroll sideways: empty where it does not. Runs in the page. */
function overhang(): readonly string[] {
  if (document.documentElement.scrollWidth <= window.innerWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`.slice(0, 80))
    .slice(0, 5)
}

import { readBundledCourse } from './bundled-course.ts'
import { expect, test } from './person.ts'

const course = await readBundledCourse()

test('an unknown address says so and leads on', async ({ page }) => {
  for (const path of ['/nothing-here', '/courses/nothing-here', `/courses/${course.slug}/nothing/here`]) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page did not ship')
  }
  await page.getByRole('link', { name: 'See the courses' }).click()
  await expect(page).toHaveURL('/courses')
})

test('Ctrl-K finds a lesson', async ({ page }) => {
  const lesson = course.lessons.at(-1)
  await page.goto('/')
  await page.keyboard.press('Control+k')
  const search = page.getByRole('dialog', { name: 'Search' })
  await expect(search.getByRole('option', { name: lesson?.title ?? '' })).toBeVisible()
  await page.keyboard.type(lesson?.title ?? '')
  await expect(search.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(lesson?.path ?? '')
  await expect(search).toBeHidden()
})

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/courses')
  const button = page.getByRole('button', { name: 'Search' })
  await button.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeHidden()
  await expect(button).toBeFocused()
})

test('arrow keys turn the pages of a course', async ({ page }) => {
  const [first, second] = course.steps
  await page.goto(first?.path ?? '')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '')
  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(second?.path ?? '')
  await page.keyboard.press('ArrowLeft')
  await expect(page).toHaveURL(first?.path ?? '')
})

test('a chosen theme stays', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('main').getByText('Dark', { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('main').getByRole('radio', { name: 'Dark' })).toBeChecked()
})

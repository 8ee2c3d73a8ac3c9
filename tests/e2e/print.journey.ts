import { firstQuestion, readBundledCourse } from './bundled-course.ts'
import { expect, questionOn, test } from './person.ts'

const course = await readBundledCourse()
const { lesson, question } = firstQuestion(course)

test.use({ colorScheme: 'dark' })

test('a printed lesson is its text, dark on light', async ({ page }) => {
  await page.goto(lesson.path)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(questionOn(page, question)).toBeVisible()
  for (const furniture of [
    page.getByRole('banner'),
    page.getByRole('navigation', { name: 'Course', exact: true }),
    page.getByRole('navigation', { name: 'Lessons before and after' }),
    page.getByRole('button', { name: 'Check answer' }),
    page.getByRole('button', { name: 'Mark as read' }),
  ]) {
    await expect(furniture).toBeHidden()
  }
  const [ink, paper] = await page.evaluate(() => {
    const { color } = getComputedStyle(document.body)
    const { backgroundColor } = getComputedStyle(document.documentElement)
    return [color, backgroundColor]
  })
  expect(lightness(ink ?? '')).toBeLessThan(0.4)
  expect(lightness(paper ?? '')).toBeGreaterThan(0.9)
  expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
})

/** From 0 for black to 1 for white or for no colour at all, of what getComputedStyle gives. */
function lightness(color: string): number {
  const numbers = (color.match(/[\d.]+/g) ?? []).map(Number)
  if (color.startsWith('oklch') || color.startsWith('oklab')) return numbers[0] ?? 0
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  return alpha === 0 ? 1 : (red + green + blue) / (3 * 255)
}

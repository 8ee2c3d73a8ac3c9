import { firstQuestion, readBundledCourse, wrongOption } from './bundled-course.ts'
import { isOn, tabTo } from './keyboard.ts'
import { expect, questionOn, test } from './person.ts'

const course = await readBundledCourse()
const { lesson, question: known } = firstQuestion(course)

test('a lesson is found, read and answered by keyboard alone', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()

  await tabTo(page, page.getByRole('link', { name: `Open “${course.title}”` }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(course.title)

  await tabTo(page, page.getByRole('link', { name: lesson.title, exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)

  const question = questionOn(page, known)
  await tabTo(page, question.getByRole('radio').or(question.getByRole('checkbox')).first())
  const wrong = question.locator(`input[value="${wrongOption(known)}"]`)
  const isRadio = (await wrong.getAttribute('type')) === 'radio'
  await page.keyboard.press('Space')
  for (let step = 0; step < known.options.length && !(await isOn(wrong)); step += 1) {
    await page.keyboard.press(isRadio ? 'ArrowDown' : 'Tab')
  }
  if (!isRadio) await page.keyboard.press('Space')
  await expect(wrong).toBeChecked()

  await tabTo(page, question.getByRole('button', { name: 'Check answer' }))
  await page.keyboard.press('Enter')
  await expect(question.getByRole('status')).toContainText(/Not yet\.|Partly right\./)
  await expect(question.getByRole('button', { name: 'Try again' })).toBeFocused()
})

test('what has the focus can be seen', async ({ page }) => {
  await page.goto(lesson.path)
  for (let step = 0; step < 15; step += 1) {
    await page.keyboard.press('Tab')
    const outline = await page.evaluate(() => {
      const marked = document.activeElement?.closest('label') ?? document.activeElement
      return marked === null ? null : getComputedStyle(marked).outlineStyle
    })
    expect(outline, `after ${step + 1} tabs`).not.toBe('none')
  }
})

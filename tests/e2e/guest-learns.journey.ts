import { firstQuestion, readBundledCourse, rightOptions, wrongOption } from './bundled-course.ts'
import { answer, expect, newAccount, questionOn, signIn, signOut, signUp, test } from './person.ts'

const course = await readBundledCourse()
const { lesson, question: known } = firstQuestion(course)

test('a guest learns, makes an account, and keeps everything', async ({ page }) => {
  const question = questionOn(page, known)
  const verdict = question.getByRole('status')

  await test.step('finds the lesson from the start page', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: `Open “${course.title}”` }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(course.title)
    await page.getByRole('link', { name: lesson.title, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title)
  })

  await test.step('answers wrong and reads why', async () => {
    await answer(page, known, [wrongOption(known)])
    await expect(verdict).toContainText('Not yet.')
    await expect(question.getByText('Your answer: not right')).toBeVisible()
  })

  await test.step('answers right', async () => {
    await question.getByRole('button', { name: 'Try again' }).click()
    await answer(page, known, rightOptions(known))
    await expect(verdict).toContainText('Right.')
  })

  await test.step('finds the answer again after a reload', async () => {
    await page.reload()
    await expect(verdict).toContainText('Right.')
  })

  await test.step('marks the lesson as read and sees it on the course page', async () => {
    await page.getByRole('button', { name: 'Mark as read' }).click()
    await expect(page.getByText('Read, and kept.')).toBeVisible()
    await page.goto(`/courses/${course.slug}`)
    await expect(page.getByRole('progressbar', { name: 'Progress in this course' })).not.toHaveAttribute(
      'aria-valuenow',
      '0',
    )
  })

  const account = newAccount()
  await test.step('takes the progress along into an account', async () => {
    await signUp(page, account)
    await page.goto(lesson.path)
    await expect(verdict).toContainText('Right.')
    await expect(page.getByText('Read, and kept.')).toBeVisible()
  })

  await test.step('leaves nothing behind after signing out', async () => {
    await signOut(page, account)
    await page.goto(lesson.path)
    await expect(question.getByRole('button', { name: 'Check answer' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible()
  })

  await test.step('has it all again after signing in', async () => {
    await signIn(page, account)
    await page.goto(lesson.path)
    await expect(verdict).toContainText('Right.')
    await expect(page.getByText('Read, and kept.')).toBeVisible()
  })
})

test('an answer reaches the server once the connection is back', async ({ page, context }) => {
  await page.goto(lesson.path)
  await context.setOffline(true)
  await answer(page, known, rightOptions(known))
  await expect(questionOn(page, known).getByRole('status')).toContainText('is kept here')
  await context.setOffline(false)
  await expect(questionOn(page, known).getByRole('status')).toContainText('Right.')
})

test('a blank answer is not sent', async ({ page }) => {
  await page.goto(lesson.path)
  await questionOn(page, known).getByRole('button', { name: 'Check answer' }).click()
  await expect(questionOn(page, known).getByRole('status')).toHaveText('Give an answer first.')
})

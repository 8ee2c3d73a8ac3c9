import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { bothQuizzes, readBundledCourse, rightOptions, wrongOption, type KnownQuestion } from './bundled-course.ts'
import { expect, someAddress, test } from './person.ts'
import { ask, resultOf } from './procedures.ts'
import { cardOf, expectResult, expectSaved, handIn, optionOn, seeSitting, startQuiz } from './quiz-page.ts'

const course = await readBundledCourse()
const { whole, stepwise } = bothQuizzes(course)
const single = whole.choices.filter((known) => rightOptions(known).length === 1)
const [first, second] = [getNth(single, 0), getNth(single, 1)]

test('the quiz asks sixteen questions', () => {
  expect(whole.count).toBe(16)
})

test('a quiz is taken by keyboard alone', async ({ page }) => {
  await page.goto(whole.path)
  await tabTo(page, 'Start the quiz')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sitting\//)
  await expect(cardOf(page, first)).toBeVisible()

  const [right] = rightOptions(first)
  const radios = cardOf(page, first).getByRole('radio')
  await radios.first().focus()
  await page.keyboard.press('Space')
  for (const _option of first.options) {
    if (await optionOn(page, first, right ?? '').isChecked()) break
    await page.keyboard.press('ArrowDown')
  }
  await expect(optionOn(page, first, right ?? '')).toBeChecked()
  await expectSaved(page)
  await expect(page.getByRole('link', { name: /: answered$/ })).toHaveCount(1)

  await tabTo(page, 'Hand in')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Hand in this quiz?' })
  await expect(dialog).toContainText(`1 of ${whole.count} questions are answered.`)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Hand in' }).press('Enter')
  await expectResult(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(cardOf(page, first)).toContainText('Your answer: right')
  await expect(page.getByText('Left open.').first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Worth another look' })).toBeVisible()
})

test('a reload loses nothing, saved or not', async ({ page }) => {
  const id = await startQuiz(page, whole)
  await optionOn(page, first, wrongOption(first)).check()
  await expectSaved(page)
  await optionOn(page, second, wrongOption(second)).check()
  await page.reload()
  await expect(optionOn(page, first, wrongOption(first))).toBeChecked()
  await expect(optionOn(page, second, wrongOption(second))).toBeChecked()
  await expectSaved(page)
  expect(await answersOf(page, id)).toMatchObject({
    [first.key]: [wrongOption(first)],
    [second.key]: [wrongOption(second)],
  })

  await page.goto(whole.path)
  await page.getByRole('button', { name: 'Go on with the quiz' }).click()
  await expect(optionOn(page, first, wrongOption(first))).toBeChecked()
})

test('answers wait in the browser while the server is away, also through a reload', async ({ page }) => {
  const id = await startQuiz(page, whole)
  await page.route('**/api/trpc/quizzes.save*', (route) => route.abort())
  await optionOn(page, first, wrongOption(first)).check()
  await expect(page.getByText('The server cannot be reached.')).toBeVisible()
  await page.reload()
  await expect(optionOn(page, first, wrongOption(first))).toBeChecked()
  await page.unroute('**/api/trpc/quizzes.save*')
  await expectSaved(page)
  expect(await answersOf(page, id)).toMatchObject({ [first.key]: [wrongOption(first)] })
})

test('another device is told of a conflict, and one chooses', async ({ page, context, browser, baseURL }) => {
  const id = await startQuiz(page, whole)
  const device = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    storageState: { cookies: (await context.storageState()).cookies, origins: [] },
    extraHTTPHeaders: { 'x-forwarded-for': someAddress() },
  })
  const other = await device.newPage()
  await other.goto(page.url())
  const [mine] = rightOptions(first)
  const theirs = wrongOption(first)
  await expect(cardOf(other, first)).toBeVisible()

  await optionOn(page, first, theirs).check()
  await expectSaved(page)
  await optionOn(other, first, mine ?? '').check()
  const choice = cardOf(other, first)
  await expect(choice.getByRole('heading', { name: 'Another answer was saved on another device' })).toBeVisible()
  await expect(choice.locator(`input[value="${theirs}"]`).last()).toBeChecked()
  await expect(optionOn(other, first, mine ?? '')).toBeChecked()
  await expectAccessible(other, 'a conflict')
  await choice.getByRole('button', { name: 'Keep mine' }).click()
  await expectSaved(other)
  expect(await answersOf(page, id)).toMatchObject({ [first.key]: [mine] })

  const another = first.options.find((option) => option.id !== mine && option.id !== theirs)?.id ?? theirs
  await optionOn(page, first, another).check()
  await cardOf(page, first).getByRole('button', { name: 'Take the other one' }).click()
  await expect(optionOn(page, first, mine ?? '')).toBeChecked()
  await expectSaved(page)
  expect(await answersOf(page, id)).toMatchObject({ [first.key]: [mine] })
  await device.close()
})

test('a network that drops every six seconds for three loses nothing', async ({ page, context }) => {
  test.setTimeout(180_000)
  const id = await startQuiz(page, whole)
  const network = dropEverySixSeconds(context)
  const given: Record<string, readonly string[]> = {}
  await expect(page.getByText('You are offline.')).toBeVisible()
  for (const known of whole.choices) {
    // A first thought, and a second one that counts.
    await optionOn(page, known, wrongOption(known)).check()
    await page.waitForTimeout(1200)
    if (rightOptions(known).length > 1) await optionOn(page, known, wrongOption(known)).uncheck()
    for (const optionId of rightOptions(known)) await optionOn(page, known, optionId).check()
    given[known.key] = [...rightOptions(known)].toSorted()
    await page.waitForTimeout(800)
  }
  const drops = await network.restore()
  await expectSaved(page)
  expect(drops).toBeGreaterThan(2)
  expect(await answersOf(page, id)).toEqual(given)
  await handIn(page)
  for (const known of whole.choices) await expect(cardOf(page, known).locator('.verdict')).toContainText('Right.')
})

test('a quiz is handed in once, however often one presses', async ({ page }) => {
  const id = await startQuiz(page, whole)
  await optionOn(page, first, wrongOption(first)).check()
  const handedIn: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('quizzes.submit')) handedIn.push(request.url())
  })
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Hand in' })
    .evaluate((button: HTMLButtonElement) => {
      for (let press = 0; press < 20; press += 1) button.click()
    })
  await expectResult(page)
  expect(handedIn).toHaveLength(1)
  expect(await seeSitting(page.request, id)).toMatchObject({ state: 'submitted' })
  const { items } = await resultOf<{ readonly items: Readonly<Record<string, { readonly attempts: number }>> }>(
    ask(page.request, 'progress.course', { course: course.slug }),
  )
  expect([items[whole.key]?.attempts, items[first.key]?.attempts]).toEqual([1, 1])

  await page.getByRole('link', { name: 'To another attempt' }).click()
  await expect(page.getByRole('link', { name: 'Attempt 1' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Take it again' })).toBeVisible()
})

test('questions come one by one, each explained before the next', async ({ page }) => {
  await startQuiz(page, stepwise)
  for (let number = 1; number <= stepwise.count; number += 1) {
    const card = page.locator('section.question:visible')
    await expect(card).toHaveCount(1)
    await expect(card).toContainText(`Question ${number}`)
    await card.getByRole('button', { name: 'Leave it open, and see why' }).click()
    await expect(card.locator('.verdict')).toContainText('Not yet.')
    if (number === stepwise.count) continue
    await page.getByRole('button', { name: 'Next question' }).click()
    await expect(page.locator(`#question-${number + 1}`)).toBeFocused()
  }
  await page.getByRole('button', { name: 'See the result' }).click()
  await expectResult(page)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' } as object)

    test('axe finds nothing on the start, the questions and the result', async ({ page, context }) => {
      await page.goto(whole.path)
      await expect(page.getByRole('button', { name: 'Start the quiz' })).toBeVisible()
      await expectAccessible(page, 'the start')
      await startQuiz(page, whole)
      await optionOn(page, first, wrongOption(first)).check()
      await expectSaved(page)
      await expectAccessible(page, 'the questions')
      await context.setOffline(true)
      await expect(page.getByText('You are offline.')).toBeVisible()
      await expectAccessible(page, 'without a network')
      await context.setOffline(false)
      await page.getByRole('button', { name: 'Hand in' }).click()
      await expectAccessible(page, 'the dialog')
      await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
      await expectResult(page)
      await expectAccessible(page, 'the result')
      await page.goto(whole.path)
      await expect(page.getByRole('link', { name: 'Attempt 1' })).toBeVisible()
      await expectAccessible(page, 'the start with a result')
    })
  })
}

test('everything fits a screen of 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const fits = async (what: string) => {
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content, what).toBeLessThanOrEqual(window ?? 0)
  }
  await startQuiz(page, whole)
  await fits('the questions')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await fits('the dialog')
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expectResult(page)
  await fits('the result')
})

/** Takes the network away for three seconds of every six, until it is told to stop; says how often it did. */
function dropEverySixSeconds(context: BrowserContext): { readonly restore: () => Promise<number> } {
  const stopped = new AbortController()
  const wait = () => sleep(3000, null, { signal: stopped.signal }).catch(() => null)
  const dropping = (async () => {
    let drops = 0
    while (!stopped.signal.aborted) {
      await context.setOffline(true)
      drops += 1
      await wait()
      await context.setOffline(false)
      await wait()
    }
    return drops
  })()
  return {
    restore: () => {
      stopped.abort()
      return dropping
    },
  }
}

async function answersOf(page: Page, id: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const { questions } = await seeSitting(page.request, id)
  const choices = questions.flatMap(({ question, answer }) =>
    answer?.chosen === undefined ? [] : [[question.key, [...answer.chosen].toSorted()] as const],
  )
  return Object.fromEntries(choices)
}

/** Presses Tab until the button of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  for (let step = 0; step < 150; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(button).toBeFocused()
}

function getNth(questions: readonly KnownQuestion[], index: number): KnownQuestion {
  const known = questions[index]
  if (!known) throw new Error('The quiz has too few choice questions')
  return known
}

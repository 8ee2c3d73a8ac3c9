import type { APIRequestContext, Locator, Page } from '@playwright/test'
import type { KnownQuestion, KnownQuiz } from './bundled-course.ts'
import { expect } from './person.ts'
import { ask, resultOf, send } from './procedures.ts'

/** What a program sees of a sitting. */
export interface SittingSeen {
  readonly id: string
  readonly state: 'open' | 'submitted' | 'expired'
  readonly score: number | null
  readonly questions: readonly {
    readonly itemId: string
    readonly edition: number
    readonly answer: { readonly chosen?: readonly string[] } | null
    readonly question: {
      readonly key: string
      readonly revisionId: string
      readonly body: { readonly kind: string; readonly options?: readonly { readonly id: string }[] }
    }
  }[]
}

/** Starts a quiz on its page; returns the id of the sitting. */
export async function startQuiz(page: Page, quiz: KnownQuiz): Promise<string> {
  await page.goto(quiz.path)
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await expect(page).toHaveURL(/\/sitting\//)
  await expect(page.getByRole('heading', { level: 1, name: quiz.title })).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}

/** A question on the page of a sitting. */
export function cardOf(page: Page, { title }: Pick<KnownQuestion, 'title'>): Locator {
  return page.getByRole('region', { name: title })
}

/** An option of a question on the page of a sitting. */
export function optionOn(page: Page, known: KnownQuestion, optionId: string): Locator {
  return cardOf(page, known).locator(`input[value="${optionId}"]`).first()
}

/** Waits until nothing is left to send. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('All answers are saved')).toBeVisible({ timeout: 20_000 })
}

/** Hands in by the button at the end, and waits for the result. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expectResult(page)
}

/** Waits for the page with the result. */
export async function expectResult(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: /^(Passed|Not passed yet), with \d+ %$/ })).toBeVisible()
}

/** A sitting as the server has it. */
export function seeSitting(request: APIRequestContext, id: string): Promise<SittingSeen> {
  return resultOf(ask(request, 'quizzes.sitting', { id }))
}

/** Starts a quiz as a program would. */
export async function beginSitting(
  request: APIRequestContext,
  address: { readonly course: string; readonly quiz: string },
  id: string,
): Promise<SittingSeen> {
  const started = await resultOf<{ readonly id: string }>(send(request, 'quizzes.start', { ...address, id }))
  return seeSitting(request, started.id)
}

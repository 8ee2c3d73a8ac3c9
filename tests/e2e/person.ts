import { randomInt, randomUUID } from 'node:crypto'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { KnownQuestion } from './bundled-course.ts'

/** A test whose browser has an address of its own, as learners have: what one does slows nobody else down. */
export const test = base.extend({
  extraHTTPHeaders: async ({ extraHTTPHeaders }, use) => {
    await use({ ...extraHTTPHeaders, 'x-forwarded-for': someAddress() })
  },
})

export { expect } from '@playwright/test'

/** An address of a private network, different each time. */
export function someAddress(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
}

/** What somebody types to make an account. */
export interface Account {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** An account nobody has yet. */
export function newAccount(): Account {
  const id = randomUUID().slice(0, 8)
  return { name: `Learner ${id}`, email: `learner-${id}@example.org`, password: `four plain words ${id}` }
}

/** Makes an account on the page for it. */
export async function signUp(page: Page, account: Account): Promise<void> {
  await page.goto('/sign-up')
  await fillAccount(page, account)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(menuOf(page, account)).toBeVisible()
}

/** Fills name, address and password of a new account into the form that is open. */
export async function fillAccount(page: Page, { name, email, password }: Account): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
}

/** Types address and password on the page for signing in; what comes of it is for the journey to see. */
export async function trySigningIn(
  page: Page,
  { email, password }: Pick<Account, 'email' | 'password'>,
): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in and waits until the page knows it. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await trySigningIn(page, account)
  await expect(menuOf(page, account)).toBeVisible()
}

/** Signs out by the menu in the header. */
export async function signOut(page: Page, account: Account): Promise<void> {
  await menuOf(page, account).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Sign in' })).toBeVisible()
}

/** The button of the header that says who is signed in. */
export function menuOf(page: Page, { name }: Pick<Account, 'name'>): Locator {
  return page.getByRole('button', { name: `Menu of ${name}` })
}

/** A question on the open lesson. */
export function questionOn(page: Page, { title }: KnownQuestion): Locator {
  return page.getByRole('form', { name: title })
}

/** Chooses options of a question and has the answer checked. */
export async function answer(page: Page, known: KnownQuestion, optionIds: readonly string[]): Promise<void> {
  const question = questionOn(page, known)
  for (const id of optionIds) await question.locator(`input[value="${id}"]`).check()
  await question.getByRole('button', { name: 'Check answer' }).click()
}

import { expect, fillAccount, newAccount, signUp, test, trySigningIn } from './person.ts'

test('guessing passwords is slowed down', async ({ page }) => {
  const account = newAccount()
  await signUp(page, account)
  await page.context().clearCookies()
  for (let guess = 1; guess <= 8; guess += 1)
    await trySigningIn(page, { ...account, password: `guess number ${guess}` })
  await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together')
  await trySigningIn(page, account)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Too many tries')
})

test('an address has one account', async ({ page }) => {
  const account = newAccount()
  await signUp(page, account)
  await page.context().clearCookies()
  await page.goto('/sign-up')
  await fillAccount(page, account)
  await page.getByRole('button', { name: 'Make the account' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('There is an account with this address already')
})

test('signing in leads to where one wanted to go, and never off the site', async ({ page }) => {
  const account = newAccount()
  await signUp(page, account)
  for (const [next, expected] of [
    ['/settings', '/settings'],
    ['//elsewhere.example/', '/courses'],
    ['https://elsewhere.example/', '/courses'],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
    await page.getByLabel('E-mail address').fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(expected)
  }
})

test('a session cookie cannot be read by scripts or sent by other sites', async ({ page }) => {
  const account = newAccount()
  await signUp(page, account)
  const session = (await page.context().cookies()).find(({ name }) => name.includes('session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

import { administratorSession } from './administrator.ts'
import { expect, newAccount, signIn, signUp, test, trySigningIn } from './person.ts'

test('an administrator changes a role and gives out a link that sets a new password', async ({ page, browser }) => {
  const account = newAccount()
  await signUp(page, account)
  await page.goto('/admin/users')
  await expect(page.getByText('This page is for administrators.')).toBeVisible()

  const context = await browser.newContext({ storageState: administratorSession })
  const office = await context.newPage()
  await office.goto('/admin/users')
  await office.getByLabel('Search by name or address').fill(account.email)
  await expect(office.getByRole('status').first()).toHaveText('1 found')

  await test.step('the role', async () => {
    await office.getByLabel(`Role of ${account.name}`).selectOption('instructor')
    await expect(office.getByText('kept')).toBeVisible()
    await page.goto('/settings')
    await expect(page.getByRole('definition').filter({ hasText: 'instructor' })).toBeVisible()
  })

  const link = await test.step('the link', async () => {
    await office.getByRole('button', { name: `Make a reset link for ${account.name}` }).click()
    return office.getByRole('group', { name: 'Reset link' }).innerText()
  })

  await test.step('works once', async () => {
    await page.context().clearCookies()
    await page.goto(link)
    await page.getByLabel('New password').fill('another row of plain words')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByText('Your new password is set.')).toBeVisible()

    await page.goto(link)
    await page.getByLabel('New password').fill('a third row of plain words')
    await page.getByRole('button', { name: 'Set the password' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('no longer good')
  })

  await test.step('and changes the password', async () => {
    await trySigningIn(page, account)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('do not belong together')
    await signIn(page, { ...account, password: 'another row of plain words' })
  })
  await context.close()
})

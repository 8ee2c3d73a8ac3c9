import { administrator, administratorSession, setupCode } from './administrator.ts'
import { expect, fillAccount, menuOf, test } from './person.ts'

test('the first administrator is made once', async ({ page, browser }) => {
  await test.step('by whoever knows the code that the server was given', async () => {
    await page.goto('/setup')
    await fillAccount(page, administrator)
    await page.getByLabel('Setup code').fill('some other code')
    await page.getByRole('button', { name: 'Make the administrator' }).click()
    await expect(page.getByRole('main').getByRole('alert')).toContainText('The setup code is not right')
    await page.getByLabel('Setup code').fill(setupCode)
    await page.getByRole('button', { name: 'Make the administrator' }).click()
    await expect(page).toHaveURL('/admin/users')
    await expect(menuOf(page, administrator)).toBeVisible()
    await page.context().storageState({ path: administratorSession })
  })

  await test.step('and the page refuses everybody after that', async () => {
    const other = await browser.newPage()
    await other.goto('/setup')
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Already set up')
    const refusal = await other.request.post('/api/trpc/accounts.createAdministrator', {
      data: { ...administrator, email: 'second@example.org', code: setupCode },
    })
    expect(refusal.status()).toBe(409)
    await other.close()
  })
})

import { administrator, administratorSession } from './administrator.ts'
import { expect, fillAccount, menuOf, test } from './person.ts'

test('the first administrator is made once', async ({ page, browser }) => {
  await test.step('on the page for it', async () => {
    await page.goto('/setup')
    await fillAccount(page, administrator)
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
      data: { name: 'Second', email: 'second@example.org', password: 'several plain words in a row' },
    })
    expect(refusal.status()).toBeGreaterThanOrEqual(400)
    await other.close()
  })
})

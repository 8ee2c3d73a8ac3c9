import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { readBundledCourse } from './bundled-course.ts'
import { tabTo } from './keyboard.ts'
import { expect, test } from './person.ts'

const course = await readBundledCourse()

interface Answered {
  readonly kind: string
  readonly title: string
  /** Answers by keyboard alone, up to the verdict; the focus is at the question's beginning. */
  readonly answer: (page: Page, form: Locator) => Promise<void>
  readonly verdict?: string
  readonly again?: string
}

const questions: readonly Answered[] = [
  {
    kind: 'true-false',
    title: 'Who pulls what?',
    async answer(page, form) {
      await tabTo(page, form.getByRole('radio', { name: 'True' }))
      await page.keyboard.press('ArrowDown')
      await expect(form.getByRole('radio', { name: 'False' })).toBeChecked()
      await check(page, form)
    },
  },
  {
    kind: 'number',
    title: 'Removed in the same line',
    async answer(page, form) {
      await tabTo(page, form.getByRole('textbox', { name: 'Your answer in MB' }))
      await page.keyboard.type('0.83 GB')
      await page.keyboard.press('Enter')
      await expect(form.getByText('It was read as 830 MB.')).toBeVisible()
    },
  },
  {
    kind: 'text',
    title: 'The option by name',
    async answer(page, form) {
      await tabTo(page, form.getByRole('textbox', { name: 'Your answer' }))
      await page.keyboard.type('--target')
      await page.keyboard.press('Enter')
    },
  },
  {
    kind: 'blanks',
    title: 'Down to nothing',
    async answer(page, form) {
      await tabTo(page, form.getByRole('textbox', { name: 'Blank 1 of 3: FROM golang:1.22 blank build' }))
      for (const word of ['AS', 'scratch', '--from']) {
        await page.keyboard.type(word)
        if (word !== '--from') await page.keyboard.press('Tab')
      }
      await page.keyboard.press('Enter')
    },
  },
  {
    kind: 'lines',
    title: 'On the way to the tests',
    async answer(page, form) {
      for (const line of [1, 2, 3, 5, 6, 8, 9]) {
        await tabTo(page, form.locator(`input[value="${line}"]`))
        await page.keyboard.press('Space')
      }
      await check(page, form)
    },
  },
  {
    kind: 'match',
    title: 'Where from?',
    async answer(page, form) {
      for (const [left, right] of [
        ['COPY --from=build /etc/app.conf /etc/', 'In the third stage'],
        ['COPY --from=0 /etc/app.conf /etc/', 'In the first stage'],
        ['COPY --from=nginx:1.27 /etc/app.conf /etc/', 'In an image that is fetched for it'],
        ['COPY /etc/app.conf /etc/', 'In the folder that is built from'],
      ] as const) {
        await startAt(form)
        const select = form.getByRole('combobox', { name: left, exact: true })
        const option = (await select.locator('option').allInnerTexts()).find((text) => text.endsWith(right))
        await tabTo(page, select)
        await page.keyboard.press(option?.charAt(0) ?? '')
        await expect(select.locator('option:checked')).toHaveText(option ?? '')
      }
      await check(page, form)
    },
  },
  {
    kind: 'recall',
    title: 'In an interview',
    async answer(page, form) {
      await expect(form.getByRole('button', { name: 'Check answer' })).toHaveCount(0)
      await tabTo(page, form.getByRole('button', { name: 'Show the answer' }))
      await page.keyboard.press('Enter')
      await expect(form.getByText('only the last one becomes the image')).toBeVisible()
      await tabTo(page, form.getByRole('button', { name: 'Good remembered' }))
      await page.keyboard.press('Enter')
    },
    verdict: 'Noted: good.',
    again: 'Once more',
  },
  {
    kind: 'order',
    title: 'Two stages',
    async answer(page, form) {
      const use = async (code: string) => {
        await startAt(form)
        await tabTo(
          page,
          form.getByRole('list', { name: 'Blocks not used' }).getByRole('button', { name: code, exact: true }),
        )
        await page.keyboard.press('Enter')
      }
      for (const code of ['WORKDIR /src', 'RUN CGO_ENABLED=0 go build -o /out/greeter .', 'COPY . .']) await use(code)
      await startAt(form)
      await tabTo(page, form.getByRole('button', { name: /^Place 4: COPY/ }))
      await page.keyboard.press('ArrowUp')
      await expect(form.getByRole('status').first()).toHaveText('COPY . .: place 3 of 5')
      await tabTo(page, form.getByRole('button', { name: /^Place 5, stays here: FROM alpine/ }))
      await page.keyboard.press('Enter')
      for (const code of ['COPY --from=build /out/greeter /greeter', 'USER nobody', 'CMD ["/greeter"]']) await use(code)
      await check(page, form)
    },
  },
  {
    kind: 'predict which steps run again',
    title: 'One line of source changes',
    async answer(page, form) {
      for (const line of [5, 6, 10]) {
        await tabTo(page, form.getByRole('checkbox', { name: new RegExp(`^Line ${line} `) }))
        await page.keyboard.press('Space')
      }
      await check(page, form)
    },
  },
  {
    kind: 'predict where it fails',
    title: 'Where does it stop?',
    async answer(page, form) {
      await tabTo(page, form.getByRole('radio').first())
      const right = form.getByRole('radio', { name: /^Line 7 / })
      for (let step = 0; step < 8 && !(await right.isChecked()); step += 1) await page.keyboard.press('ArrowDown')
      await check(page, form)
    },
  },
  {
    kind: 'predict whether it starts',
    title: 'Nobody there',
    async answer(page, form) {
      await tabTo(page, form.getByRole('radio', { name: 'It starts' }))
      await page.keyboard.press('ArrowDown')
      await tabTo(page, form.getByRole('group', { name: 'Why not? Choose one' }).getByRole('radio').first())
      await page.keyboard.press('Space')
      const right = form.getByRole('radio', { name: 'The user that it is to run as does not exist in the image.' })
      for (let step = 0; step < 4 && !(await right.isChecked()); step += 1) await page.keyboard.press('ArrowDown')
      await check(page, form)
    },
  },
  {
    kind: 'predict what ships',
    title: 'An image of the tests',
    async answer(page, form) {
      for (const path of ['/src/main.go', '/usr/local/go/bin/go']) {
        await startAt(form)
        await tabTo(page, form.getByRole('checkbox', { name: path }))
        await page.keyboard.press('Space')
      }
      await check(page, form)
    },
  },
  {
    kind: 'predict a size',
    title: 'Cleaned up, too late',
    async answer(page, form) {
      await tabTo(page, form.getByRole('spinbutton', { name: 'Size of the image in MB' }))
      await page.keyboard.type('830')
      await page.keyboard.press('Enter')
    },
  },
]

test.use({ reducedMotion: 'reduce' } as object)

for (const { kind, title, answer, verdict = 'Right.', again = 'Try again' } of questions) {
  test(`${kind}: answered by keyboard, explained, and axe finds nothing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.goto(pathOf(title))
    const form = page.getByRole('form', { name: title })
    await expectAccessible(page, 'before it is answered')

    await startAt(form)
    await answer(page, form)
    await expect(form.getByRole('status').last()).toContainText(verdict)
    await expect(form.getByRole('button', { name: again })).toBeFocused()
    await page.emulateMedia({ colorScheme: 'light' })
    await expectAccessible(page, 'after the verdict')

    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)

    await page.reload()
    await expect(form.getByRole('status').last()).toContainText(verdict)
  })
}

test('a block is carried to its place by a pointer', async ({ page }) => {
  await page.goto(pathOf('Two stages'))
  const form = page.getByRole('form', { name: 'Two stages' })
  await form.scrollIntoViewIfNeeded()
  for (const code of ['WORKDIR /src', 'COPY . .']) {
    await form.getByRole('list', { name: 'Blocks not used' }).getByRole('button', { name: code, exact: true }).click()
  }
  const rows = form.getByRole('list', { name: 'Your Dockerfile' }).getByRole('listitem')
  await rows.nth(2).getByRole('button').first().hover()
  await page.mouse.down()
  await rows.nth(1).hover({ position: { x: 20, y: 4 } })
  await expect(rows.nth(1)).toContainText('COPY . .')
  await rows.nth(3).hover({ position: { x: 20, y: 30 } })
  await page.mouse.up()
  await expect(rows.nth(3)).toContainText('COPY . .')
  await expect(rows.nth(2)).toContainText('FROM alpine:3.20')
})

test('a number that cannot be read is not graded, and what was typed is kept', async ({ page }) => {
  const title = 'Removed in the same line'
  await page.goto(pathOf(title))
  const form = page.getByRole('form', { name: title })
  await form.scrollIntoViewIfNeeded()
  await form.getByRole('textbox').fill('plenty')
  await form.getByRole('button', { name: 'Check answer' }).click()
  await expect(form.getByRole('status')).toContainText('"plenty" is not a number.')
  await expect(form.getByRole('textbox')).toHaveValue('plenty')
})

function pathOf(title: string): string {
  const lesson = course.lessons.find(({ everyQuestion }) => everyQuestion.some((question) => question.title === title))
  if (!lesson) throw new Error(`No lesson asks “${title}”`)
  return lesson.path
}

// The next Tab goes to the first thing in the question, as if the reader had come to it by Tab.
async function startAt(form: Locator): Promise<void> {
  await form.evaluate((element) => {
    element.tabIndex = -1
    element.focus()
  })
}

async function check(page: Page, form: Locator): Promise<void> {
  await tabTo(page, form.getByRole('button', { name: 'Check answer' }))
  await page.keyboard.press('Enter')
}

// pack-courses.ts <folder>: the bundled courses, checked and rendered, as JSON that prepare.ts publishes. A course with
// a fault ends the build, and no container has to render Markdown before it can serve.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadCourse } from '@stagecraft/content'
import { inCheckout } from '../prepare/top.mjs'

const [outputFolder] = process.argv.slice(2)
if (outputFolder === undefined) throw new Error('Say where the courses go: pack-courses.ts <folder>')

const coursesFolder = inCheckout('packages/content/courses')
await mkdir(outputFolder, { recursive: true })
for (const entry of await readdir(coursesFolder, { withFileTypes: true })) {
  if (entry.isDirectory()) await packCourse(path.join(coursesFolder, entry.name), outputFolder)
}

async function packCourse(folder: string, target: string): Promise<void> {
  const loaded = await loadCourse(folder)
  if (loaded.ok) {
    await writeFile(path.join(target, `${loaded.course.slug}.json`), JSON.stringify(loaded.course))
    return
  }
  for (const { file, line, column, message, expected } of loaded.problems) {
    console.error(`${file}:${line}:${column} ${message} Expected: ${expected}`)
  }
  process.exitCode = 1
}

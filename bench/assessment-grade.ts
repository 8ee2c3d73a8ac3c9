import type * as Grading from './assessment/measure-grading.ts'
import { importBundled } from './bundled.ts'

const { measureGrading } = (await importBundled('assessment/measure-grading.ts')) as typeof Grading

measureGrading()

import { fastest, show } from './fastest.ts'

const GROWTH_ROUNDS = 5

/** How a text of about `count` KB is made. */
export type Shapes = Readonly<Record<string, (count: number) => string>>

/** Prints how the time of a task grows: ten times the text should take ten times the time. */
export function showGrowth(task: string, shapes: Shapes, run: (text: string) => void): void {
  for (const [name, make] of Object.entries(shapes)) {
    const [small, large] = [make(100), make(1000)]
    const [smallUs = 0, largeUs = 0] = fastest([() => run(small), () => run(large)], GROWTH_ROUNDS)
    const growth = (largeUs / smallUs).toFixed(1)
    const sizeKb = Math.round(large.length / 1000)
    console.log(`${task} ${name}, ${sizeKb} KB: ${show(largeUs)}, ${growth} times a tenth of it`)
  }
}

import { defineProblem } from '../define-problem.ts'
import { placeOf, placeOfRoot } from '../reading/places.ts'
import { sizeInBrackets } from '../reading/say-size.ts'
import { startedWords } from '../reading/started-program.ts'
import { findTools } from '../reading/tools-in.ts'

/** A Java program that ships with the compiler. */
export const jdkShips = defineProblem({
  id: 'jdk-ships',
  concept: 'base-images',
  weight: 'wasteful',
  restsOnBase: true,
  what: 'A Java program runs on an image with the whole JDK.',
  why: 'A JDK is a JRE with compiler, debugger and tools for packaging on top, about as much again. To start a jar, the JRE does.',
  mend: 'Let the last stage stand on a JRE: eclipse-temurin:17-jre.',
  bad: {
    dockerfile: 'FROM eclipse-temurin:17-jdk\nCOPY app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]\n',
    context: { 'app.jar': { sizeBytes: 20_000_000, nature: { kind: 'jar', hasMain: true } } },
  },
  good: {
    dockerfile: 'FROM eclipse-temurin:17-jre\nCOPY app.jar /app.jar\nCMD ["java", "-jar", "/app.jar"]\n',
    context: { 'app.jar': { sizeBytes: 20_000_000, nature: { kind: 'jar', hasMain: true } } },
  },
  findInImage(scene) {
    const [compiler] = findTools(['javac'], scene)
    if (compiler === undefined || !startedWords(scene).includes('java')) return []
    const { broughtBy } = compiler
    const message =
      broughtBy === null
        ? `The base image${sizeInBrackets(scene.image.baseSize)} has javac, and the image only runs java.`
        : 'javac is installed here, and the image only runs java.'
    return [{ message, place: broughtBy === null ? placeOfRoot(scene.target.planned) : placeOf(broughtBy.planned) }]
  },
})

import type { ImageTable } from './image-facts.ts'
import { bareImages } from './table/bare.ts'
import { compiledImages } from './table/compiled.ts'
import { dotnetImages } from './table/dotnet.ts'
import { golangImages } from './table/golang.ts'
import { javaImages } from './table/java.ts'
import { minimalImages } from './table/minimal.ts'
import { nodeImages } from './table/node.ts'
import { otherImages } from './table/others.ts'
import { phpImages } from './table/php.ts'
import { scriptingImages } from './table/scripting.ts'
import { serverImages } from './table/servers.ts'

/** What is known about public images, by the names that FROM writes; `findImage` looks a reference up in it. */
export const imageTable: ImageTable = {
  ...bareImages,
  ...nodeImages,
  ...golangImages,
  ...scriptingImages,
  ...phpImages,
  ...javaImages,
  ...serverImages,
  ...dotnetImages,
  ...compiledImages,
  ...minimalImages,
  ...otherImages,
}

// postpack.mjs: gives the package the manifest back that it has in the repository.
import { restoreManifest } from './applied-manifest.mjs'

await restoreManifest()

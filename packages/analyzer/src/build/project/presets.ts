import { cPreset, dotnetPreset, javaPreset, rustPreset } from './presets/compiled.ts'
import { goPreset } from './presets/go.ts'
import { nodePreset, staticSitePreset } from './presets/node.ts'
import type { ProjectPreset } from './presets/preset.ts'
import { phpPreset, pythonPreset } from './presets/scripting.ts'

export type { ProjectPreset } from './presets/preset.ts'

/** The kinds of project that there is a beginning for. */
export type PresetName = 'go' | 'node' | 'static-site' | 'python' | 'java' | 'php' | 'rust' | 'dotnet' | 'c'

/** Small whole projects that an exercise may begin with. */
export const projectPresets: Readonly<Record<PresetName, ProjectPreset>> = {
  go: goPreset,
  node: nodePreset,
  'static-site': staticSitePreset,
  python: pythonPreset,
  java: javaPreset,
  php: phpPreset,
  rust: rustPreset,
  dotnet: dotnetPreset,
  c: cPreset,
}

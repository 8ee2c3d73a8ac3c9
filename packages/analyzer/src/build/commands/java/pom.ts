/** What a project file of Maven says about its archive. */
export interface Pom {
  readonly fileName: string
  readonly packaging: string
  /** Whether the archive is packed so that it can be started: null if that depends on more. */
  readonly isRunnable: boolean | null
  readonly hasModules: boolean
}

/** Reads pom.xml; null where the name of the archive can't be told. */
export function readPom(text: string): Pom | null {
  const plain = text.replaceAll(/<!--[^]*?-->/g, '')
  const parent = valueIn(plain, 'parent')
  const own = plain.replace(/<parent>[^]*?<\/parent>/, '')
  const head = own.replaceAll(/<(dependencies|build|dependencyManagement|profiles|modules|reporting)>[^]*?<\/\1>/g, '')
  const artifact = valueIn(head, 'artifactId')
  const version = valueIn(head, 'version') ?? (parent === null ? null : valueIn(parent, 'version'))
  const packaging = valueIn(head, 'packaging') ?? 'jar'
  const given = valueIn(own, 'finalName')
  const name =
    given?.replaceAll('${project.artifactId}', artifact ?? '').replaceAll('${project.version}', version ?? '') ??
    `${artifact ?? ''}-${version ?? ''}`
  if (name.includes('$') || artifact === null || (given === null && version === null)) return null
  const isBoot = own.includes('spring-boot-maven-plugin')
  const isOther = /maven-(?:shade|assembly|jar)-plugin|quarkus|micronaut/.test(own)
  return {
    fileName: `${name}.${packaging}`,
    packaging,
    isRunnable: isBoot ? true : isOther ? null : false,
    hasModules: own.includes('<modules>'),
  }
}

function valueIn(text: string, tag: string): string | null {
  return new RegExp(`<${tag}>\\s*([^]*?)\\s*</${tag}>`).exec(text)?.[1] ?? null
}

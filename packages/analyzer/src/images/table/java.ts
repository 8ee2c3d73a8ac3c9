import { foldersOf, toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { about, image, layer, onTop, type Figures } from './layered.ts'
import { alpine, PATH, pathWith, ubuntu } from './systems.ts'

const HOME = '/opt/java/openjdk'

const CORRETTO = '/usr/lib/jvm/java-17-amazon-corretto'

const jre: ImageFacts = { tools: toolsIn(`${HOME}/bin`, 'java keytool') }

const jreOnAlpine: ImageFacts = { ...jre, lacks: ['bash', 'curl', 'javac', 'mvn'] }

const jdk: ImageFacts = {
  config: { Cmd: ['jshell'] },
  tools: toolsIn(`${HOME}/bin`, 'jar java javac jdeps jlink jshell keytool'),
}

const maven: ImageFacts = {
  config: {
    Env: ['MAVEN_HOME=/usr/share/maven', 'MAVEN_CONFIG=/root/.m2'],
    Entrypoint: ['/usr/local/bin/mvn-entrypoint.sh'],
    Cmd: ['mvn'],
  },
  tools: { mvn: '/usr/bin/mvn' },
}

const mavenOnUbuntu = onTop(maven, {
  tools: { git: '/usr/bin/git' },
  layers: [layer('git', 71_402_675, 18_995_501), layer('Maven', 10_502_325, 9_481_324)],
})

const mavenOnAlpine = onTop(maven, {
  tools: { bash: '/bin/bash', ...toolsIn('/usr/bin', 'curl') },
  layers: [layer('bash, curl, procps, tar, ssh', 6_000_000), layer('Maven', 10_500_000, 9_479_958)],
})

const gradle: ImageFacts = {
  config: {
    Env: ['GRADLE_HOME=/opt/gradle', 'GRADLE_VERSION=8.14.2'],
    Cmd: ['gradle'],
    WorkingDir: '/home/gradle',
    Volumes: { '/home/gradle/.gradle': {} },
  },
  tools: toolsIn('/usr/bin', 'brz git git-lfs gradle hg make ssh svn unzip'),
  users: [{ name: 'gradle', uid: 1000, gid: 1000, home: '/home/gradle' }],
  groups: [{ name: 'gradle', gid: 1000 }],
  folders: [{ path: '/home/gradle', type: 'folder', uid: 1000, gid: 1000 }],
  layers: [layer('tools for versions, Gradle', 345_240_000)],
}

const ENTRYPOINT = { '__cacert_entrypoint.sh': '/__cacert_entrypoint.sh' }

const JAVA_FOLDERS = foldersOf(`/opt/java ${HOME} ${HOME}/bin ${HOME}/lib`)

/** Java below /opt/java/openjdk as Eclipse Temurin has it, and the images of Maven and Gradle that stand on it. */
export const javaImages: ImageTable = {
  'eclipse-temurin:17-jdk': image(
    onUbuntu('17.0.17+10', 341_920_000, ['git', 'gradle', 'mvn']),
    jdk,
    recorded('eclipse-temurin:17.0.17_10-jdk-noble', 420_060_000, about(189_027_000)),
  ),
  'eclipse-temurin:21-jdk': image(
    onUbuntu('21.x', 367_860_000, ['git', 'gradle', 'mvn']),
    jdk,
    derived(446_000_000, 200_700_000),
  ),
  'eclipse-temurin:17-jre': image(
    onUbuntu('17.0.15+6', 184_460_000, ['git', 'javac', 'mvn']),
    jre,
    recorded('eclipse-temurin:17.0.15_6-jre-noble', 262_600_000, about(94_536_000)),
  ),
  'eclipse-temurin:21-jre': image(
    onUbuntu('21.0.7+6', 208_780_000, ['git', 'javac', 'mvn']),
    jre,
    recorded('eclipse-temurin:21.0.7_6-jre-noble', 286_920_000, about(103_291_200)),
  ),
  'eclipse-temurin:17-jre-alpine': image(
    onAlpine('3.19', '17.0.11+9', 157_470_000),
    jreOnAlpine,
    recorded('eclipse-temurin:17.0.11_9-jre-alpine', 164_870_000, about(59_353_200)),
  ),
  'eclipse-temurin:21-jre-alpine': image(
    onAlpine('3.19', '21.0.3+9', 181_860_000),
    jreOnAlpine,
    recorded('eclipse-temurin:21.0.3_9-jre-alpine', 189_260_000, about(68_133_600)),
  ),
  'maven:3.9-eclipse-temurin-17': image(
    onTop(onUbuntu('17.0.15+6', 341_925_000, ['gradle']), jdk),
    mavenOnUbuntu,
    recorded('maven:3.9.10-eclipse-temurin-17', 501_970_000, 221_273_891),
  ),
  'maven:3.9-eclipse-temurin-21': image(
    onTop(onUbuntu('21.x', 367_925_000, []), jdk),
    mavenOnUbuntu,
    derived(528_000_000, 232_320_000),
  ),
  'maven:3.9-eclipse-temurin-17-alpine': image(
    onTop(onAlpine('3.20', '17.0.12+7', 314_590_000), jdk),
    mavenOnAlpine,
    recorded('maven:3.9.9-eclipse-temurin-17-alpine', 338_890_000, about(159_278_300)),
  ),
  'maven:3.9-eclipse-temurin-21-alpine': image(
    onTop(onAlpine('3.19', '21.0.2+13', 337_500_000), jdk),
    mavenOnAlpine,
    recorded('maven:3.9.6-eclipse-temurin-21-alpine', 361_400_000, about(169_858_000)),
  ),
  'gradle:8-jdk17': image(
    onTop({ ...onUbuntu('17.0.15+6', 341_920_000, []), users: [], groups: [] }, jdk),
    gradle,
    recorded('gradle:8.14.2-jdk17', 765_300_000, about(344_385_000)),
  ),
  'gradle:8-jdk21': image(
    onTop({ ...onUbuntu('21.x', 367_920_000, []), users: [], groups: [] }, jdk),
    gradle,
    derived(791_000_000, 355_950_000),
  ),
  'amazoncorretto:17': image(
    {
      os: { id: 'amzn', version: '2', libc: 'glibc', packageManager: 'yum' },
      config: { Env: [`PATH=${PATH}`, 'LANG=C.UTF-8', `JAVA_HOME=${CORRETTO}`], Cmd: ['/bin/bash'] },
      hasShell: true,
      tools: toolsIn('/usr/bin', 'awk curl find jar java javac jshell yum'),
      lacks: ['git', 'mvn', 'tar', 'wget'],
    },
    {},
    recorded('amazoncorretto:17', 465_570_000, about(214_162_200)),
  ),
  'openjdk:17': image(
    {
      os: { id: 'ol', version: '8', libc: 'glibc', packageManager: 'microdnf' },
      config: {
        Env: [
          pathWith('/usr/java/openjdk-17/bin'),
          'JAVA_HOME=/usr/java/openjdk-17',
          'LANG=C.UTF-8',
          'JAVA_VERSION=17.0.2',
        ],
        Cmd: ['jshell'],
      },
      hasShell: true,
      tools: { ...toolsIn('/usr/java/openjdk-17/bin', 'jar java javac jshell'), microdnf: '/usr/bin/microdnf' },
    },
    {},
    derived(471_000_000, 216_660_000),
  ),
}

function recorded(recordedTag: string, sizeBytes: number, compressedBytes: Figures['compressedBytes']): Figures {
  return { recordedTag, sizeBytes, compressedBytes }
}

function derived(sizeBytes: number, compressedBytes: number): Figures {
  return { sizeBytes: about(sizeBytes), compressedBytes: about(compressedBytes) }
}

function onUbuntu(version: string, javaBytes: number, lacks: readonly string[]): ImageFacts {
  return onTop(
    { ...ubuntu('24.04'), lacks },
    {
      users: [{ name: '_apt', uid: 42, gid: 65534 }],
      hasAllUsers: true,
      config: { Env: environmentOf(version), Entrypoint: ['/__cacert_entrypoint.sh'] },
      tools: {
        ...ENTRYPOINT,
        ...toolsIn('/usr/bin', 'curl fc-list wget'),
        'update-ca-certificates': '/usr/sbin/update-ca-certificates',
      },
      folders: JAVA_FOLDERS,
      hasAllTop: true,
      hasCaCertificates: true,
      hasTimeZones: true,
      layers: [layer('certificates, fonts, locales, Java', javaBytes)],
    },
  )
}

function onAlpine(system: '3.19' | '3.20', version: string, javaBytes: number): ImageFacts {
  return onTop(
    { ...alpine(system), lacks: ['git'] },
    {
      config: { Env: environmentOf(version), Entrypoint: ['/__cacert_entrypoint.sh'] },
      tools: ENTRYPOINT,
      folders: JAVA_FOLDERS,
      hasAllTop: true,
      hasTimeZones: true,
      layers: [layer('certificates, fonts, Java', javaBytes)],
    },
  )
}

function environmentOf(version: string): readonly string[] {
  return [
    pathWith(`${HOME}/bin`),
    `JAVA_HOME=${HOME}`,
    'LANG=en_US.UTF-8',
    'LANGUAGE=en_US:en',
    'LC_ALL=en_US.UTF-8',
    `JAVA_VERSION=jdk-${version}`,
  ]
}

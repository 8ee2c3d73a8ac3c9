import { toolsIn } from '../families/family.ts'
import type { ImageFacts, ImageTable } from '../image-facts.ts'
import { about, image, layer, onTop, type Figures } from './layered.ts'
import { alpine, debian, PATH, ubuntu } from './systems.ts'

const UID = 1654

const runtime: ImageFacts = {
  config: { Env: ['DOTNET_VERSION=8.0.15'] },
  tools: { dotnet: '/usr/bin/dotnet' },
  folders: [{ path: '/usr/share/dotnet', type: 'folder', mode: '0755' }],
}

const aspnet: ImageFacts = { config: { Env: ['ASPNET_VERSION=8.0.15'] } }

const sdk: ImageFacts = {
  config: {
    Env: [
      'DOTNET_SDK_VERSION=8.0.408',
      'DOTNET_NOLOGO=true',
      'DOTNET_GENERATE_ASPNET_CERTIFICATE=false',
      'DOTNET_USE_POLLING_FILE_WATCHER=true',
      'NUGET_XMLDOC_MODE=skip',
    ],
  },
  tools: toolsIn('/usr/bin', 'curl git pwsh wget'),
  hasCaCertificates: true,
}

/** .NET 8 as Microsoft's images have it: what its programs need, the runtime, ASP.NET on top, and the SDK. */
export const dotnetImages: ImageTable = {
  ...on('8.0', 'bookworm-slim', onDebian(), {
    deps: [122_238_983, 48_895_593],
    runtime: [193_378_063, 77_351_225],
    aspnet: [214_930_477, 85_972_191],
    sdk: [823_543_661, 329_417_464],
  }),
  ...on(
    '8.0-alpine',
    'alpine3.21',
    onAlpine(),
    {
      deps: [10_251_833, 4_100_733],
      runtime: [82_940_625, 33_176_250],
      aspnet: [106_914_155, 42_765_662],
      sdk: [688_247_541, 275_299_016],
    },
    ['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false'],
  ),
  ...on('8.0-jammy-chiseled', 'jammy-chiseled', chiseled(), {
    deps: [12_935_991, 5_174_396],
    runtime: [85_971_353, 34_388_541],
    aspnet: [107_739_112, 43_095_645],
  }),
  'mcr.microsoft.com/dotnet/sdk:8.0-jammy': image(
    withoutLayers(onTop(onTop(app({ ...ubuntu('22.04'), lacks: [] }), runtime), aspnet)),
    onTop(sdk, { layers: [layer('Ubuntu, ASP.NET, the SDK', 798_717_829)] }),
    figures('sdk:8.0.15-jammy', [798_717_829, 319_487_132]),
  ),
}

type Sizes = readonly [sizeBytes: number, compressedBytes: number]

/** The images on one system, each on the one before it. */
function on(
  tag: string,
  recordedTag: string,
  base: ImageFacts,
  sizes: { readonly deps: Sizes; readonly runtime: Sizes; readonly aspnet: Sizes; readonly sdk?: Sizes },
  sdkEnvironment: readonly string[] = [],
): ImageTable {
  const deps = onTop(withoutLayers(base), { layers: [layer('system and libraries', sizes.deps[0])] })
  const withRuntime = onTop(onTop(deps, runtime), { layers: [layer('runtime', sizes.runtime[0] - sizes.deps[0])] })
  const withAspnet = onTop(onTop(withRuntime, aspnet), {
    layers: [layer('ASP.NET', sizes.aspnet[0] - sizes.runtime[0])],
  })
  const name = (kind: string) => `mcr.microsoft.com/dotnet/${kind}:${tag}`
  const figuresOf = (kind: string, size: Sizes) => figures(`${kind}:8.0.15-${recordedTag}`, size)
  const table = {
    [name('runtime-deps')]: image(deps, {}, figuresOf('runtime-deps', sizes.deps)),
    [name('runtime')]: image(withRuntime, {}, figuresOf('runtime', sizes.runtime)),
    [name('aspnet')]: image(withAspnet, {}, figuresOf('aspnet', sizes.aspnet)),
  }
  if (sizes.sdk === undefined) return table
  const layers = [layer('the SDK', sizes.sdk[0] - sizes.aspnet[0])]
  const own = onTop(sdk, { config: { Env: sdkEnvironment }, layers })
  return { ...table, [name('sdk')]: image(withAspnet, own, figuresOf('sdk', sizes.sdk)) }
}

function figures(recordedTag: string, [sizeBytes, compressed]: Sizes): Figures {
  const source = 'dotnet-baselines'
  return {
    sizeBytes,
    compressedBytes: about(compressed),
    recordedTag: `mcr.microsoft.com/dotnet/${recordedTag}`,
    source,
  }
}

function onDebian(): ImageFacts {
  return onTop(app({ ...debian('bookworm-slim'), lacks: [] }), { hasCaCertificates: true, hasTimeZones: true })
}

function onAlpine(): ImageFacts {
  return onTop(app({ ...alpine('3.21'), lacks: [] }), {
    config: { Env: ['DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true'] },
  })
}

// Cut down to the files that .NET needs: no shell, no packages, and a user other than root.
function chiseled(): ImageFacts {
  return app({
    os: { id: 'ubuntu', version: '22.04', libc: 'glibc', packageManager: 'none' },
    config: { Env: [`PATH=${PATH}`, 'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true'], User: String(UID) },
    loaders: ['/lib64/ld-linux-x86-64.so.2'],
    hasShell: false,
    lacks: ['apt-get', 'bash', 'sh'],
    users: [{ name: 'root', uid: 0, gid: 0, home: '/root' }],
    groups: [{ name: 'root', gid: 0 }],
    hasAllUsers: true,
    hasCaCertificates: true,
  })
}

function app(base: ImageFacts): ImageFacts {
  return onTop(base, {
    config: { Env: [`APP_UID=${UID}`, 'ASPNETCORE_HTTP_PORTS=8080', 'DOTNET_RUNNING_IN_CONTAINER=true'] },
    users: [{ name: 'app', uid: UID, gid: UID, home: '/home/app' }],
    groups: [{ name: 'app', gid: UID }],
    folders: [{ path: '/home/app', type: 'folder', uid: UID, gid: UID }],
  })
}

function withoutLayers(base: ImageFacts): ImageFacts {
  return { ...base, layers: [] }
}

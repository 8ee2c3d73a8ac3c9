/**
 * What is known of the project that is built, beyond the files of its context: what its tools fetch and make, which
 * they would only tell by running. Plain data, as an exercise or a `--project` file gives it; everything may be left
 * out, and what is left out is not known.
 */
export interface Project {
  readonly go?: GoProject
  readonly node?: NodeProject
  readonly python?: PythonProject
  readonly php?: PhpProject
  readonly java?: JavaProject
  readonly rust?: RustProject
  readonly dotnet?: DotnetProject
  readonly c?: CProject
  readonly runtime?: Runtime
  /** What other commands do, by how they are called: `hugo --minify`, `./build.sh`, `make docs`. */
  readonly commands?: Readonly<Record<string, Task>>
}

/** What the program does when it runs in a container. */
export interface Runtime {
  /** Files and folders that it writes to: absolute, or seen from where it starts. */
  readonly writes?: readonly string[]
  /** Whether it calls others over TLS, and so needs to know which certificates to trust. */
  readonly usesTls?: boolean
  /** Whether it reckons with time zones by their names. */
  readonly usesTimeZones?: boolean
}

/** A size in bytes; a pair where it is only known to be between two. */
export type Weight = number | readonly [least: number, most: number]

/** Packages that a tool fetches and installs. */
export interface Packages {
  /** All of them together, unpacked, with what they need. */
  readonly bytes: Weight
  /** How many there are. */
  readonly count?: number
  /** Some that are surely among them. */
  readonly names?: readonly string[]
  /** The programs that come with them: `tsc`, `gunicorn`. */
  readonly programs?: readonly string[]
}

/** What a script or command of the project does to files, seen from the folder that it runs in. */
export interface Task {
  readonly writes: readonly Output[]
  /** The files and folders that the result depends on; all in the folder it runs in if it is left out. */
  readonly reads?: readonly string[]
  /** Whether it fails where the packages for development are not installed. */
  readonly needsDevelopment?: boolean
}

/** A file or folder that a task writes. */
export interface Output {
  /** Seen from the folder that the task runs in: `dist`, `out/app`. */
  readonly path: string
  /** For a folder, what is in it: each file with its size, or with its text. */
  readonly files?: Readonly<Record<string, Weight | string>>
  /** For a file its size; for a folder that of all in it, where `files` does not say all. */
  readonly bytes?: Weight
  /** Whether it is a folder of which not all files are known. */
  readonly isFolder?: boolean
}

/** A project in Go. */
export interface GoProject {
  /** Of a program as plain `go build` makes it. */
  readonly binaryBytes?: Weight
  /** Whether it uses `net` or `os/user`, whose code asks the C library for names if cgo is on. */
  readonly usesNet?: boolean
  /** Whether it or a module of it has `import "C"`: it needs a C compiler then. */
  readonly usesCgo?: boolean
  /** The module cache after `go mod download`; nothing to fetch if `bytes` is 0. */
  readonly modules?: Packages
  /** What building leaves in the build cache. */
  readonly buildCacheBytes?: Weight
}

/** A project in JavaScript or TypeScript. */
export interface NodeProject {
  /** `node_modules` without packages for development. */
  readonly productionModules?: Packages
  /** What comes on top of that with them. */
  readonly developmentModules?: Packages
  /** Whether packages needed in production hold code that is linked to the C library they are installed on. */
  readonly hasNativeModules?: boolean
  /** What the package manager keeps in its cache. */
  readonly cacheBytes?: Weight
  /** What the scripts of package.json do, by their names: `build`. */
  readonly scripts?: Readonly<Record<string, Task>>
}

/** A project in Python. */
export interface PythonProject {
  /** What is installed in production, into site-packages. */
  readonly packages?: Packages
  /** What comes on top of that for development. */
  readonly developmentPackages?: Packages
  /** Whether packages hold compiled code, which fits one C library and one version of Python. */
  readonly hasNativePackages?: boolean
  /** Whether some must be compiled when they are installed, for which they need a C compiler. */
  readonly needsCompiler?: boolean
  /** The wheels of the packages, as `pip wheel` and `pip download` keep them. */
  readonly wheelBytes?: Weight
  /** What the package manager keeps in its cache. */
  readonly cacheBytes?: Weight
}

/** A project in PHP. */
export interface PhpProject {
  /** `vendor` after `composer install --no-dev`. */
  readonly productionPackages?: Packages
  /** What comes on top of that with packages for development. */
  readonly developmentPackages?: Packages
  /** Extensions of PHP that composer asks for: `intl`, `pdo_mysql`. */
  readonly extensions?: readonly string[]
  /** What composer keeps in its cache. */
  readonly cacheBytes?: Weight
  /** What the scripts of composer.json do, by their names. */
  readonly scripts?: Readonly<Record<string, Task>>
}

/** A project in Java, Kotlin or the like. */
export interface JavaProject {
  /** The archive that the build makes. */
  readonly jarBytes?: Weight
  /** Its file name, where the build file does not tell. */
  readonly jarName?: string
  /** Whether `java -jar` can start it: it names its main class and holds all it needs. */
  readonly isRunnable?: boolean
  /** What Maven or Gradle keep at home once the project was built. */
  readonly repository?: Packages
  /** `target` or `build` together with the archive. */
  readonly outputBytes?: Weight
}

/** A project in Rust. */
export interface RustProject {
  /** The programs that it makes and how big they are with `--release`; their names are in Cargo.toml as a rule. */
  readonly binaries?: Readonly<Record<string, Weight>>
  /** `target` after `cargo build --release`. */
  readonly targetBytes?: Weight
  /** What cargo keeps in its registry. */
  readonly crates?: Packages
  /** Shared libraries that the programs need when they start: `libssl.so.3`. */
  readonly libraries?: readonly string[]
}

/** A project in C# or the like. */
export interface DotnetProject {
  /** The name of its program, where the project file does not tell. */
  readonly assembly?: string
  /** What `dotnet publish` writes. */
  readonly publishBytes?: Weight
  /** What it writes with the runtime in it (`--self-contained`). */
  readonly selfContainedBytes?: Weight
  /** What NuGet keeps at home. */
  readonly packages?: Packages
}

/** A project in C or C++ whose Makefile is too involved to be followed. */
export interface CProject {
  /** What `make` makes, by path, with what it needs. */
  readonly programs?: Readonly<Record<string, NativeOutput>>
}

/** A program or library in the code of the machine. */
export interface NativeOutput {
  readonly bytes: Weight
  /** Whether it needs no C library when it starts. */
  readonly isStatic?: boolean
  /** Shared libraries that it needs besides the C library. */
  readonly libraries?: readonly string[]
}

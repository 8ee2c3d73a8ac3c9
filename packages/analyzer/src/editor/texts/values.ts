/** The signals that STOPSIGNAL mostly names. */
export const SIGNAL_TEXTS: Readonly<Record<string, string>> = {
  SIGTERM: 'Asks a program to end; what is sent if nothing else is said',
  SIGINT: 'What Ctrl+C sends: for programs that only heed that',
  SIGQUIT: 'Ends nginx and PHP-FPM when they have answered what is running',
  SIGWINCH: 'Ends Apache when it has answered what is running',
  SIGHUP: 'Mostly lets a service read its settings again',
  SIGUSR1: 'Means what the program says',
  SIGKILL: 'Ends it at once: nothing can be saved',
}

/** Shells for SHELL, as the JSON array that it takes. */
export const SHELL_TEXTS: Readonly<Record<string, string>> = {
  '["/bin/bash", "-o", "pipefail", "-c"]': 'Bash; a failure anywhere in a pipe fails the RUN',
  '["/bin/ash", "-eo", "pipefail", "-c"]': 'The shell of Alpine, the same',
  '["/bin/sh", "-c"]': 'What is used without SHELL',
  '["powershell", "-Command"]': 'PowerShell, on Windows',
  '["cmd", "/S", "/C"]': 'What is used without SHELL on Windows',
}

/** What HEALTHCHECK begins with. */
export const HEALTHCHECK_TEXTS: Readonly<Record<string, string>> = {
  CMD: 'A command whose status tells how the program is',
  NONE: 'Drops the test of the base image',
}

/** The labels of the OCI image format. */
export const LABEL_TEXTS: Readonly<Record<string, string>> = {
  'org.opencontainers.image.title': 'Its name for people',
  'org.opencontainers.image.description': 'What it is, in a sentence',
  'org.opencontainers.image.version': 'The version of the software in it',
  'org.opencontainers.image.revision': 'The commit it was built from',
  'org.opencontainers.image.created': 'When it was built, as 2026-01-31T12:00:00Z',
  'org.opencontainers.image.source': 'Where its source lies',
  'org.opencontainers.image.url': 'Where more is told about it',
  'org.opencontainers.image.documentation': 'Where its manual is',
  'org.opencontainers.image.authors': 'Who answers for it',
  'org.opencontainers.image.vendor': 'Who hands it out',
  'org.opencontainers.image.licenses': 'Its licences, as Apache-2.0 OR MIT',
  'org.opencontainers.image.ref.name': 'The tag it was pushed under',
  'org.opencontainers.image.base.name': 'The image it stands on',
  'org.opencontainers.image.base.digest': 'The digest of that',
}

/** The arguments that BuildKit sets: FROM may use them as they are, a stage after an ARG of the name. */
export const PLATFORM_ARG_TEXTS: Readonly<Record<string, string>> = {
  BUILDPLATFORM: 'What the builder runs on, as linux/amd64',
  BUILDOS: 'The operating system of the builder',
  BUILDARCH: 'The architecture of the builder, as amd64',
  BUILDVARIANT: 'The variant of it, as v7',
  BUILDOSVERSION: 'The version of its system, on Windows',
  TARGETPLATFORM: 'What the image is for, as linux/arm64',
  TARGETOS: 'The operating system the image is for, as linux',
  TARGETARCH: 'The architecture the image is for, as arm64',
  TARGETVARIANT: 'The variant of it, as v7',
  TARGETOSVERSION: 'The version of the system it is for, on Windows',
  TARGETSTAGE: 'The name of the stage that is built; default if it has none',
}

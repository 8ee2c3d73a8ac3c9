import type { ContextFiles } from '../../context/build-context.ts'
import type { Project } from '../../project/project.ts'

/** A web server in Go, whose `net` asks the C library for names if cgo is on. */
export const GO_SERVER: ContextFiles = {
  'go.mod': 'module example.com/server\n\ngo 1.22\n',
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.ListenAndServe(":8080", nil)\n}\n',
}

/** A script that starts a program, as it may stand in a build context. */
export const ENTRYPOINT: ContextFiles = {
  'entrypoint.sh': { text: '#!/bin/sh\nexec sleep 60\n', mode: 0o755 },
}

/** What is known of that server: it has nothing to fetch, and asks the C library for names where cgo is on. */
export const GO_PROJECT: Project = {
  go: { binaryBytes: 7_000_000, usesNet: true, usesCgo: false, modules: { bytes: 0 } },
}

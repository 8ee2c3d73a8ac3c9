import { weightOf, type ProjectPreset } from './preset.ts'

const MAIN = `package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "Hello from", r.Host)
	})
	http.HandleFunc("/healthz", func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(http.StatusOK)
	})
	if err := http.ListenAndServe(":8080", nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
`

/** A web server of Go's standard library. */
export const goPreset: ProjectPreset = {
  what: 'Go web server',
  context: {
    'go.mod': 'module example.org/hello\n\ngo 1.25\n',
    'main.go': MAIN,
    'main_test.go': 'package main\n\nimport "testing"\n\nfunc TestNothing(t *testing.T) {}\n',
    'README.md': '# Hello\n\nA small web server.\n',
    '.dockerignore': '.git\nREADME.md\n',
    '.git/HEAD': 'ref: refs/heads/main\n',
  },
  project: {
    go: {
      binaryBytes: weightOf('go/web-server'),
      usesNet: true,
      usesCgo: false,
      modules: { bytes: 0 },
      buildCacheBytes: weightOf('go/build-cache'),
    },
  },
  facts: ['go/web-server', 'go/build-cache'],
}

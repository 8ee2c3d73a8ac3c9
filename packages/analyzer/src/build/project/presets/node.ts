import { modulesWeight, weightOf, type ProjectPreset } from './preset.ts'

const SERVER = `import express from 'express'

const app = express()
app.get('/', (request, response) => response.send('Hello'))
app.get('/healthz', (request, response) => response.sendStatus(200))
app.listen(3000, () => console.log('listening on 3000'))
`

const IGNORED = 'node_modules\ndist\n.git\n*.md\n.env\n'

function packageFile(name: string, rest: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ name, version: '1.0.0', private: true, type: 'module', ...rest }, null, 2)}\n`
}

const LOCK_BYTES = 60_000

/** A web server with Express. */
export const nodePreset: ProjectPreset = {
  what: 'Node.js web server',
  context: {
    'package.json': packageFile('hello', {
      scripts: { start: 'node src/server.js', test: 'node --test' },
      dependencies: { express: '^5.1.0' },
      devDependencies: { nodemon: '^3.1.0' },
    }),
    'package-lock.json': { sizeBytes: LOCK_BYTES },
    'src/server.js': SERVER,
    'test/server.test.js': 'if (1 + 1 !== 2) process.exit(1)\n',
    'README.md': '# Hello\n\nA small web server.\n',
    '.env': 'API_KEY=only-for-development\n',
    '.dockerignore': IGNORED,
  },
  project: {
    node: {
      productionModules: { bytes: modulesWeight(['express']), count: 68, names: ['express'] },
      developmentModules: { bytes: [500_000, 5_000_000], names: ['nodemon'], programs: ['nodemon'] },
      cacheBytes: weightOf('npm/cache-express'),
      hasNativeModules: false,
    },
  },
  facts: ['npm/express', 'npm/cache-express'],
}

/** A site that is built once, and then only files that a web server sends. */
export const staticSitePreset: ProjectPreset = {
  what: 'Static site built with Vite',
  context: {
    'package.json': packageFile('site', {
      scripts: { dev: 'vite', build: 'vite build' },
      dependencies: { react: '^19.0.0', 'react-dom': '^19.0.0' },
      devDependencies: { vite: '^7.0.0', '@vitejs/plugin-react': '^5.0.0' },
    }),
    'package-lock.json': { sizeBytes: LOCK_BYTES },
    'vite.config.js':
      "import react from '@vitejs/plugin-react'\nimport { defineConfig } from 'vite'\n\nexport default defineConfig({ plugins: [react()] })\n",
    'index.html': '<!doctype html>\n<div id="root"></div>\n<script type="module" src="/src/main.jsx"></script>\n',
    'src/main.jsx':
      "import { createRoot } from 'react-dom/client'\n\ncreateRoot(document.getElementById('root')).render(<h1>Hello</h1>)\n",
    'README.md': '# Site\n',
    '.dockerignore': IGNORED,
  },
  project: {
    node: {
      productionModules: { bytes: modulesWeight(['react', 'react-dom']), names: ['react', 'react-dom'] },
      developmentModules: {
        bytes: [30_000_000, 45_000_000],
        names: ['vite', '@vitejs/plugin-react'],
        programs: ['vite'],
      },
      hasNativeModules: true,
      scripts: {
        build: {
          writes: [{ path: 'dist', files: { 'index.html': [200, 600] }, bytes: [150_000, 300_000], isFolder: true }],
          reads: ['index.html', 'src', 'vite.config.js', 'package.json'],
          needsDevelopment: true,
        },
      },
    },
  },
  facts: ['npm/react+react-dom', 'npm/react+react-dom+vite+@vitejs/plugin-react'],
}

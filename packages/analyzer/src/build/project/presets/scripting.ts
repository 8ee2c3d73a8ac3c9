import { pipWeight, weightOf, type ProjectPreset } from './preset.ts'

const FLASK = `from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return "Hello"
`

/** A web application with Flask and gunicorn. */
export const pythonPreset: ProjectPreset = {
  what: 'Python web application',
  context: {
    'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n',
    'requirements-dev.txt': '-r requirements.txt\npytest==8.4.2\n',
    'app.py': FLASK,
    'tests/test_app.py': 'def test_nothing():\n    pass\n',
    'README.md': '# Hello\n',
    '.dockerignore': '.venv\n__pycache__\n*.pyc\n.git\n',
  },
  project: {
    python: {
      packages: {
        bytes: pipWeight(['flask', 'gunicorn']),
        names: ['flask', 'gunicorn'],
        programs: ['flask', 'gunicorn'],
      },
      developmentPackages: { bytes: [1_000_000, 8_000_000], names: ['pytest'], programs: ['pytest'] },
      hasNativePackages: true,
      needsCompiler: false,
    },
  },
  facts: ['pip/flask+gunicorn'],
}

const COMPOSER = {
  name: 'example/shop',
  type: 'project',
  require: { php: '^8.2', 'laravel/framework': '^12.0' },
  'require-dev': { 'phpunit/phpunit': '^11.5' },
  autoload: { 'psr-4': { 'App\\': 'app/' } },
}

/** A web application with Laravel. */
export const phpPreset: ProjectPreset = {
  what: 'PHP web application with Laravel',
  context: {
    'composer.json': `${JSON.stringify(COMPOSER, null, 2)}\n`,
    'composer.lock': { sizeBytes: 300_000 },
    artisan: {
      mode: 0o755,
      text: "#!/usr/bin/env php\n<?php\n\nrequire __DIR__.'/vendor/autoload.php';\n\n$app = require __DIR__.'/bootstrap/app.php';\n\nexit($app->handleCommand(new Symfony\\Component\\Console\\Input\\ArgvInput));\n",
    },
    'app/Providers/AppServiceProvider.php':
      '<?php\n\nnamespace App\\Providers;\n\nuse Illuminate\\Support\\ServiceProvider;\n\nclass AppServiceProvider extends ServiceProvider\n{\n}\n',
    'bootstrap/app.php':
      '<?php\n\nuse Illuminate\\Foundation\\Application;\n\nreturn Application::configure(basePath: dirname(__DIR__))->create();\n',
    'public/index.php': "<?php\n\nrequire __DIR__.'/../vendor/autoload.php';\n\necho 'Hello';\n",
    'storage/logs/': { folder: true },
    '.env': 'APP_KEY=only-for-development\n',
    '.dockerignore': 'vendor\nnode_modules\n.env\n.git\n',
  },
  project: {
    php: {
      productionPackages: { bytes: weightOf('composer/laravel-vendor'), names: ['laravel/framework'] },
      developmentPackages: { bytes: [15_000_000, 60_000_000], names: ['phpunit/phpunit'], programs: ['phpunit'] },
      extensions: [
        'ctype',
        'curl',
        'dom',
        'fileinfo',
        'filter',
        'hash',
        'mbstring',
        'openssl',
        'pcre',
        'pdo',
        'session',
        'tokenizer',
        'xml',
      ],
    },
  },
  facts: ['composer/laravel-vendor', 'composer/laravel-vendor-dev'],
}

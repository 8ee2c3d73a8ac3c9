import * as z from 'zod'

const Address = z.url({ protocol: /^https?$/, error: 'must be an address such as https://learn.example.org' })

// Values that stand in examples and tutorials: whoever knows them can sign in as anyone.
const wellKnownSecrets = /^(change|your|my|secret|password|passwd|postgres|stagecraft|admin|example|test|12345)/i

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error:
        'must be a PostgreSQL address: postgresql://user:password@host:5432/database ' +
        '(in the password write / as %2F, @ as %40, % as %25)',
    }),
    AUTH_SECRET: z.string('is missing: set it to the output of `openssl rand -hex 32`'),
    BASE_URL: Address.default('http://localhost:3000'),
    METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
    LOG_LEVEL: z.enum(['info', 'warn', 'error']).default('info'),
    /** How many proxies stand in front, each adding to X-Forwarded-For. */
    TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    /** How long a stopping process goes on serving, so that load balancers notice. */
    DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
    ALLOW_SIGN_UP: z.stringbool().default(true),
    SETUP_CODE: z.string().min(8, 'is too short: at least 8 characters').optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@host:587' }).optional(),
    MAIL_FROM: z.string().optional(),
    OIDC_NAME: z.string().default('Single sign-on'),
    OIDC_ISSUER: Address.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
  })
  .superRefine((settings, ctx) => {
    for (const [variable, message] of faultsBetween(settings))
      ctx.addIssue({ code: 'custom', path: [variable], message })
  })

export type Env = z.infer<typeof Environment>

/** Reads what the environment says; all that is wrong with it is named in one error. An empty value counts as unset. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = Environment.safeParse(set)
  const faults = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  if (set['NODE_ENV'] === undefined || set['NODE_ENV'] === 'production') faults.push(...weakSecrets(set))
  if (parsed.success && faults.length === 0) return parsed.data
  throw new Error(`Stagecraft cannot start with these settings:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
}

let env: Env | undefined

/** The settings of this process, read once. */
export function getEnv(): Env {
  env ??= readEnv(process.env)
  return env
}

function* faultsBetween(settings: {
  readonly SMTP_URL?: string | undefined
  readonly MAIL_FROM?: string | undefined
  readonly OIDC_ISSUER?: string | undefined
  readonly OIDC_CLIENT_ID?: string | undefined
  readonly OIDC_CLIENT_SECRET?: string | undefined
}): Iterable<readonly [variable: string, message: string]> {
  if (settings.SMTP_URL !== undefined && settings.MAIL_FROM === undefined) {
    yield ['MAIL_FROM', 'is missing: the sender of mail, such as Stagecraft <learn@example.org>']
  }
  if (settings.OIDC_ISSUER === undefined) return
  if (settings.OIDC_CLIENT_ID === undefined) yield ['OIDC_CLIENT_ID', 'is missing, but OIDC_ISSUER is set']
  if (settings.OIDC_CLIENT_SECRET === undefined) yield ['OIDC_CLIENT_SECRET', 'is missing, but OIDC_ISSUER is set']
}

// Looked for whatever else is wrong, so that one try names every fault.
function* weakSecrets({ AUTH_SECRET: secret, DATABASE_URL: database }: Readonly<Record<string, string | undefined>>) {
  if (secret !== undefined && (secret.length < 32 || isGuessable(secret))) {
    yield 'AUTH_SECRET is a default or too short: set it to the output of `openssl rand -hex 32`'
  }
  const password = passwordOf(database ?? '')
  if (password !== null && isGuessable(password)) {
    yield 'DATABASE_URL holds a default password: choose one of your own (POSTGRES_PASSWORD in .env)'
  }
}

function isGuessable(secret: string): boolean {
  return wellKnownSecrets.test(secret) || new Set(secret).size < 5
}

function passwordOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address).password)
  } catch {
    // Not an address, or a password with a bare percent sign: no default looks like that.
    return null
  }
}

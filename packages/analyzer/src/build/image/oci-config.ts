import type { Healthcheck, ImageConfig } from '../../stages/image-config.ts'

/** The config of an image under the names of the OCI format, as BuildKit writes it. */
export function ociConfig(config: ImageConfig): Readonly<Record<string, unknown>> {
  const { entrypoint, cmd, shell, user, workingDir, stopSignal, healthcheck, onBuild } = config
  const exposed = [...config.exposedPorts.names()].toSorted()
  const volumes = [...config.volumes.names()].toSorted()
  const labels = [...config.labels.entries()]
  return dropUndefined({
    User: user === '' ? undefined : user,
    ExposedPorts: exposed.length === 0 ? undefined : Object.fromEntries(exposed.map((port) => [port, {}])),
    Env: [...config.env.entries()].map(([name, value]) => `${name}=${value}`),
    Entrypoint: entrypoint ?? undefined,
    Cmd: cmd ?? undefined,
    Volumes: volumes.length === 0 ? undefined : Object.fromEntries(volumes.map((path) => [path, {}])),
    WorkingDir: workingDir === '' ? '/' : workingDir,
    Labels: labels.length === 0 ? undefined : Object.fromEntries(labels),
    StopSignal: stopSignal ?? undefined,
    Healthcheck: healthcheck === null ? undefined : ociHealthcheck(healthcheck),
    OnBuild: onBuild.length === 0 ? undefined : onBuild,
    Shell: shell ?? undefined,
  })
}

function ociHealthcheck(check: Healthcheck): Readonly<Record<string, unknown>> {
  return dropUndefined({
    Test: check.test,
    Interval: check.intervalNs || undefined,
    Timeout: check.timeoutNs || undefined,
    StartPeriod: check.startPeriodNs || undefined,
    StartInterval: check.startIntervalNs || undefined,
    Retries: check.retries || undefined,
  })
}

function dropUndefined(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(record)) if (value !== undefined) kept[name] = value
  return kept
}

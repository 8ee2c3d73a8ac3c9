import type { BodyOf } from '../question.ts'

/** What a Dockerfile is built with: the files it may copy, and how the build is asked for. */
export function BuildSetting({ body }: { readonly body: BodyOf<'predict'> }) {
  const { files, dockerignore, target, buildArgs, ask } = body
  const options = [
    ...(target === null ? [] : [`--target ${target}`]),
    ...Object.entries(buildArgs).map(([name, value]) => `--build-arg ${name}=${value}`),
  ]
  return (
    <dl className="setting">
      <dt>Built with</dt>
      <dd>
        <code>{['docker build', ...options, '.'].join(' ')}</code>
      </dd>
      <dt>In the folder</dt>
      <dd>{files.length === 0 ? 'nothing' : <Names names={files} />}</dd>
      {dockerignore !== null && (
        <>
          <dt>.dockerignore</dt>
          <dd>
            <pre>{dockerignore.trimEnd()}</pre>
          </dd>
        </>
      )}
      {ask.what === 'reruns' && <Edits edit={ask.edit} />}
    </dl>
  )
}

type Edit = Extract<BodyOf<'predict'>['ask'], { what: 'reruns' }>['edit']

function Edits({ edit }: { readonly edit: Edit }) {
  const args = Object.entries(edit.buildArgs).map(([name, value]) => `${name}=${value}`)
  return [
    { verb: 'You edit', names: edit.change },
    { verb: 'You add', names: edit.add },
    { verb: 'You remove', names: edit.remove },
    { verb: 'You build with', names: args },
  ].map(
    ({ verb, names }) =>
      names.length > 0 && (
        <div key={verb} className="contents font-medium">
          <dt>{verb}</dt>
          <dd>
            <Names names={names} />
          </dd>
        </div>
      ),
  )
}

function Names({ names }: { readonly names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      <code>{name}</code>
      {index < names.length - 1 && ', '}
    </span>
  ))
}

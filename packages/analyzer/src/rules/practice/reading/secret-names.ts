/** Whether a file of that name holds a key or a password, as far as its name tells. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !EXAMPLE.test(name)
}

/** Whether a path is that of a folder in which programs keep keys and passwords. */
export function isSecretFolder(path: string): boolean {
  return SECRET_FOLDER.test(path)
}

/** Whether what such a file is called is also what harmless files are called. */
export function mayBeHarmless(name: string): boolean {
  return MAY_BE_HARMLESS.test(name)
}

const SECRET =
  /^(?:id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:pem|pfx|p12|kdbx|ppk)|\.env(?:\..+)?|\.npmrc|\.pypirc|\.netrc|\.git-credentials|\.htpasswd|credentials(?:\.json)?|service[-_]account.*\.json|kubeconfig|.*[-_.](?:private|secret)\.key|secrets?\.(?:json|ya?ml|txt|env|toml))$/i

const EXAMPLE =
  /example|sample|template|dist$|\.pub$|fullchain|(?:^|[-_.])(?:ca|ca-?certs?|certs?|chain|public|root)[-_.]/i

const SECRET_FOLDER = /\/\.(?:aws|ssh|kube|gnupg)\/?$/

const MAY_BE_HARMLESS = /^\.npmrc$|\.pem$|^\.env/

// Dependencies come from apps/web by a symbolic link, outside this folder.
export default { turbopack: { root: '/' } }

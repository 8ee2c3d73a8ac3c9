import { addBusyboxGroup, addBusyboxUser } from '../accounts/busybox-adduser.ts'
import { addDebianGroup, addDebianUser } from '../accounts/debian-adduser.ts'
import { defineCommand } from '../command-model.ts'
import { failed } from '../results.ts'

export const adduser = defineCommand({
  names: ['adduser', 'addgroup'],
  summary: 'Makes users and groups by the rules of Debian or of busybox, and puts users into groups.',
  run(call, machine) {
    if (machine.account.uid !== 0) return failed(`${call.name}: Only root may add a user or group to the system.`)
    const { family, packageManager } = machine.system
    const isDebian = family === 'debian' || family === 'ubuntu' || packageManager === 'apt'
    if (call.name === 'addgroup') return isDebian ? addDebianGroup(call, machine) : addBusyboxGroup(call, machine)
    // On Fedora and the like, adduser is another name of useradd.
    if (isDebian) return addDebianUser(call, machine)
    return family === 'alpine' || machine.system.libc === 'musl' || packageManager === null
      ? addBusyboxUser(call, machine)
      : null
  },
})

import { foldersOf, groupsOf, toolsIn, usersOf, type Family } from './family.ts'

/** Debian's files without Debian's tools: what Google's distroless images are. */
export function distrolessFamily(hasLibc: boolean): Family {
  return {
    loaders: hasLibc ? ['/lib64/ld-linux-x86-64.so.2'] : [],
    tools: {},
    users: usersOf('root:0 nobody:65534 nonroot:65532'),
    groups: groupsOf('root:0 tty:5 staff:50 nobody:65534 nonroot:65532'),
    folders: [
      ...foldersOf(
        '/etc /home /root:0700 /run /tmp:1777 /usr /usr/bin /usr/lib /usr/share /var /var/lib /var/tmp:1777',
      ),
      { path: '/home/nonroot', type: 'folder', mode: '0700', uid: 65532, gid: 65532 },
    ],
  }
}

/** The image `busybox`: one program under many names. */
export const busyboxFamily: Family = {
  tools: toolsIn(
    '/bin',
    `[ addgroup adduser ash awk base64 basename busybox cat chgrp chmod chown chroot cp cut date dd delgroup deluser df
    diff dirname du echo egrep env expr false fgrep find getopt grep gunzip gzip head hexdump hostname httpd id install
    kill ln ls md5sum mkdir mkfifo mknod mktemp more mount mv nc nice nohup nproc od passwd ping printenv printf ps pwd
    readlink realpath rm rmdir sed seq sh sha1sum sha256sum sha512sum sleep sort split stat su sync tail tar tee telnet
    test timeout top touch tr true truncate umount uname uniq unzip vi wc wget which who whoami xargs yes zcat`,
  ),
  users: usersOf('root:0 daemon:1 bin:2 sys:3 sync:4:100 mail:8 www-data:33 operator:37 nobody:65534'),
  groups: groupsOf('root:0 daemon:1 bin:2 sys:3 tty:5 mail:8 www-data:33 operator:37 users:100 nobody:65534'),
  folders: foldersOf('/bin /etc /home /root:0700 /tmp:1777 /usr /var'),
}

/** Fedora, RHEL and what is made from them: Oracle Linux, Amazon Linux, UBI. */
export const redhatFamily: Family = {
  loaders: ['/lib64/ld-linux-x86-64.so.2'],
  tools: toolsIn(
    '/usr/bin',
    `bash cat chgrp chmod chown cp cut date dd df du echo env expr false grep head id ldd ln ls md5sum mkdir mktemp mv
    printenv printf pwd readlink realpath rm rmdir rpm sed seq sh sha256sum sleep sort stat sync tail tee test touch tr
    true uname uniq wc`,
  ),
  users: usersOf(
    'root:0 bin:1 daemon:2 adm:3:4 lp:4:7 sync:5:0 shutdown:6:0 halt:7:0 mail:8:12 operator:11:0 games:12:100 ftp:14:50',
  ),
  groups: groupsOf('root:0 bin:1 daemon:2 sys:3 adm:4 tty:5 disk:6 lp:7 mem:8 kmem:9 wheel:10 mail:12 users:100'),
  folders: foldersOf(
    `/bin>usr/bin /dev /etc /home /lib>usr/lib /lib64>usr/lib64 /media /mnt /opt /proc /run /sbin>usr/sbin /srv /sys
    /tmp:1777 /usr /usr/bin /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/sbin /usr/share /var /var/cache /var/lib
    /var/log /var/tmp:1777`,
  ),
}

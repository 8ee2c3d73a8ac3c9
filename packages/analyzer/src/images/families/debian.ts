import { foldersOf, groupsOf, toolsIn, usersOf, type Family } from './family.ts'

/** What every Debian or Ubuntu image has whose packages apt manages: the essential packages, Perl's base and glibc. */
export function debianFamily(id: 'debian' | 'ubuntu', version: string | undefined): Family {
  const isMerged = Number.parseInt(version ?? '', 10) >= (id === 'debian' ? 12 : 20)
  return {
    loaders: ['/lib64/ld-linux-x86-64.so.2'],
    tools: isMerged ? TOOLS : withoutPlaces(TOOLS),
    users: USERS,
    groups: GROUPS,
    folders: isMerged ? [...FOLDERS, ...LINKS] : FOLDERS,
  }
}

// Before /bin became a link to /usr/bin, a program was in one of them.
function withoutPlaces(tools: Family['tools']): Family['tools'] {
  const unplaced = Object.keys(tools).map((name) => [name, null] as const)
  return { ...Object.fromEntries(unplaced), sh: '/bin/sh', bash: '/bin/bash' }
}

const TOOLS = {
  ...toolsIn(
    '/usr/bin',
    `[ apt apt-cache apt-config apt-get apt-mark arch awk b2sum base32 base64 basename bash cat chgrp chmod chown cksum
    clear cmp comm cp csplit cut dash date dd df diff dirname dmesg dpkg dpkg-deb dpkg-query du echo egrep env expand
    expr factor fallocate false fgrep find findmnt flock fmt fold getconf getent getopt grep groups gunzip gzip head
    hostid hostname iconv id install ionice join ldd link ln locale logger login ls lsblk mawk md5sum mkdir mkfifo
    mknod mktemp more mount mountpoint mv nice nl nohup nproc nsenter numfmt od passwd paste perl pidof pinky pr
    printenv printf pwd readlink realpath renice rev rm rmdir run-parts script sed seq setpriv setsid sh sha1sum
    sha224sum sha256sum sha384sum sha512sum shred shuf sleep sort split stat stdbuf stty su sum sync tac tail tar
    taskset tee test timeout touch tput tr true truncate tsort tty umount uname unexpand uniq unlink unshare
    update-alternatives users wc whereis which who whoami xargs yes zcat zgrep`,
  ),
  ...toolsIn(
    '/usr/sbin',
    `chpasswd chroot groupadd groupdel groupmod invoke-rc.d ldconfig nologin runuser service start-stop-daemon
    update-rc.d useradd userdel usermod`,
  ),
}

const USERS = usersOf(
  `root:0 daemon:1 bin:2 sys:3 sync:4:65534 games:5:60 man:6:12 lp:7 mail:8 news:9 uucp:10 proxy:13 www-data:33
  backup:34 list:38 irc:39 nobody:65534`,
)

const GROUPS = groupsOf(
  `root:0 daemon:1 bin:2 sys:3 adm:4 tty:5 disk:6 lp:7 mail:8 news:9 uucp:10 man:12 proxy:13 kmem:15 dialout:20 fax:21
  voice:22 cdrom:24 floppy:25 tape:26 sudo:27 audio:29 dip:30 www-data:33 backup:34 operator:37 list:38 irc:39 src:40
  shadow:42 utmp:43 video:44 sasl:45 plugdev:46 staff:50 games:60 users:100 nogroup:65534`,
)

const FOLDERS = foldersOf(
  `/boot /dev /etc /etc/apt /home /media /mnt /opt /proc /root:0700 /run /run/lock:1777 /srv /sys /tmp:1777 /usr
  /usr/bin /usr/games /usr/include /usr/lib /usr/local /usr/local/bin /usr/local/etc /usr/local/include /usr/local/lib
  /usr/local/sbin /usr/local/share /usr/local/src /usr/sbin /usr/share /usr/src /var /var/backups /var/cache /var/lib
  /var/log /var/opt /var/run>/run /var/spool /var/tmp:1777`,
)

const LINKS = foldersOf('/bin>usr/bin /lib>usr/lib /lib64>usr/lib64 /sbin>usr/sbin /usr/lib64')

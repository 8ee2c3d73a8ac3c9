import { foldersOf, groupsOf, toolsIn, usersOf, type Family } from './family.ts'

/** What every Alpine image has: BusyBox for nearly everything, musl, and the package manager apk. */
export function alpineFamily(version: string | undefined): Family {
  const minor = minorOf(version)
  return {
    loaders: ['/lib/ld-musl-x86_64.so.1'],
    tools: { ...TOOLS, apk: minor < FIRST_MERGED ? '/sbin/apk' : null },
    users: minor < FIRST_TRIMMED ? [...USERS, ...FORMER_USERS] : USERS,
    groups: GROUPS,
    folders: minor < FIRST_MERGED ? [...FOLDERS, ...SEPARATE] : FOLDERS,
  }
}

// From 3.23 on, new systems have links instead of /bin, /lib and /sbin; the paths below them stay.
const FIRST_MERGED = 23

// 3.20 dropped users that no package of the base system needs.
const FIRST_TRIMMED = 20

/** 20 for `3.20`; the newest if there is no number. */
function minorOf(version: string | undefined): number {
  const minor = /^3\.(\d+)/.exec(version ?? '')?.[1]
  return minor === undefined ? Infinity : Number(minor)
}

const TOOLS = {
  ...toolsIn(
    '/bin',
    `arch ash base64 busybox cat chgrp chmod chown cp date dd df dmesg echo egrep false fgrep getopt grep gunzip gzip
    hostname kill link ln login ls mkdir mknod mktemp more mount mountpoint mv netstat nice pidof ping printenv ps pwd
    rev rm rmdir sed sh sleep stat stty su sync tar touch true umount uname usleep watch zcat`,
  ),
  ...toolsIn('/sbin', 'arp getty ifconfig ip ldconfig nologin route sysctl'),
  ...toolsIn(
    '/usr/bin',
    `[ awk basename bunzip2 bzcat bzip2 cal cksum clear cmp comm cpio crontab cut diff dirname dos2unix du env expand
    expr factor fallocate find flock fold free fuser getconf getent groups hd head hexdump hostid iconv id install
    killall ldd less logger lzma md5sum mkfifo nc nl nohup nproc nslookup od passwd paste pgrep pkill printf pstree
    readlink realpath renice reset seq setsid sha1sum sha256sum sha512sum shred shuf sort split strings sum tac tail
    tee test time timeout top tr traceroute tree truncate tty unexpand uniq unlink unxz unzip uptime vi wc wget which
    who whoami xargs xxd xzcat yes`,
  ),
  ...toolsIn('/usr/sbin', 'addgroup adduser chpasswd chroot crond delgroup deluser'),
}

const USERS = usersOf(
  `root:0 bin:1 daemon:2 lp:4:7 sync:5:0 shutdown:6:0 halt:7:0 mail:8:12 news:9:13 uucp:10:14 cron:16 ftp:21 sshd:22
  games:35 ntp:123 guest:405:100 nobody:65534`,
)

const FORMER_USERS = usersOf(
  'adm:3:4 operator:11:0 man:13:15 postmaster:14:12 at:25 squid:31 xfs:33 cyrus:85:12 vpopmail:89 smmsp:209',
)

const GROUPS = groupsOf(
  `root:0 bin:1 daemon:2 sys:3 adm:4 tty:5 disk:6 lp:7 kmem:9 wheel:10 floppy:11 mail:12 news:13 uucp:14 cron:16
  audio:18 cdrom:19 dialout:20 ftp:21 sshd:22 input:23 tape:26 video:27 netdev:28 kvm:34 games:35 shadow:42
  www-data:82 users:100 ntp:123 utmp:406 ping:999 nogroup:65533 nobody:65534`,
)

const FOLDERS = foldersOf(
  `/dev /etc /etc/apk /home /media /mnt /opt /proc:0555 /root:0700 /run /srv /sys:0555 /tmp:1777 /usr /usr/bin /usr/lib
  /usr/local /usr/local/bin /usr/local/lib /usr/local/share /usr/sbin /usr/share /var /var/cache /var/empty:0555
  /var/lib /var/local /var/log /var/mail /var/opt /var/run>../run /var/spool /var/tmp:1777`,
)

const SEPARATE = foldersOf('/bin /lib /sbin')

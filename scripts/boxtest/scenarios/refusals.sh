# 1: what an installation refuses, in one line, and leaves the box as it was.
# shellcheck shell=bash

# Every name, mode and size where an installation writes, the packages and the accounts; not the logs and the caches.
whole_state() {
  inbox "find /etc /opt /usr /var/lib /var/spool /srv /home -xdev \\( -path /var/lib/dpkg -o -path /var/lib/systemd -o -path /var/lib/apt -o -path /opt/bundle -o -path /opt/broken -o -path /var/lib/pam -o -path /var/lib/ucf \\) -prune -o \
      \\( -type d -o -name '*-' -o -path /etc/ld.so.cache -o -path '*/__pycache__/*' -o -path /etc/mailcap \\) -prune -o -printf '%p %m %u %s %l\n' 2>/dev/null | sort
    find /etc /opt /var/lib -xdev -maxdepth 2 -type d ! -path '/opt/broken*' | sort; dpkg-query -W -f '\${Package} \${Status}\n' | grep -v ' config-files$' ; getent passwd; getent group"
}
try() { INBOX_CWD=${from:-/opt/bundle} INBOX_ENV="${with:-}" inbox "./scripts/install.sh --hostname $name --with-demo ${option:-} 2>&1 1>/dev/null"; }

try_check() { local option="$option --check"; try; }

# refuses WORDS PATTERN: one line that says so, and nothing changed.
refuses() {
  local said rc after
  said=$(try)
  rc=$?
  [ $rc != 0 ] || { echo 'it was not refused'; return 1; }
  [[ $said =~ $1 ]] || { echo "it said: $said"; return 1; }
  [ -n "${long:-}" ] || [ "$(wc -l <<<"$said")" = 1 ] || { echo "not one line: $said"; return 1; }
  after=$(whole_state)
  [ "$after" = "$fresh" ] || { diff <(echo "$fresh") <(echo "$after") | head -4; return 1; }
}
broken() { inbox "rm -rf /opt/broken; cp -a /opt/bundle /opt/broken; cd /opt/broken; $1"; }
resum='find . -type f ! -path ./SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >/tmp/sums; mv /tmp/sums SHA256SUMS'

inbox 'mkdir -p /usr/share/nginx; echo own >/usr/share/nginx/own.html' # of somebody who was here before
fresh=$(whole_state)
from=/opt/broken
broken 'printf x >>api/src/app.ts'
holds '1 refused: a file that is not as it was made' refuses 'api/src/app.ts: FAILED'
broken 'rm packages/nginx_*.deb'
holds '1 refused: a package that is missing' refuses 'packages/nginx_.*(FAILED|No such file)'
broken "rm packages/libssl3_*.deb packages/libpq5_*.deb; cd packages; sed -i '/^Package: libpq5/,/^\$/d' Packages; cd ..; $resum"
holds '1 refused: a package without which others cannot be installed' refuses 'do not go with this Debian'
broken 'touch api/src/extra.ts'
holds '1 refused: a file that nobody knows of' refuses 'nobody knows of api/src/extra.ts'
# Signed, and by whom: with a key that was made a moment ago.
if command -v gpg >/dev/null; then
  export GNUPGHOME=$box_run/gnupg
  mkdir -m 700 "$GNUPGHOME"
  gpg --batch --quiet --passphrase '' --quick-gen-key 'Bench <bench@example.com>' ed25519 sign 2>/dev/null
  broken true
  gpg --export >"$box_root/opt/broken.gpg"
  fresh=$(whole_state)
  option='--keyring /opt/broken.gpg'
  holds '1 refused: a bundle that is not signed' refuses 'the bundle is not signed'
  gpg --batch --quiet --output "$box_root/opt/broken/SHA256SUMS.sig" --detach-sign "$box_root/opt/broken/SHA256SUMS"
  holds '1 one that is signed by a known key is taken' inbox "cd /opt/broken && ./scripts/install.sh --hostname $name --with-demo $option --check"
  inbox 'echo >>/opt/broken/SHA256SUMS'
  holds '1 refused: a signature of something else' refuses "signature is not by a key of"
  option=''
  gpgconf --kill all
fi
from=''
inbox "systemd-run -q --unit=holder /opt/bundle/bin/node -e 'require(\"net\").createServer().listen(443)'; sleep 1"
holds '1 refused: port 443 is in use' refuses 'port 443 is in use by'
inbox 'systemctl stop holder'
inbox 'cp /etc/os-release /root/os; sed -i "s/^VERSION_ID=.*/VERSION_ID=\"11\"/" /etc/os-release'
fresh=$(whole_state)
holds '1 refused: an old Debian' refuses 'Debian 12 or newer is needed, and this is Debian 11'
inbox 'cat /root/os >/etc/os-release'
inbox 'fallocate -l $(($(df --output=avail -B1M /var | tail -1) - 900))M /var/cache/filler'
fresh=$(whole_state)
holds '1 refused: a full disk' refuses '1200 MB have to be free in /var'
inbox 'rm /var/cache/filler'
inbox 'mkdir -p /etc/postgresql/14/main /var/lib/postgresql/14/main; echo keep >/var/lib/postgresql/14/main/PG_VERSION'
fresh=$(whole_state)
holds '1 refused: a cluster of somebody else' refuses 'PostgreSQL has a cluster here already, /etc/postgresql/14/main'
inbox 'rm -r /etc/postgresql /var/lib/postgresql; mkdir -p /etc/nginx/conf.d; echo keep >/etc/nginx/conf.d/own.conf'
fresh=$(whole_state)
holds '1 refused: a site of somebody else' refuses 'nginx has a site here already, /etc/nginx/conf.d/own.conf'
inbox 'rm -r /etc/nginx'
fresh=$(whole_state)
inbox 'echo WITH_PITR=perhaps >/root/desk.conf'
option='--config /root/desk.conf'
fresh=$(whole_state)
holds '1 refused: a wish that is neither yes nor no' refuses 'WITH_PITR is yes or no, and not: perhaps'
for allow in mail.example.com '10.0.0.25, 10.0.7.1' 10.0.0.256; do
  inbox "echo 'ALLOW=$allow' >/root/desk.conf"
  holds "1 refused: to let the services reach $allow" refuses 'ALLOW takes addresses and networks with blanks between, and not: '
done
inbox "echo 'ALLOW=10.0.0.25 10.0.7.0/24 fd00::25 fd00:1::/64' >/root/desk.conf"
holds '1 addresses and networks of both kinds are taken' try_check
option=''
with=ATUM_DEMO_PASSWORD=short
holds '1 refused: a password that the demo would not take' refuses 'ATUM_DEMO_PASSWORD has to have 12 to 72 bytes, and has 5'
# So late that there is much to take back.
broken "printf '%s\n' \"console.error('the bench broke the demo'); process.exit(1)\" >api/src/demo/make.ts; $resum"
from=/opt/broken long=1 with=''
holds '1 a demo that fails: it is said, and what was done is taken back' refuses 'the services: .*the bench broke the demo'
from='' long=''
# In the middle of dpkg too: what it holds back meanwhile is held back no longer.
killed_in_packages() {
  inbox "cd /opt/bundle && (./scripts/install.sh --hostname $name --with-demo >/tmp/out 2>&1 & pid=\$!; for i in \$(seq 2000); do ! grep -q 'install ok unpacked' /var/lib/dpkg/status || break; sleep 0.02; done; kill -9 \$pid
    for each in /proc/[0-9]*; do case \$(cat \$each/comm 2>/dev/null) in apt-get | dpkg) kill -9 \${each#/proc/} ;; esac; done; wait \$pid 2>/dev/null); [ -e /usr/sbin/policy-rc.d ]"
}
half_installed() {
  inbox "cd /opt/bundle && (./scripts/install.sh --hostname $name --with-demo --resume >/tmp/out 2>&1 & pid=\$!; until grep -q 'the account' /tmp/out; do sleep 0.1; done; kill -9 \$pid; wait \$pid 2>/dev/null); sleep 2; [ -e /var/lib/atum-desk-install/running ]"
}
holds '1 an installation is killed while dpkg is at it' killed_in_packages
holds '1 --resume goes on, and is killed in the middle' half_installed
fresh=$(whole_state)
holds '1 refused: half an earlier installation' refuses 'an earlier installation was cut short here: .*--purge'
resumes() { INBOX_CWD=/opt/bundle inbox "ATUM_DEMO_PASSWORD=$password ATUM_FAIL_AT='${1:-}' ./scripts/install.sh --hostname $name --with-demo --resume"; }
killed_when_it_serves() {
  inbox "cd /opt/bundle && (ATUM_DEMO_PASSWORD=$password ./scripts/install.sh --hostname $name --with-demo --resume >/tmp/out 2>&1 & pid=\$!; until grep -q 'the services' /tmp/out; do kill -0 \$pid || exit; sleep 0.01; done; kill -9 \$pid; wait \$pid 2>/dev/null); [ -e /var/lib/atum-desk-install/running ]" &&
    trust_box && until_ready
}
fails_and_keeps() {
  local said
  ! said=$(resumes 'asking through nginx' 2>&1) && [[ $said == *'people work on: the database, the files and the services stay'* ]] || { echo "$said"; return 1; }
  until_ready && same "$(sql "select count(*) from tickets where id = '$ticket'")" 1
}
holds '1 --resume goes on, and is killed when it serves' killed_when_it_serves
ticket=$(new_ticket "$(token user@nile.example)" 'Written before it was through')
fresh=$(whole_state)
holds '1 refused: an installation that serves already, and nobody is told to throw it away' refuses 'when it served already: run this again with --resume, which keeps all that people have written$'
holds '1 a --resume that fails leaves it serving, with what people have written' fails_and_keeps
holds '1 --resume finishes it' resumes
holds '1 … and what people have written is there' same "$(sql "select count(*) from tickets where id = '$ticket'")" 1
holds '1 services may start again' inbox '[ ! -e /usr/sbin/policy-rc.d ]'
holds '1 it answers' eval 'trust_box && is_ready'

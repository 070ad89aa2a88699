# 6: back to a chosen second.
# shellcheck shell=bash

inbox "printf '%s\n' '# A box' HOSTNAME=$name WITH_DEMO=yes WITH_PITR=yes 'MAIL_FROM=\"Help <help@example.com>\"' UPLOAD_LIMIT_MB=3 ALLOW=10.99.0.1 >/root/desk.conf"
holds '6 installs unattended, from a file, with all that leads to any second' inbox "cd /opt/bundle && ATUM_DEMO_PASSWORD=$password ./scripts/install.sh --config /root/desk.conf"
holds '6 the file was heard' inbox "grep -qx \"ATUM_MAIL_FROM='Help <help@example.com>'\" /etc/atum-desk/atum-desk.env && grep -q 3136k /etc/atum-desk/nginx/limits.conf && systemctl show -P IPAddressAllow atum-desk-worker | grep -q 10.99.0.1"
trust_box
customer=$(token user@nile.example)
sleep 2
first=$(inbox 'date -u +"%F %T+00"')
sleep 2
early=$(new_ticket "$customer" 'Before the second')
sleep 2
second=$(inbox 'date -u +"%F %T+00"')
sleep 2
late=$(new_ticket "$customer" 'After the second')
holds '6 both tickets are there' same "$(sql "select count(*) from tickets where id in ('$early', '$late')")" 2
not_come() { local said; ! said=$(inbox "/opt/atum-desk/current/scripts/pitr.sh restore '2099-01-01 00:00:00+00'" 2>&1) && [[ $said == *'has not come yet'* ]] && is_ready; }
holds '6 a second that has not come is refused, and nothing is stopped for it' not_come
holds "6 back to $second" inbox "/opt/atum-desk/current/scripts/pitr.sh restore '$second'"
until_ready
holds '6 the ticket from before it is there, the one after it is not' same "$(sql "select id from tickets where id in ('$early', '$late')")" "$early"
holds '6 it goes on from there' test -n "$(new_ticket "$(token user@nile.example)" 'A new line')"
holds '6 a copy of the new line was taken' same "$(inbox 'systemctl is-failed atum-desk-base.service; ls /var/lib/atum-desk/base | wc -l' | tail -1)" 2
holds "6 it was the wrong one: back to $first" inbox "/opt/atum-desk/current/scripts/pitr.sh restore '$first'"
until_ready
holds '6 no ticket of after it is there' same "$(sql "select count(*) from tickets where id in ('$early', '$late')")" 0
holds '6 no copy was given up for it' same "$(inbox 'ls /var/lib/atum-desk/base | wc -l')" 3
holds '6 doctor is content with the copies' inbox 'atum-desk doctor --only pitr'
holds '6 files that only the database of before knows are held back from the sweep' same "$(inbox 'stat -c %U:%F /var/lib/atum-desk/uploads/.held')" atum-desk:directory
many_pieces() { inbox "cd /var/lib/atum-desk/wal && printf '000000000000000000%06d.gz\n' {1..40000} | xargs touch -d 2020-01-01 && /opt/atum-desk/current/scripts/pitr.sh list && find . -size 0 -delete" | tail -1; }
holds '6 its list is told of 40,000 pieces too' eval 'said=$(many_pieces) && [[ $said == "until $(date -u +%Y)"* ]] || { echo "$said"; false; }'

# slowly PROGRAM SECONDS: each call of it takes so much longer.
slowly() { inbox "mv /usr/bin/$1 /usr/bin/$1.real && printf '#!/bin/sh\n$1.real \"\$@\" || exit\nsleep $2\n' >/usr/bin/$1 && chmod 755 /usr/bin/$1"; }
as_usual() { inbox "mv /usr/bin/$1.real /usr/bin/$1"; }
last=$(new_ticket "$(token user@nile.example)" 'Before a long log')
inbox "for i in {1..16}; do psql -XAtq -U postgres -d atum_desk -c \"select pg_logical_emit_message(true, 'bench', 'x')\" -c 'select pg_switch_wal()'; done; sleep 2" >/dev/null
long=$(inbox 'date -u +"%F %T+00"')
inbox 'sleep 2'
newest=$(new_ticket "$(token user@nile.example)" 'After a long log')
slowly gunzip 1
holds '6 a log that takes longer to read than it may stand still' eval 'said=$(inbox "ATUM_PITR_PATIENCE=8 /opt/atum-desk/current/scripts/pitr.sh restore '"'$long'"'") && grep "read up to $(date -u +%Y)" <<<"$said" || { echo "$said"; false; }'
until_ready
holds '6 and that second it is' same "$(sql "select id from tickets where id in ('$last', '$newest')")" "$last"
newest=$(new_ticket "$(token user@nile.example)" 'On the line of now')
inbox 'rm -rf /var/lib/postgresql/15/main.before-*' 

# Killed, and power cuts: what was there before runs again.
state_of() { inbox 'ls -d /var/lib/atum-desk/restoring /var/lib/postgresql/15/main.new /etc/systemd/system/postgresql@15-main.service.d/atum-desk-restoring.conf 2>/dev/null; true'; }
going() { inbox "systemctl reset-failed going 2>/dev/null; systemd-run -q --collect --unit=going /opt/atum-desk/current/scripts/pitr.sh restore '$long'; for i in {1..300}; do $1 && exit 0; sleep 0.1; done; journalctl -u going -n 3; exit 1"; }
is_as_before() { local i; for ((i = 0; i < 300; i++)); do if is_ready && [ -z "$(state_of)" ]; then break; fi; sleep 0.1; done; same "$(state_of)" '' && same "$(sql "select count(*) from tickets where id = '$newest'")" "${1:-1}"; }
unpacking='test -e /var/lib/postgresql/15/main.new/backup_label -o -e /var/lib/postgresql/15/main/backup_label'
reading='test -e /var/lib/postgresql/15/main/recovery.signal && systemctl is-active -q postgresql@15-main'
slowly tar 6
holds '6 kill -9 while the copy is unpacked: it is as before' eval 'going "$unpacking" && inbox "systemctl kill -s KILL going" && is_as_before'
as_usual tar
holds '6 kill -9 while the log is read: it is as before' eval 'going "$reading" && inbox "systemctl kill -s KILL going" && is_as_before'
holds '6 a power cut while the log is read: it is as before' eval 'going "$reading" && inbox "systemctl kill -s KILL atum-desk-pitr-watch going postgresql@15-main" && box_reboot && is_as_before'
as_usual gunzip
holds '6 the same command again comes to its end' eval 'inbox "/opt/atum-desk/current/scripts/pitr.sh restore '"'$long'"'" && until_ready && is_as_before 0'

# What is deleted is in the nightly backup.
id=$(new_ticket "$(token user@nile.example)" 'With a file')
ask -o /dev/null "https://$name/api/tickets/$id/attachments" -H "authorization: Bearer $(token user@nile.example)" -F "file=@$box_run/ca.crt;filename=a.txt;type=text/plain"
files_return() {
  inbox "atum-desk backup && find /var/lib/atum-desk/uploads -type f -delete && ! atum-desk files verify >/dev/null
    rsync -a --ignore-existing --chown=atum-desk:atum-desk \$(ls -d /var/lib/atum-desk/backups/2* | tail -1)/files/ /var/lib/atum-desk/uploads/ && atum-desk files verify && atum-desk doctor --only permissions"
}
holds '6 files that are gone come back from a backup' files_return

# A narrow disk has fewer copies, which lead to the same seconds.
copies() { inbox 'ls -A /var/lib/atum-desk/base'; }
leave() { inbox "fallocate -l \$(df -Pm /var/lib/atum-desk/base | awk '{n = \$4 - \$2 * $1 / 100} END {printf \"%dM\", n}') /var/filler"; }
narrow() { local was; was=$(copies); leave 12 && inbox 'systemctl start atum-desk-base' && same "$(copies | wc -l)" 3 && same "$(copies | head -1)" "$(head -1 <<<"$was")"; }
holds '6 on a narrow disk those between the oldest and the newest copy go' narrow
too_narrow() { local was; was=$(copies); inbox 'rm /var/filler'; leave 4; ! inbox 'systemctl start atum-desk-base' && same "$(copies)" "$(sed -n '1p;$p' <<<"$was")" && inbox "journalctl -u atum-desk-base -n 20 | grep 'less than 5 %'"; }
holds '6 on a full one none is made, and the oldest and the newest stay' too_narrow
inbox 'rm -f /var/filler; systemctl reset-failed atum-desk-base' >/dev/null
forgets() { inbox 'cd /var/lib/atum-desk/base && first=$(ls | head -1) && cp -a $first 2020-01-01T00-00-00Z && cp -a $first 2020-01-02T00-00-00Z && /opt/atum-desk/current/scripts/pitr.sh forget 3' && same "$(copies | head -1)" 2020-01-02T00-00-00Z; }
holds '6 pitr.sh forget takes what is older, without a new copy' forgets
inbox 'rm -rf /var/lib/atum-desk/base/2020*' >/dev/null

# What people wrote is in no log.
secretly='import pg from "pg"; const c = new pg.Client({ host: "/run/postgresql", user: "postgres", database: "atum_desk" }); await c.connect()
await c.query("select pg_sleep(2.2), $1::text", ["verschwiegen"]); await c.query("create temp table t (a text unique)")
for (const i of [1, 2]) await c.query("insert into t values ($1)", ["verschwiegen"]).catch(() => 0); await c.end()'
says_nothing() {
  echo "$secretly" >"$box_root/opt/atum-desk/current/secretly.mjs"
  inbox 'cd /opt/atum-desk/current && bin/node secretly.mjs && rm secretly.mjs && sleep 1 && journalctl -u atum-desk-api -u atum-desk-worker -u nginx -u postgresql@15-main -n 200' >"$box_run/said"
  grep -q 'postgres\[.*duration: 2' "$box_run/said" && grep -q 'postgres\[.*duplicate key' "$box_run/said" && ! grep verschwiegen "$box_run/said"
}
holds '  PostgreSQL says in the journal what took long and what failed, and not with which values' says_nothing

holds '6 doctor sees that nothing is archived any more' eval 'inbox "mv /etc/postgresql/15/main/conf.d/atum-desk-pitr.conf /root/ && systemctl restart postgresql@15-main"; until_ready; said=$(inbox "atum-desk doctor --only pitr"); [[ $said == *"archive_mode is off"* ]] || { echo "$said"; false; }'
inbox 'mv /root/atum-desk-pitr.conf /etc/postgresql/15/main/conf.d/ && systemctl restart postgresql@15-main' >/dev/null
until_ready
# Without the program nothing keeps the log, and there is a gap in it afterwards.
nothing_waits() { inbox 'psql -XAtq -U postgres -c checkpoint -c "select pg_switch_wal()" >/dev/null && sleep 2 && [ "$(psql -XAtqU postgres -c "select count(*) from pg_ls_archive_statusdir() where name ~ '"'ready'"'")" = 0 ]'; }
holds '  uninstall.sh keeps the copies, and PostgreSQL keeps no log for a program that is gone' eval 'inbox "cd /opt/bundle && ./scripts/uninstall.sh" && nothing_waits'
copies_before=$(copies | wc -l)
holds '  an installation begins a new line of copies' eval 'inbox "cd /opt/bundle && ./scripts/install.sh --config /root/desk.conf" && until_ready && same "$(inbox "ls /var/lib/atum-desk/base | wc -l")" "$((copies_before + 1))"'

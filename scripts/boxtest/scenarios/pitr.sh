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
# Without the program nothing keeps the log, and there is a gap in it afterwards.
nothing_waits() { inbox 'psql -XAtq -U postgres -c checkpoint -c "select pg_switch_wal()" >/dev/null && sleep 2 && [ "$(psql -XAtqU postgres -c "select count(*) from pg_ls_archive_statusdir() where name ~ '"'ready'"'")" = 0 ]'; }
holds '  uninstall.sh keeps the copies, and PostgreSQL keeps no log for a program that is gone' eval 'inbox "cd /opt/bundle && ./scripts/uninstall.sh" && nothing_waits'
holds '  an installation begins a new line of copies' eval 'inbox "cd /opt/bundle && ./scripts/install.sh --config /root/desk.conf" && until_ready && same "$(inbox "ls /var/lib/atum-desk/base | wc -l")" 4'

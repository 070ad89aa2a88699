# 6: back to a chosen second.
# shellcheck shell=bash

holds '6 installs with --with-pitr' inbox "cd /opt/bundle && ATUM_DEMO_PASSWORD=$password ./scripts/install.sh --hostname $name --with-demo --with-pitr"
trust_box
customer=$(token user@nile.example)
early=$(new_ticket "$customer" 'Before the second')
sleep 2
second=$(inbox 'date -u +"%F %T+00"')
sleep 2
late=$(new_ticket "$customer" 'After the second')
holds '6 both tickets are there' same "$(sql "select count(*) from tickets where id in ('$early', '$late')")" 2
holds "6 back to $second" inbox "/opt/atum-desk/current/scripts/pitr.sh restore '$second'"
until_ready
holds '6 the ticket from before it is there, the one after it is not' same "$(sql "select id from tickets where id in ('$early', '$late')")" "$early"
holds '6 it goes on from there' test -n "$(new_ticket "$(token user@nile.example)" 'A new line')"
holds '6 a copy of the new line was taken' same "$(inbox 'systemctl is-failed atum-desk-base.service; ls /var/lib/atum-desk/base | wc -l' | tail -1)" 2

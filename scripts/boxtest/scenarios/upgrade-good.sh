# 7: an upgrade that goes through.
# shellcheck shell=bash

# Three years of tickets live on: the worker closes and escalates some of them in any minute. None is lost, and what differs
# afterwards was changed by somebody, which the audit log has.
lives=1
scenario upgrade
same_but_for_due="md5((to_jsonb(t) - 'due_at')::text)"
noted=$(sql "create table bench_noted as select id, $same_but_for_due as was, clock_timestamp() as at from tickets t; select count(*) from bench_noted")
unaccounted() { sql "select count(*) from bench_noted b left join tickets t using (id) where t.id is null or ($same_but_for_due <> b.was and not exists (select from audit_log a where a.entity_id = t.id and a.occurred_at >= b.at - interval '10 s'))"; }
before=$(data_state)
holds '7 it says beforehand what it takes' inbox "/opt/next/scripts/upgrade.sh --check | tee /dev/stderr | grep -q 'MB of disk are needed'"
said=$(go_up 2>&1)
rc=$?
note "$(tail -1 <<<"$said")"
holds '7 the upgrade goes through' eval "[ $rc = 0 ] || { tail -2 <<<'$said'; false; }"
waited=$(sed -n 's/.*waited for \([0-9.]*\) s.*/\1/p' <<<"$said")
holds "7 people waited 60 s at most: ${waited:-?}" within "${waited:-999}" 60
holds '7 every row and file is as it was' unchanged "$before"
holds "7 each of $noted tickets is as it was, or somebody has changed it since" same "$(unaccounted)" 0
holds '7 the new version runs' runs "$next_version"
holds '7 its migration has run' same "$(sql "select count(*) from schema_migrations where name = '900_bench.sql'")" 1
holds '7 a backup of before is there' inbox 'ls -d /var/lib/atum-desk/backups/*/'
holds '7 a second time it is refused' eval '! inbox /opt/next/scripts/upgrade.sh'
lives=''

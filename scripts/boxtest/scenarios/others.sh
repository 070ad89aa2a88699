# What somebody else has begun to keep on the box since stays when ATUM DESK goes, and a package of his own too.
# shellcheck shell=bash

inbox "psql -XAtq -U postgres -c 'create database own' && psql -XAtq -U postgres -d own -c 'create table kept as select 7 as n'"
# Nobody can see it while PostgreSQL does not answer.
unseen() {
  local said rc
  inbox 'systemctl stop postgresql@15-main; chmod 777 /var/lib/postgresql/15/main'
  said=$(inbox '/opt/bundle/scripts/uninstall.sh --purge --yes' 2>&1)
  rc=$?
  inbox 'chmod 700 /var/lib/postgresql/15/main; systemctl start postgresql@15-main'
  [[ $rc != 0 && $said == *'PostgreSQL does not answer'*'Nothing was changed' ]] || { echo "$said"; return 1; }
  until_ready && inbox 'psql -XAtq -U postgres -d own -c "select n from kept"'
}
holds '  --purge does nothing where nobody can see whose databases there are' unseen
purged() { inbox '/opt/bundle/scripts/uninstall.sh --purge --yes' | grep 'PostgreSQL and nginx stay, since something else uses them: the database own'; }
holds '  --purge says what it leaves, and for whom' purged
holds '  the other database is there' same "$(inbox 'psql -XAtq -U postgres -d own -c "select n from kept"')" 7
holds '  what is ours is gone' same "$(inbox "ls -d /opt/atum-desk /etc/atum-desk /var/lib/atum-desk* /etc/systemd/system/atum-desk* 2>/dev/null; psql -XAtq -U postgres -c \"select datname from pg_database where datname like 'atum%'\" -c \"select rolname from pg_roles where rolname like 'atum%'\"")" ''

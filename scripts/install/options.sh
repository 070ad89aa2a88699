# What the operator wants. What a file of --config says, an option overrides.
# shellcheck shell=bash

usage() {
  cat <<'X'
usage: ./scripts/install.sh --hostname NAME --admin-email ADDRESS [options]
  --hostname NAME        the name by which people reach this box (its own name, if it has a full one)
  --admin-email ADDRESS  the first administrator; the password is shown once
  --tls-cert FILE        the certificate of your own authority with those between, and
  --tls-key FILE         its key; without: an authority is made on this box
  --with-demo            a helpdesk with people and tickets in it, to look at; ATUM_DEMO_PASSWORD is their password
  --with-pitr            keep what is needed to go back to any second of the last days
  --config FILE          all of these as NAME=VALUE lines: docs/RUNBOOK.md has them
  --keyring FILE         the bundle has to be signed by a key in here
  --resume               finish an installation that was cut short
  --check                only look whether this box can take it
X
}

# Each has its name in the file; nothing else may stand there.
names=(HOSTNAME ADMIN_EMAIL ADMIN_NAME HELPDESK_NAME TLS_CERT TLS_KEY WITH_DEMO WITH_PITR KEYRING ALLOW SMTP_URL MAIL_FROM UPLOAD_LIMIT_MB)
kept=/etc/atum-desk/install.conf
declare -A want=()
only_check='' resume=''

read_options() {
  local file='' given=()
  while [ $# -gt 0 ]; do
    case $1 in
      --hostname | --admin-email | --tls-cert | --tls-key | --keyring | --config)
        [ -n "${2:-}" ] || die "$1 needs a value"
        if [ "$1" = --config ]; then file=$2; else given+=("$(name_of "$1")=$2"); fi
        shift
        ;;
      --with-demo | --with-pitr) given+=("$(name_of "$1")=yes") ;;
      --resume) resume=1 ;;
      --check) only_check=1 ;;
      -h | --help) usage; exit 0 ;;
      *) usage >&2; exit 2 ;;
    esac
    shift
  done
  [ ! -r "$kept" ] || read_lines "$kept" # of an earlier run
  # Of the one that is resumed, which may have been cut short before it wrote that.
  [ -z "$resume" ] || [ ! -r "$mark/wishes" ] || read_lines "$mark/wishes"
  [ -z "$file" ] || { [ -f "$file" ] && [ -r "$file" ] || die "$file cannot be read"; read_lines "$file"; }
  for each in "${given[@]}"; do want[${each%%=*}]=${each#*=}; done
  mean_something
  can_be_heard
}

name_of() { local name=${1#--}; name=${name//-/_}; printf '%s' "${name^^}"; }

# Read, and never run: it is a file of values.
read_lines() {
  local line name value
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line#$'\xef\xbb\xbf'} line=${line%$'\r'} # as Windows writes it
    [[ $line =~ ^[[:space:]]*(#|$) ]] && continue
    name=${line%%=*} value=${line#*=}
    [[ " ${names[*]} " == *" $name "* && $name != "$line" ]] || die "$1: not a line that is known: $line"
    [[ ! $value =~ ^\"(.*)\"$ && ! $value =~ ^\'(.*)\'$ ]] || value=${BASH_REMATCH[1]}
    want[$name]=$value
  done <"$1"
}

# What systemd would drop without a word, and what the demo would refuse when all else is done. An upgrade asks neither.
can_be_heard() {
  local each byte='(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])' words=()
  read -ra words <<<"${want[ALLOW]:-}"
  for each in "${words[@]}"; do
    [[ $each =~ ^$byte(\.$byte){3}(/(3[0-2]|[12]?[0-9]))?$ || $each =~ ^[0-9a-fA-F]{0,4}(:[0-9a-fA-F]{0,4}){2,7}(/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))?$ ]] ||
      die "ALLOW takes addresses and networks with blanks between, and not: $each"
  done
  [ -z "${want[SMTP_URL]:-}" ] || [[ ${want[SMTP_URL]} =~ ^smtps?://[^[:space:]]+$ ]] || die 'SMTP_URL is smtp://host:port, or smtps://name:password@host:port'
  [ -z "${want[MAIL_FROM]:-}" ] || [[ ${want[MAIL_FROM]} == *?@?* ]] || die "MAIL_FROM has no address: ${want[MAIL_FROM]}"
  local LC_ALL=C password=${ATUM_DEMO_PASSWORD:-}
  [ -z "${want[WITH_DEMO]:-}" ] || [ -z "$password" ] || [ -e /etc/atum-desk/demo ] || [[ ${#password} -ge 12 && ${#password} -le 72 ]] ||
    die "ATUM_DEMO_PASSWORD has to have 12 to 72 bytes, and has ${#password}"
}

mean_something() {
  local name
  want[HOSTNAME]=${want[HOSTNAME]:-$(hostname -f 2>/dev/null || hostname)}
  want[UPLOAD_LIMIT_MB]=${want[UPLOAD_LIMIT_MB]:-25}
  for name in "${names[@]}"; do
    [[ ${want[$name]:-} != *[\'\\]* ]] || die "$name may hold neither ' nor \\"
  done
  for name in WITH_DEMO WITH_PITR; do
    case ${want[$name]:-} in
      '' | yes) ;;
      no) want[$name]='' ;;
      *) die "$name is yes or no, and not: ${want[$name]}" ;;
    esac
  done
  [[ ${want[HOSTNAME]} =~ ^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$ ]] || die "--hostname is no name of a host: ${want[HOSTNAME]}"
  [[ ${want[UPLOAD_LIMIT_MB]} =~ ^[1-9][0-9]{0,3}$ ]] || die 'UPLOAD_LIMIT_MB is no number of megabytes'
  [ -n "${want[WITH_DEMO]:-}" ] || [ -n "${want[ADMIN_EMAIL]:-}" ] || die '--admin-email is missing: whose helpdesk is it?'
  [ -z "${want[ADMIN_EMAIL]:-}" ] || [[ ${want[ADMIN_EMAIL]} =~ ^[^@[:space:]]+@[^@[:space:]]+$ ]] || die '--admin-email is no address'
  [ -z "${want[TLS_CERT]:-}${want[TLS_KEY]:-}" ] || { [ -r "${want[TLS_CERT]:-}" ] && [ -r "${want[TLS_KEY]:-}" ]; } ||
    die '--tls-cert and --tls-key go together, and both have to be readable'
}

#!/bin/sh
# Every program of one machine, told apart by its name. What is installed, what the origin has and how the terminal is, stand
# as files in a folder; so does when the plug is pulled.
at=@FOLDER@
me=${0##*/}
read -r calls <"$at/calls"
calls=$((calls + 1))
echo $calls >"$at/calls"
echo "$me $*" >>"$at/log"

# Pulls the plug if it is to be pulled at this call: before, in the middle of, or after what it does.
plug() {
  read -r call when <"$at/cut"
  [ "$call $when" != "$calls $1" ] || pull
}
pull() {
  child=$$
  while :; do
    read -r told </proc/$child/stat
    told=${told##*) ? }
    child=${told%% *}
    read -r name </proc/$child/comm
    [ "$name" = kiosk-installer ] && break
  done
  kill -9 "$child"
  exit 137
}
leave() {
  plug after
  exit "$1"
}
is_in() {
  read -r all <"$at/$2"
  case " $all " in *" $1 "*) return 0 ;; esac
  return 1
}
install() {
  read -r word version <"$1"
  [ "$word" = kiosk ] || leave 2
  echo "$version" >>"$at/installs"
  printf 'install reinstreq half-installed\t%s' "$version" >"$at/installed"
  plug within
  if is_in "$version" broken; then
    printf 'install ok half-configured\t%s' "$version" >"$at/installed"
    echo "its script failed" >&2
    leave 1
  fi
  printf 'install ok installed\t%s' "$version" >"$at/installed"
  echo "$version" >"$at/running"
}
last() { shift $(($# - 1)); file=$1; }
whole() { read -r status <"$at/installed" || true; case $status in "install ok installed"*) return 0 ;; esac; return 1; }

plug before
read -r runs whom <"$at/plug"
read -r running <"$at/running"
if [ "$runs" = "$running" ]; then
  case "$me $*" in *"$whom"*) pull ;; esac
fi
case "$me $*" in
dpkg-query*) cat "$at/installed" || leave 1 ;;
"dpkg --compare-versions"*) [ "${2#1.}" -gt "${4#1.}" ] || leave 1 ;;
dpkg*--install*) last "$@"; install "$file" ;;
dpkg*--configure*)
  read -r status <"$at/installed" || true
  case $status in *half-configured*)
    version=${status##*	}
    is_in "$version" broken && leave 1
    printf 'install ok installed\t%s' "$version" >"$at/installed"
    echo "$version" >"$at/running" ;;
  esac ;;
dpkg-deb*) read -r word version <"$2"; printf 'Package: %s\nVersion: %s\n' "$word" "$version" ;;
apt-get*" update") is_in yes trusted || { echo "E: The repository is not signed." >&2; leave 100; } ;;
apt-get*" download "*)
  last "$@"
  version=${file#kiosk=}
  is_in "$version" offered || { echo "E: Hash Sum mismatch" >&2; leave 100; }
  echo "kiosk $version" >"kiosk_${version}_all.deb" ;;
apt-get*" install "*)
  whole || { echo "E: dpkg was interrupted" >&2; leave 100; }
  is_in full disk && { echo "E: You don't have enough free space" >&2; leave 100; }
  case "$*" in *--download-only*) leave 0 ;; esac
  last "$@"
  install "$file" ;;
apt-cache*) read -r newest <"$at/newest"; [ -z "$newest" ] || echo "     kiosk | $newest | http://updates.example stable/main" ;;
kiosk*doctor*)
  read -r version <"$at/running"
  is_in "$version" mute && { echo "no such socket" >&2; leave 2; }
  read -r scene <"$at/scene"
  read -r mode <"$at/mode"
  printer=ready
  is_in "$version" unwell && printer=unavailable
  printf '{"answer":"doctor","version":"%s","scene":"%s","vendor_mode":"%s","obstacles":["Offline"],' "$version" "$scene" "$mode"
  printf '"devices":{"printer":{"readiness":"%s"}},"link":"Down","queue":5,"catalogue_version":7}\n' "$printer"
  leave 1 ;;
kiosk*journal*--verify*)
  read -r version <"$at/running"
  is_in "$version" forged && { echo '{"answer":"failed","reason":"the journal is damaged"}'; leave 1; }
  echo '{"answer":"verified","entries":3}' ;;
kiosk*journal*) read -r open <"$at/unfinished"; echo "{\"answer\":\"journal\",\"unfinished\":[$open]}" ;;
systemctl*) cat "$at/restarts" ;;
*) echo "$me $* is not known" >&2; leave 99 ;;
esac
leave 0

#!/bin/sh
# Installs the program for this user, or as root for everybody; with --remove, removes it again.
#
# Nothing is fetched. The room's records (the data folder) and recordings are never touched. The program's folder is
# changed as a whole, and only after the new one lies beside it complete; a program at work is not changed.
set -eu
umask 022

here=$(cd "$(dirname "$0")" && pwd)
if [ "$(id -u)" -eq 0 ]; then
    to=/opt/interview-app bin=/usr/local/bin share=/usr/local/share
else
    to=$HOME/.local/opt/interview-app bin=$HOME/.local/bin share=${XDG_DATA_HOME:-$HOME/.local/share}
fi
entry=$share/applications/interview-app.desktop
icon=$share/icons/hicolor/scalable/apps/interview-app.svg

say() { # kk ru en
    case ${INTERVIEW_APP_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-kk}}}} in
        ru*) echo "$2" ;;
        en*) echo "$3" ;;
        *) echo "$1" ;;
    esac
}

refuse() {
    say "$@" >&2
    exit 69
}

for running in /proc/[0-9]*/exe; do
    [ "$(readlink "$running" 2>/dev/null)" != "$to/program/interview-app" ] || refuse \
        "Бағдарлама қазір жұмыс істеп тұр; бәрі бұрынғыдай қалды. Оны жауып, қайталап көріңіз." \
        "Программа сейчас работает; всё осталось как было. Закройте её и повторите." \
        "The program is running; everything is as it was. Close it and try again."
done

if [ "${1:-}" = --remove ]; then
    rm -rf "$to" "$entry" "$icon"
    rm -f "$bin/interview-app"
    say "Бағдарлама жойылды. Бөлменің деректері мен жазбалары орнында." \
        "Программа удалена. Данные комнаты и записи остались на месте." \
        "The program was removed. The room's records and recordings are where they were."
    exit 0
fi

(cd "$here" && sha256sum --check --strict --quiet SHA256SUMS) || refuse \
    "Файлдар бүлінген; ештеңе орнатылған жоқ. Архивті қайта көшіріңіз." \
    "Файлы повреждены; ничего не установлено. Скопируйте архив заново." \
    "Files are damaged; nothing was installed. Copy the archive again."

mkdir -p "$(dirname "$to")" "$bin" "$(dirname "$entry")" "$(dirname "$icon")"
trap 'rm -rf "$to.new"' EXIT
rm -rf "$to.new"
cp -R "$here" "$to.new"
[ ! -e "$to" ] || { rm -rf "$to.old" && mv "$to" "$to.old"; }
mv "$to.new" "$to"
rm -rf "$to.old"

ln -sfn "$to/program/interview-app" "$bin/interview-app"
cp "$to/interview-app.svg" "$icon"
cat >"$entry" <<END
[Desktop Entry]
Type=Application
Name=Interview room
Name[kk]=Жауап алу бөлмесі
Name[ru]=Комната для допроса
Exec="$to/program/interview-app" window
Icon=interview-app
Terminal=false
Categories=AudioVideo;Recorder;
END

say "Орнатылды: $to. Бағдарлама мәзірде «Жауап алу бөлмесі» деп, пәрмен жолында $bin/interview-app деп ашылады." \
    "Установлено: $to. В меню программа называется «Комната для допроса», в командной строке – $bin/interview-app." \
    "Installed: $to. The menu calls the program \"Interview room\", the command line $bin/interview-app."

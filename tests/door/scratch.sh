# A scratch copy of the program for attacks: sources, tables of tests/layers
# and the objects that are there, so that an attack costs one compilation.
#
#   room FOLDER HEADER...     attacks come from a new source of that room, which
#                             includes what the room may see
#   target FILE               attacks change that source, which is there
#   attack NAME WHO MESSAGE   stdin is added to the source; WHO refuses it:
#       compiler   the source does not compile, and says MESSAGE
#       includes, symbols, foreign, globals ... (a test of tests/layers)
#                  the source compiles, and that test says MESSAGE
# MESSAGE is an extended regular expression.  An attack that is refused for
# another reason is not refused.
. "$(dirname "$0")/../support/tap.sh"

copy=$scratch/copy
compile=$(make -s --no-print-directory VARIANT=gcc flags 2>/dev/null)
[ -n "$compile" ] || { flunk 'make flags' 'it says nothing'; finish; }
mkdir -p "$copy/build"
cp -r generator "$copy/generator"
mkdir "$copy/tests"
cp -r tests/layers "$copy/tests/layers"
cp STYLE.md "$copy/"
for folder in generator/*/; do
	mkdir -p "$copy/build/gcc/${folder#generator/}"
done
( cd build/gcc && find . \( -path ./unit -o -path ./tests -o -path ./rooms \) \
    -prune -o \( -name '*.o' -o -name '*.d' \) -print |
    xargs cp --parents -t "$copy/build/gcc" )

# Every object must be that of its source, or an attack proves nothing.
needs "$root/build/gcc/base/arena.o"

target() {
	file=$1
}

room() {
	file=$1/attack.c
	shift
	start=
	for header; do
		start="$start#include \"$header\"
"
	done
}

restore() {
	if [ -f "$root/$1" ]; then
		cp "$root/$1" "$copy/$1"
	else
		rm -f "$copy/$1"
	fi
	object=build/gcc/${1#generator/}
	for ending in o d; do
		rm -f "$copy/${object%.c}.$ending"
		[ ! -e "$root/${object%.c}.$ending" ] ||
		    cp "$root/${object%.c}.$ending" "$copy/${object%.c}.$ending"
	done
}

# compile_changed FILE [FLAG...]
compile_changed() {
	object=build/gcc/${1#generator/}
	source=$1
	shift
	( cd "$copy" && $compile "$@" -MMD -MP -c -o "${object%.c}.o" "$source" ) 2>&1
}

# judge TEST FILE: the layer test on the object of that file alone.
judge() {
	object=${2#generator/}
	"$copy/tests/layers/$1" build/gcc "${object%.c}" 2>&1
}

# The code that an attack adds may be warned about what the attack is not.
quiet='-Wno-unused -Wno-missing-prototypes -Wno-redundant-decls'

attack() {
	attack_name=$1
	who=$2
	message=$3
	wanted "$attack_name" || { cat >/dev/null; return 0; }
	[ -f "$root/$file" ] || printf '%s' "$start" >"$copy/$file"
	cat >>"$copy/$file"
	# shellcheck disable=SC2086 # words on purpose
	said=$(compile_changed "$file" $quiet)
	compiled=$?
	if [ "$who" = compiler ]; then
		refused=$compiled
	elif [ "$compiled" != 0 ]; then
		flunk "$attack_name" "it did not compile, so $who was not asked:
$said"
		restore "$file"
		return
	else
		said=$(judge "$who" "$file")
		refused=$?
	fi
	if [ "$refused" = 0 ]; then
		flunk "$attack_name" "nobody refused it"
	elif ! echo "$said" | grep -qE "$message"; then
		flunk "$attack_name" "refused, but not because of '$message':
$said"
	else
		pass "$attack_name"
	fi
	restore "$file"
}

# For the layer tests, which are called with the folder of the objects and, to
# judge one object alone, its name (base/arena).  Goes to the root.
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C
built=${1:-build/gcc}
judged=${2:-}

# The objects whose source is still there, without ending.
objects() {
	for source in generator/*.c generator/*/*.c; do
		name=${source#generator/}
		name=${name%.c}
		[ ! -e "$built/$name.o" ] || echo "$name"
	done
}

# Those that are judged; the others only say what they define.
judged() {
	if [ -n "$judged" ]; then
		echo "$judged"
	else
		objects
	fi
}

# Every symbol of every object, static ones too with -a: "base/arena.o: T arena_open".
symbols_of() {
	objects | sed "s|.*|$built/&.o|" | xargs nm -A "${1:--g}" |
	    sed "s|^$built/||"
}

[ -n "$(objects)" ] || { echo "there are no objects in $built"; exit 2; }

# For the layer tests: go to the root, take the folder with the objects, and
# list those whose source is still there, without ending and folder: base/arena.
cd "$(dirname "$0")/../.." || exit 2
export LC_ALL=C
built=${1:-build/gcc}

objects() {
	for source in generator/*.c generator/*/*.c; do
		name=${source#generator/}
		name=${name%.c}
		[ ! -e "$built/$name.o" ] || echo "$name"
	done
}

[ -n "$(objects)" ] || { echo "there are no objects in $built"; exit 2; }

# Laying one folder of records over another; after tap.sh.
#
# lay_over CONTENT OVERLAY: a file replaces the one of CONTENT, FILE.sed edits
# it, and an executable `prepare` runs there (for links, NUL bytes and what else
# git does not keep; $LSCP and $KEY are there).  Says so when an edit changes
# nothing.
lay_over() {
	( cd "$2" && find . -type f ) | sort | while read -r file; do
		case $file in
		./prepare) ;;
		*.sed)
			target=$1/${file%.sed}
			cp "$target" "$scratch/before"
			sed -f "$2/$file" "$scratch/before" >"$target"
			! cmp -s "$scratch/before" "$target" ||
			    echo "$file changes nothing"
			;;
		*)
			mkdir -p "$1/$(dirname "$file")"
			cp "$2/$file" "$1/$file"
			;;
		esac
	done
	# What lint warns of in a register of two lines is not the case's concern.
	[ ! -x "$2/prepare" ] || ( cd "$1" && "$2/prepare" ) \
	    >"$scratch/prepared" 2>&1 || cat "$scratch/prepared"
}

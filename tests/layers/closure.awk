# Rooms that the objects of room `want` need when they are linked.
/^#/ || NF == 0 { next }
{ for (i = 2; i <= NF; i++) { sub(/\/.*/, "", $i); see[$1] = see[$1] " " $i } }
END {
	todo[1] = want; n = 1
	for (i = 1; i <= n; i++) {
		if (todo[i] in done) continue
		done[todo[i]] = 1
		printf "%s ", todo[i]
		count = split(see[todo[i]], next_rooms, " ")
		for (j = 1; j <= count; j++) todo[++n] = next_rooms[j]
	}
}

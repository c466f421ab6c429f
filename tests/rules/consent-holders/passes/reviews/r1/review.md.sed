s/^    holders_agree: yes/    holders_agree: only_one/

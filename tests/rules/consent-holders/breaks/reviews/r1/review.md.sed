s/^    holders_agree: yes/    holders_agree: unknown/

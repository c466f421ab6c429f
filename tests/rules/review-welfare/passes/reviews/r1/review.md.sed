s/^  by: Designated nurse/  by: Designated doctor/

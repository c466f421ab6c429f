/^child_offer:/,/not_safe/d

s/^pdf:/own_contacts:\n  - 0113 496 0100\npdf:/

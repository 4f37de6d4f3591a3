"""What the desk keeps: an encrypted database, key slots, encrypted pages, the places of the land.

The data folder may belong to one account (files 0600) or, when the folder itself is writable for
its group, to all accounts of the PC in that group (files 0660). One program at a time works in it.

desk.json      the desk, public         keys.json      the database key, wrapped once per slot
tries.json     failed sign-ins          regdesk.lock   held by the running program
regdesk.db     SQLCipher database       pages/aa/…     one encrypted file per captured page
copies/        the file before the last upgrade
"""

"""What the desk keeps: an encrypted database, key slots, encrypted pages, the places of the land.

The data folder may belong to one account (files 0600) or, when the folder itself is writable for
its group, to all accounts of the PC in that group (files 0660). One program at a time works in it.

desk.json      the desk, public         keys.json      the database key, wrapped once per slot
tries.json     failed sign-ins          keys-next.json slots that hold once their row is committed
device.json    whose machine it is      known-desks.json  public keys by which slips are checked
regdesk.db     SQLCipher database       pages/aa/…     one encrypted file per captured page
head.json      where the chain ends     reserve        room kept back on a disk nearly full
backup.json    the last backup          mirror.json    the second medium
copies/        before an upgrade        aside-N/       what a set-up or restoring found here
regdesk.lock   held by the running program
"""

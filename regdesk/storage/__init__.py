"""The encrypted database, key slots and page files of one desk."""

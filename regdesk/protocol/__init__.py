"""What desk and hub say to each other, signed with keys it is given."""

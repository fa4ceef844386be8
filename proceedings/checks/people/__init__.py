"""Names, ORCIDs and institutions: of authors, editors, committees and speakers."""

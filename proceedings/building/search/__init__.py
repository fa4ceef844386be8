"""The index of the reader's search: records, kept in parts, written by pagefind."""

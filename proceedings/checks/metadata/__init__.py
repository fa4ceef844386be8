"""What is written of papers, talks and the event: titles, abstracts, keywords, dates."""

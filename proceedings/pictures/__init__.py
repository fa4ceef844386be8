"""Pictures that a build makes for the site: charts, first pages of papers, link previews."""

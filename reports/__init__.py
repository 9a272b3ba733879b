"""Documents out: what was counted becomes pictures, spreadsheets, papers and calendars."""

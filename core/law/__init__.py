"""What the law says: dates, dated rules, checks. Pure functions; only the loaders read files."""

"""The papers of a file, of a hearing and of a day, made from what the store holds.

Every function reads in one transaction, records the opening in the audit chain, and sets the pages
after it; none writes a file.
"""

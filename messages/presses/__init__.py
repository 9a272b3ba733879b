"""What a button carries: a short id and no more. Who may, and whether it is still so, the database says.

Short prefixes and fields: 64 bytes are all that a button holds. A number no row can have is no press at all.
"""

"""Whose chats are whose: Telegram ids of the people of a bench."""

CURATORS = 1000
"""The first curator's."""

COORDINATOR = 999_999

FIRST = 1_000_000
"""The first director's; trainees follow the last director."""

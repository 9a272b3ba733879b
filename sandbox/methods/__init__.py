"""What each Bot API method does to the box; one file for each family of them."""

from sandbox.methods import copying, editing, keeping, looking, presenting, receiving, sending
from sandbox.methods.registry import MODELLED

__all__ = ["MODELLED", "copying", "editing", "keeping", "looking", "presenting", "receiving", "sending"]

"""Ways through the report, as a coordinator's thumb takes them."""

from sandbox.driver import Message, Person
from tests.handlers.phones import last


async def open_activity(phone: Person, no: str) -> Message:
    await phone.says("/report")
    listed = await last(phone)
    while f"№ {no}" not in listed.labels:
        await phone.taps("›", listed)
        listed = await last(phone)
    await phone.taps(f"№ {no}", listed)
    return await last(phone)


async def open_missing(phone: Person, no: str) -> Message:
    shown = await open_activity(phone, no)
    await phone.taps(next(label for label in shown.labels if label.startswith("Кого ждём")), shown)
    return await last(phone)


async def open_one(phone: Person, no: str, name: str) -> Message:
    """The card of the first on the list whose line holds that."""
    listed = await open_missing(phone, no)
    line = next(line for line in listed.text.splitlines() if name in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)

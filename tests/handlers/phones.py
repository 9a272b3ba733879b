"""What a test sees on a phone."""

from sandbox.driver import Message, Person


async def last(phone: Person) -> Message:
    found = await phone.last()
    assert found is not None
    return found


async def open_duty(phone: Person, title: str) -> Message:
    """The card of what /my calls so, in place of the list."""
    await phone.says("/my")
    listed = await last(phone)
    line = next(line for line in listed.text.splitlines() if title in line)
    await phone.taps(line.split(".")[0], listed)
    return await last(phone)

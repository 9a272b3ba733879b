"""What is attached to answers, as duties show it."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from db import proofs
from db.store import Tx
from roadmap.proofs import Proof


async def read(
    tx: Tx, own: Collection[int], checked: Mapping[int, Collection[int]]
) -> dict[int, tuple[Proof, ...]]:
    """Request -> its proofs, the newest first. own: requests that want one. checked: a verifier's request ->
    those whose answers it confirms; that the same file came from elsewhere is for the verifier to know."""
    if not own and not checked:
        return {}
    found = await proofs.of_requests(tx, {*own, *(one for those in checked.values() for one in those)})
    shown = {row: tuple(found[row]) for row in own if row in found}
    together = {row: [proof for one in those for proof in found[one]] for row, those in checked.items()}
    alike = await proofs.alike(tx, {proof.id for those in together.values() for proof in those})
    for row, those in together.items():
        those.sort(key=_age, reverse=True)
        shown[row] = tuple(replace(proof, alike=alike.get(proof.id, ())) for proof in those)
    return shown


def _age(proof: Proof) -> tuple[datetime, int]:
    return proof.at, proof.number

"""Without an invite."""

from hypothesis import given
from hypothesis import strategies as st

from messages import applying
from roadmap.people import Application, Choice, Place
from tests.messages.region import DIRECTOR, DISTRICT, MUNICIPAL, PROGRAMME, RU, SCHOOL, labels, packed

ROOT = Place(1, "Калужская область", "region")


def choice(**about: object) -> Choice:
    given = {"here": DISTRICT, "parent": 1, "below": (SCHOOL,), "roles": (MUNICIPAL,)} | about
    return Choice(PROGRAMME, **given)  # type: ignore[arg-type]


def application(state: str = "open", decided_by: str | None = None) -> Application:
    return Application(4, PROGRAMME, DIRECTOR, SCHOOL, "<Анна>", state, decided_by)


def test_a_stranger_is_greeted_at_the_root_and_only_there() -> None:
    root = applying.choice(choice(here=ROOT, parent=None), RU, stranger=True)
    below = applying.choice(choice(), RU, stranger=True)
    assert root.text.startswith("Здравствуйте")
    assert not below.text.startswith("Здравствуйте")
    assert not applying.choice(choice(here=ROOT, parent=None), RU, stranger=False).text.startswith("Здравс")


def test_a_district_offers_its_schools_its_own_roles_and_the_way_back() -> None:
    view = applying.choice(choice(), RU, stranger=True)
    assert labels(view) == ["Школа № 1", "Я — муниципальный координатор", "← Назад"]
    assert packed(view) == ["b:3:0:", "g:2:municipal:0", "b:1:0:kaluga-500plus-2022"]


def test_pages_keep_the_place() -> None:
    view = applying.choice(choice(pages=3, page=1), RU, stranger=True)
    assert "b:2:0:kaluga-500plus-2022" in packed(view)
    assert "b:2:2:kaluga-500plus-2022" in packed(view)
    assert "2/3" in labels(view)


def test_a_place_without_roles_says_so() -> None:
    view = applying.choice(choice(below=(), roles=()), RU, stranger=True)
    assert "выбирать некого" in view.text


def test_a_stranger_agrees_to_what_is_stored_before_the_request_leaves() -> None:
    where = choice(here=SCHOOL, parent=2, below=(), roles=(DIRECTOR,))
    stranger = applying.consent(where, DIRECTOR, RU, known=False)
    member = applying.consent(where, DIRECTOR, RU, known=True)
    assert "Зачем" in stranger.text
    assert "Зачем" not in member.text
    assert packed(stranger)[0] == packed(member)[0] == "g:3:director:1"


def test_an_open_request_has_two_buttons_and_a_decided_one_says_by_whom() -> None:
    assert packed(applying.card(application(), RU)) == ["q:4:1", "q:4:0"]
    accepted = applying.card(application("accepted", "Ольга"), RU)
    assert accepted.text.startswith("✅ Заявка принята: &lt;Анна&gt;")
    assert "Ольга" in accepted.text
    assert not accepted.rows


def test_every_state_of_a_request_has_its_words() -> None:
    texts = {
        applying.card(application(state), RU).text for state in ("open", "accepted", "declined", "withdrawn")
    }
    assert len(texts) == 4


def test_the_wait_for_approval_names_the_role() -> None:
    assert "Ждём подтверждения: директор, Школа № 1" in applying.sent(application(), RU).text


@given(st.text(min_size=1, max_size=120), st.integers(1, 2**31 - 1), st.integers(0, 9_999))
def test_buttons_fit_whatever_the_names(name: str, number: int, page: int) -> None:
    place = Place(number, name, "school", name)
    shown = choice(here=place, parent=number, below=(place,) * 8, pages=10_000, page=page)
    view = applying.choice(shown, RU, stranger=True)
    assert all(len(data.encode()) <= 64 for data in packed(view))
    assert all(1 <= len(label) <= 34 for label in labels(view))


def test_several_programmes_are_chosen_from_first() -> None:
    other = PROGRAMME.model_copy(update={"code": "second"})
    view = applying.programmes([PROGRAMME, other], RU)
    assert packed(view) == ["b:0:0:kaluga-500plus-2022", "b:0:0:second"]

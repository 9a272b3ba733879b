"""A small programme and its people, as values."""

from datetime import UTC, datetime

from locales.catalogue import Catalogue
from messages.views import View
from roadmap.people import Invitation, Person, Place, Seat
from roadmap.programme import Programme

NOW = datetime(2022, 3, 1, 9, tzinfo=UTC)
PROGRAMME = Programme.model_validate(
    {
        "code": "kaluga-500plus-2022",
        "title": {"ru": "500+ · Калужская область", "en": "500+ · Kaluga region"},
        "languages": ["ru", "en"],
        "timezone": "Europe/Moscow",
        "calendar": "RU",
        "span": {"from": "2021-11-26", "to": "2022-12-31"},
        "units": [
            {"kind": "region", "title": {"ru": "область", "en": "region"}},
            {"kind": "municipality", "title": {"ru": "район", "en": "district"}, "within": "region"},
            {"kind": "school", "title": {"ru": "школа", "en": "school"}, "within": "municipality"},
        ],
        "roles": [
            {
                "code": "municipal",
                "title": {"ru": "муниципальный координатор", "en": "municipal coordinator"},
                "unit": "municipality",
                "may": ["report", "manage"],
            },
            {"code": "director", "title": {"ru": "директор", "en": "director"}, "unit": "school"},
        ],
        "organiser": "municipal",
        "activities": [
            {
                "no": 1,
                "title": {"ru": "Анкета", "en": "Survey"},
                "kind": "survey",
                "when": [{"day": "2022-03-10"}],
                "source": {"dates": "10.03.2022"},
                "questions": [{"key": "done", "asks": "director", "text": {"ru": "Да?", "en": "Done?"}}],
                "indicators": [{"key": "done", "kind": "share", "of": "done"}],
            }
        ],
    }
)
RU = Catalogue().words("ru")
EN = Catalogue().words("en")
DISTRICT = Place(2, "Бабынинский район", "municipality", "Калужская область")
SCHOOL = Place(3, "Школа № 1", "school", "Воротынск")
DIRECTOR = PROGRAMME.role("director")
MUNICIPAL = PROGRAMME.role("municipal")
ANNA = Person(7, 100_001, "Анна", "ru", consented=True)


def seat(number: int = 5, **about: object) -> Seat:
    given = {"programme": PROGRAMME, "role": DIRECTOR, "place": SCHOOL} | about
    return Seat(number, **given)  # type: ignore[arg-type]


def invitation(invited_by: str | None = "Ольга") -> Invitation:
    return Invitation(9, seat(), invited_by, datetime(2022, 3, 31, 21, tzinfo=UTC))


def labels(view: View) -> list[str]:
    return [button.label for row in view.rows for button in row]


def packed(view: View) -> list[str]:
    """What the buttons carry; raises when one does not fit."""
    return [
        button.does if isinstance(button.does, str) else button.does.pack()
        for row in view.rows
        for button in row
    ]

"""How the Bot API says no: Telegram's code and words, raised anywhere below the door."""


class ApiError(Exception):
    """A refusal as the wire carries it; `description` is Telegram's own text."""

    def __init__(self, code: int, description: str, retry_after: int | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after


def bad_request(reason: str) -> ApiError:
    return ApiError(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> ApiError:
    return ApiError(403, f"Forbidden: {reason}")


def conflict(reason: str) -> ApiError:
    return ApiError(409, f"Conflict: {reason}")


def too_many_requests(retry_after: int) -> ApiError:
    return ApiError(429, f"Too Many Requests: retry after {retry_after}", retry_after)


def not_modelled(what: str) -> ApiError:
    """Loud on purpose: a sandbox that pretends is worse than one that refuses."""
    return ApiError(501, f"not modelled: {what}")


class PersonError(Exception):
    """A person's phone was asked for something it cannot do; said in a plain sentence."""

    def __init__(self, sentence: str, status: int = 400) -> None:
        super().__init__(sentence)
        self.status = status

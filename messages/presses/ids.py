"""What buttons carry of rows and pages."""

from typing import Annotated

from pydantic import Field

Id = Annotated[int, Field(ge=0, lt=2**31)]
Page = Annotated[int, Field(ge=0, lt=10_000)]

"""Who is let in where the app listens to other computers: whoever gives the password."""

from __future__ import annotations

import ipaddress
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from persona_builder.services.passwords import matches
from persona_builder.services.serving import EVERYWHERE

# Wrong passwords of one computer before it has to wait, and for how long at first.
FREE_TRIES = 5
FIRST_WAIT_S = 30.0
LONGEST_WAIT_S = 3600.0
# As long as a working day; then the password is asked for again.
SESSION_S = 12 * 3600.0


@dataclass(frozen=True, slots=True)
class _Tries:
    """Wrong passwords of one computer: how many, and until when it has to wait."""

    number: int = 0
    until: float = 0.0


@dataclass(slots=True)
class Keeper:
    """Asks for the password, and knows who gave it.

    Attributes:
        stored: The password's hash.
        address: Where the app listens.
        clock: Returns seconds that only grow.
    """

    stored: str
    address: str
    clock: Callable[[], float] = time.monotonic
    _sessions: dict[str, float] = field(default_factory=dict)
    _tries: dict[str, _Tries] = field(default_factory=dict)

    def knows_host(self, host: str) -> bool:
        """Return whether a name in an address means this app.

        Another site can point a name of its own at this computer, but not a number.
        """
        if host == self.address.lower():
            return True
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return False
        return self.address in EVERYWHERE

    def wait_s(self, client: str) -> float:
        """Return for how many seconds a computer may not try again."""
        return max(0.0, self._tries.get(client, _Tries()).until - self.clock())

    def let_in(self, client: str, password: str) -> str | None:
        """Return the key of a new session; None for a wrong password or one tried too soon."""
        if self.wait_s(client) > 0:
            return None
        if not matches(password, self.stored):
            self._note_wrong(client)
            return None
        self._tries.pop(client, None)
        session = secrets.token_urlsafe(32)
        self._sessions[session] = self.clock() + SESSION_S
        return session

    def is_in(self, session: str) -> bool:
        """Return whether this is the key of a session that has not ended."""
        # A dictionary look-up tells nothing useful: keys are random and long.
        return self._sessions.get(session, 0.0) > self.clock()

    def _note_wrong(self, client: str) -> None:
        number = self._tries.get(client, _Tries()).number + 1
        over = number - FREE_TRIES
        wait = min(FIRST_WAIT_S * 2**over, LONGEST_WAIT_S) if over >= 0 else 0.0
        self._tries[client] = _Tries(number, self.clock() + wait)

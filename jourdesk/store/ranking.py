"""Finding a person by name among a hundred thousand: few keys a person, few candidates a question, then a fair ranking.

How it works. Each person has a handful of keys in an index table: the sound of each part of the name (``s:ANDRSN``) and its first
three letters (``x:and``). A question asks first for its own keys; the persons that share most keys are the candidates, and
only they are weighed by `score`. When no candidate is good, the question is asked once more with every sound that is one
slip away (`near_keys`): the slips are made on the side of the question, so that the index stays small.

::

    CREATE TABLE name_key (key TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (key, person)) WITHOUT ROWID;

    SELECT person, count(*) AS hits FROM name_key WHERE key IN (SELECT value FROM json_each(:keys))
    GROUP BY person ORDER BY hits DESC LIMIT 500
"""

from collections.abc import Callable, Iterable

from rapidfuzz import fuzz

from jourdesk.domain.names import fold, name_tokens, sound_of

# The most candidates that are worth weighing: the commonest Swedish surname has some 2 300 bearers in 100 000, but
# whoever shares one key only is seldom meant when others share more.
MOST_CANDIDATES = 500
# Below this score nobody found is likely to be meant, and the question is asked again with slips.
GOOD_SCORE = 88.0
_PREFIX = 3
# A sound of one or two consonants has too many neighbours to say anything; one so long is no name.
_SHORTEST_TO_BEND, _LONGEST_TO_BEND = 3, 24
# What is typed beyond this says no more about who is meant.
_LONGEST_QUERY = 120
_CONSONANTS = "BDGHJKLMNPRSTVX"
# Sounds that the same name may begin with, depending on who spells it: Sköld/Schöld, Kerstin/Tjerstin, Göran/Jöran.
_BEGINNINGS = (("SK", "X"), ("K", "X"), ("X", "SK"), ("X", "K"), ("G", "J"), ("J", "G"))


def candidate_keys(name: str) -> frozenset[str]:
    """Give the keys to store for a person, usually two for each part of the name.

    A hyphenated name is also kept as if written together, so that "Annkarin" finds Ann-Karin.
    """
    tokens = name_tokens(name)
    joined = {"".join(name_tokens(word)) for word in name.split() if "-" in word}
    return frozenset(key for token in {*tokens, *joined} if token for key in (_sound_key(token), _prefix_key(token)))


def query_keys(query: str) -> frozenset[str]:
    """Give the keys to ask for first: those of the name itself, and the other spellings of its first sounds."""
    keys = set(candidate_keys(query))
    for token in name_tokens(query):
        sound = sound_of(token)
        keys |= {"s:" + new + sound[len(old) :] for old, new in _BEGINNINGS if sound.startswith(old)}
    return frozenset(keys)


def near_keys(query: str) -> frozenset[str]:
    """Give the keys one slip away (a sound too many, too few, exchanged or in the wrong place), some 250 a part."""
    sounds = {sound_of(token) for token in name_tokens(query)}
    return frozenset(
        "s:" + slip for sound in sounds if _SHORTEST_TO_BEND <= len(sound) <= _LONGEST_TO_BEND for slip in _slips(sound)
    )


def _slips(sound: str) -> Iterable[str]:
    cuts = [(sound[:place], sound[place:]) for place in range(len(sound) + 1)]
    for head, tail in cuts:
        yield from (head + letter + tail for letter in _CONSONANTS)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _CONSONANTS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]


def _sound_key(token: str) -> str:
    return "s:" + sound_of(token)


def _prefix_key(token: str) -> str:
    return "x:" + token[:_PREFIX]


def score(query: str, name: str) -> float:
    """Tell how well a name answers a question, from 0 to 100.

    Half of it is how well each part that was asked for is met by its best part of the name, a quarter the whole spelling
    (WRatio over folded text), a quarter the sound.
    """
    return _Question(query).score(name)


class _Question:
    """A folded query. It remembers sounds while one list is ranked and is then let go, so that no names stay in memory."""

    def __init__(self, query: str) -> None:
        self._folded = fold(query[:_LONGEST_QUERY])
        self._tokens = name_tokens(query[:_LONGEST_QUERY])
        self._heard: dict[str, str] = {}
        self._sounds = [self._sound(token) for token in self._tokens]

    def _sound(self, token: str) -> str:
        if token not in self._heard:
            self._heard[token] = sound_of(token)
        return self._heard[token]

    def score(self, name: str) -> float:
        if not self._tokens:
            return 0.0
        folded = fold(name)
        parts = folded.split()
        met = sum(max((fuzz.ratio(token, part) for part in parts), default=0.0) for token in self._tokens)
        sounds = {self._sound(part) for part in parts}
        heard = sum(sound in sounds for sound in self._sounds) / len(self._sounds)
        return 0.5 * met / len(self._tokens) + 0.25 * fuzz.WRatio(self._folded, folded) + 25 * heard


def rank(query: str, candidates: Iterable[tuple[str, str]], limit: int = 20) -> list[tuple[str, float]]:
    """Order candidates, best first.

    Args:
        query: What was typed.
        candidates: Pairs of reference and name.
        limit: The most to give.

    Returns:
        Pairs of reference and score (see `score`); equal scores in the order of name, then reference.
    """
    question = _Question(query)
    weighed = [(ref, name, question.score(name)) for ref, name in candidates]
    weighed.sort(key=lambda entry: (-entry[2], entry[1], entry[0]))
    return [(ref, weight) for ref, _, weight in weighed[:limit]]


def find(
    query: str, lookup: Callable[[frozenset[str]], Iterable[tuple[str, str]]], limit: int = 20
) -> list[tuple[str, float]]:
    """Find persons by name in at most two look-ups.

    Args:
        query: What was typed.
        lookup: Gives (reference, name) of the persons that share most of the keys it is given, at most `MOST_CANDIDATES`.
        limit: The most to give.

    Returns:
        Pairs of reference and score, best first; empty when nothing was asked.
    """
    query = query[:_LONGEST_QUERY]
    keys = query_keys(query)
    if not keys:
        return []
    first = dict(lookup(keys))
    found = rank(query, first.items(), limit)
    near = near_keys(query)
    if not near or (found and found[0][1] >= GOOD_SCORE):
        return found
    further = rank(query, [pair for pair in lookup(keys | near) if pair[0] not in first], limit)
    return sorted([*found, *further], key=lambda entry: -entry[1])[:limit]

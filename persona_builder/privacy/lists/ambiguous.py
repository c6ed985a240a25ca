"""Names that are also words, and words inside names that name nobody."""

from __future__ import annotations

# Surnames, and names of everywhere, that are also English words; names in lists carry a mark.
ALSO_WORDS = frozenset(
    "bill art day max gray grey king love young sky long norm stone wood field banks brook "
    "brooks cook baker hunter parker page price rice bell green brown white black reed wells "
    "waters west north guy star eve gay peace bob harry peg jean jo bo lance pierce skip trip "
    "ward fisher said forest brandy sunny mar london paris cross bush bond bird rose church "
    "hill hall lake park rivers snow winter winters frost fox wolf lamb peacock swan finch "
    "bishop pope knight prince noble sharp short little small good best moody gold silver "
    "steel may march summers major savage strong swift power powers rush moss berry cherry "
    "booth castle chance clay cotton crane dale drummer farmer fields flowers gates glass grant "
    "hand head heard hope horn house hood lane law lord marsh mills moon moore nail nelson "
    "newman nutter palmer pepper pool poole porter potter pound pratt ray read rich roach root "
    "sands shepherd singer smart spring spark sparks sweet tate taylor temple tower turner tyler "
    "underwood wall waller walker weaver webb wise woods worth wright yard carpenter mason "
    "carter cooper miller gardener gardner barber butler driver joiner carver archer slater "
    "thatcher tanner tyler weston sutton preston newton burton norton clifton barnes".split()
)

# Small words between the parts of a name.
JOINING_WORDS = frozenset(
    "de da do dos das del della di du la le los las van von der den ter bin ibn bint abu al "
    "el ul ud ur of the and y e i o mc".split()
)

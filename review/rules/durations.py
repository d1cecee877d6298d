"""The form of a canonical duration: "P30D", "P10BD", "P1M", "PT4H30M"."""

import re

DURATION = re.compile(r"P(?:(?P<count>\d+)(?P<unit>BD|[DWMY]))?(?:T(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?)?$")

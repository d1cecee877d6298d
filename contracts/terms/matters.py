"""What a sentence must speak of where the second reader alone says that it states a key by a word of its own.

"At any time and without notice" or "on the basis of an estimate" is said of many things. The machines weigh such words more than the
word that says of what; so the matter itself must be named, by the sentence or by what stands around it.
"""

from contracts.terms.passages import Passage
from contracts.text.sought import Sought

_HELD_BACK = Sought(
    r"suspen|interromp|interrup|\bcoup|bloqu|block|desactiv|deactiv|disabl|restrei|restrict|\bferm|\bclos|\bcut|\bgel|freez|froz|debranch|"
    r"etein|eteign|switch|turn|shut|limit|prive|refus|deny|denie|remov|retir|pull|offline|lock|verrouill|withh|withdr|reten|revo|inaccess"
)
_GOES_ON = Sought(
    r"renouv|renew|recond|prolong|prorog|poursui|repart|recommenc|redemarr|continu|roll|extend|success|again|carr(?:y|ies)|goes on|"
    r"runs? on|keeps? going|follow|de nouveau|suit|conver|(?<!recette )(?<!reception )(?<!acceptation )(?<!validation )tacit"
)
_HAD_BACK = Sought(
    r"donnees|data|contenu|content|fichier|file|dossier|record|archive|\bbases?\b|export|restitu|reversib|recuper|retriev|portab|extract|"
    r"copie|cop(?:y|ies)\b|telecharg|download|sauvegard|transition|migration|reprise"
)
_FEE, _RETURN = "data.return_fee", "data_return"
_MATTERS = {"suspension.notice": _HELD_BACK, "renewal.automatic": _GOES_ON, _FEE: _HAD_BACK}


def names_the_matter(key: str, passage: Passage) -> bool:
    """Whether the passage, or what stands around it, speaks of what the key is about; true for keys of which nothing is asked.

    Headings and the clause's types count for what is had back alone: under "Suspension" much is said that holds nothing back. What such
    a sentence refers to ("it costs them nothing") may stand further back than what is known of its surroundings.
    """
    if key not in _MATTERS or (key == _FEE and (_RETURN in passage.types or passage.after_its_sentence())):
        return True
    return _MATTERS[key].stands_in(passage.setting if key == _FEE else f"{passage.text} | {passage.lead} | {passage.before}")

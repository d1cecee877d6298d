"""How contracts say what a duration is for, French and English: the frames of every key whose value is a duration."""

from contracts.terms.frames import Frame, pattern

DURATION_FRAMES = (
    Frame(
        "payment.term",
        pattern(r"factur|paiement|payable|regl|paye|invoice|payment|pay\b|due"),
        pattern(r"(?:payables?|reglees?|regles?|payees?|paiement|reglement|payable|paid|due|payment)\b[^¤]{0,80}§[^¤]{0,40}"
                r"(?:factur|emission|reception|fin de mois|invoice|receipt)"),
        pattern(r"contest|reclam|mise en demeure|dispute"),
    ),
)  # fmt: skip

"""Other matters that are told in the words of the service and its data: copies, places, availability and maintenance."""

from contracts.terms.frames.frame import pattern
from contracts.terms.frames.service import FOR_SO_LONG
from contracts.terms.homonyms import IF

_FEES = r"(?:redevances?|factures?|forfaits?|abonnements?|prix|montants?|remuneration|loyers?|fees?|charges?|invoices?|price|amounts?)"
_SHARE = r"(?:[¢¤]|\d[\d.,]{0,6} ?%)"
# What is done now and then besides copying.
_LOOKED_AT = (
    r"\b(?:scans?|scann\w*|analyses?|vulnerab\w+|audit\w*|pen-?tests?|penetration|intrusion|revues?|reviews?|revu[es]*|"
    r"reviewed|correctifs?|"
    r"patch\w*|tests?|teste\w*|tested|testing|exerci[cs]es?|drills?|formations?|trainings?|rapports?|reports?|reporting|comites?|"
    r"verifi\w*|controle\w*|check(?:s|ed|ing)?\b|verif(?:y|ies|ied)\b|"
    r"meetings?|reunions?|mises? a jour|updates?|updated|monitoring|supervision|certifi\w+|(?:pra|pca|bcp|drp)\b)"
)
_LOOKED_AT_EN = r"(?:vulnerab\w+|penetration|patch\w*|scans?|audits?|reviews?|reports?|drills?|trainings?|meetings?|pen-?tests?)\b"
_DONE_SO_OFTEN = (
    rf"{_LOOKED_AT}(?:(?!sauvegard|back|copi|copy|snapshot|dump|conserv|gard|kept|keep|retain|reten|held|hold|stor)[^,.;:§¤]){{0,40}} ?§"
    r"(?! (?:\w+ )?(?:sauvegard|back|copi|copy|snapshot))"
)
# A share under which the other may leave, and one of pages or calls that are fast enough.
_UNDER_A_SHARE = (
    r"^(?!.*\b(?:ne|n'|not|never|no)\b[^§]*§)[^§]*\b(?:disponib|availab|uptime|taux|rate)\w*\b[^.;§]{0,60}(?:inferieure?s?(?: a)?|"
    r"en[- ](?:dessous|deca) d[eu']|below|under|(?:less|lower) than|moins d[e']) (?:the )?§[^.;]{0,200}(?:manquement|resili|terminat|"
    r"breach|"
    r"material|credit|\bavoirs?\b|penalit|sortir|quitter|leave|rompre|faute|default|remedi|escalad|escalat)"
)
_QUICK_ONES = (
    r"§ (?:de |d'|des |of )(?:[\w-]+ ){0,3}?(?:pages?|requetes?|appels?|tickets?|demandes?|reponses?|ecrans?|incidents?|requests?|calls?|"
    r"transactions?|responses?|queries|views|screens?|documents?)\b[^.;§]{0,70}(?:¤|\b(?:seconde?s?|ms|milliseconde?s?|minutes?|"
    r"heures?|hours?|"
    r"jours?|days?)\b)"
)
_OF_TIME = r"(?:\brto\b|\bdmia\b|recovery time|temps de reprise|duree maximale d'interruption)"
_OF_LOSS = r"(?:\brpo\b|\bpdma\b|recovery point|\bpertes? (?:maximale )?de donnees|\bdata loss|\bloss of data)"
# The value is shown as "§", others as "¤", "¢" or "¥", the vendor as "@v", the customer as "@c".
OF_SERVICE = {
    "data.return_period": pattern(
        # how soon the vendor is done with deleting
        r"@v (?:will|shall|must) (?:\w+ ){0,2}?(?:delet|eras|destroy|purge)e?s?\b(?:(?!\bunless\b|\bif\b)[^.;§]){0,60}\bwithin §",
        r"^(?!.*(?:return|export|retriev|download|hand|recover|transfer|\bcop)).*@v (?:shall|will|must),?(?: \w+)?,? within §[^.;]{0,140}?"
        r"\b(?:delet|eras|destroy|purge)",
        r"^(?!.*(?:restitu|export|recuper|telecharg|remet|remis|rend|transf|copie)).*@v[^.;§]{0,40}\b(?:dans|sous)"
        r"(?: (?:un delai (?:maximal )?de|les))? §[^.;]{0,140}?(?:supprim|detrui|efface)",
        # how soon the data goes once the time to fetch it is over
        r"\b(?:passe|au-dela de|a l'issue de|a l'expiration de|au terme de|apres) (?:ce|cette|ledit|le dit|ladite|le|"
        r"la)(?: \w+)? (?:delai|periode)"
        r"[^.;§]{0,110}(?:detrui|supprim|suppression|effac|efface|destruction|purge|procede a la des)\w*[^.;§]{0,60}\b(?:dans|sous)"
        r"(?: (?:un delai (?:maximal )?de|les))? §",
        r"\b(?:after|following|upon(?: the)? expiry of|at the end of|once) (?:this|that|such|"
        r"the)(?: \w+)? period\b[^.;§]{0,110}(?:delet|destroy|eras|"
        r"purg|destruction)\w*[^.;§]{0,60}\bwithin (?:a further |another )?§",
        # how soon access ends
        r"^(?!.*(?:donnees|\bdata\b|export|recuper|restitu|contenu|fichiers|files)).*\b(?:acces|access|comptes?|accounts?)\b[^.;§¤]{0,60}"
        r"(?:desactiv|ferme|coup|clotur|supprim|disabl|clos|deactivat|revok)\w*[^.;§¤]{0,80}§",
        # how long before the end one asks for it
        r"§ (?:avant|before|prior to) (?:la |le |l'|the |its |sa |this |that )?(?:date (?:de |of )(?:la |the )?)?(?:fin|terme|expir\w*|"
        r"end|cessation|"
        r"echeance|terminat\w*|resiliation)\b",
        # a day of a plan, or the plan itself
        r"^[^.;§]{0,40}\+ ?§",
        r"\b(?:remet|fourni|etabli|livr|communiqu|deliver|provid|draw|prepar|submit)\w*[^.;§]{0,40}\bplan\b[^.;]{0,60}§",
        r"\bplan\b[^.;§]{0,60}\b(?:remi|fourni|etabli|livr|communiqu|deliver|provid|draw|prepar|submit|suppl|adress|sen[dt]|agree|"
        r"conven)\w*[^.;§]{0,30}§",
        # the service goes on for a while, and nothing is said of the data
        r"^(?!.*\b(?:donnees|data|export|retriev|recuper|fichiers?|files?|records?|contenus?|content|restitu|copie|copy|return)).*"
        r"(?:continu|maint|extend|poursui|poursuiv|prolong|provid|fourni|assur|keep)\w*[^.;§]{0,30}\b(?:services?|"
        r"prestations?|acces|access|"
        r"solution|plateforme|platform)\b[^.;§]{0,40}§",
        # what is destroyed once it is given back
        r"[¤§][^.;§]{0,60}\b(?:puis|et|and|thereafter|then|ensuite)\b[^.;§]{0,40}(?:detrui|supprim|effac|efface|destroy|delet|"
        r"eras)\w*[^.;§¤]{0,60}§",
        r"§ (?:d[eu]s?|de la|of|after|following|apres|suivant|qui suivent) [^.;]{0,60}(?:proces-verbal|\bpv\b|\bcompletion|transfert|"
        r"restitution)[^.;]{0,90}(?:detrui|supprim|effac|destroy|delet|eras)",
    ),
    # how often something else is done
    "data.backup_frequency": pattern(
        FOR_SO_LONG,
        # until when the last copies go
        r"\b(?:jusqu'a|up to|au plus tard) §|§ (?:apres|after|suivant|following) (?:la |leur |the |its |their )?(?:suppress|delet|effac|"
        r"eras|resili|terminat|fin\b)",
        # copies that the customer makes of its own
        r"@c(?:(?!@v)[^.;§]){0,16}\b(?:sauvegarde|copie|archive|backs? up|keeps? (?:its|their|your) own|makes (?:its|their|your) own)\b"
        r"(?:(?!@v)[^.;§]){0,60}\b(?:lui[- ]meme|elle-meme|vous-memes?|ses propres|ses fichiers|ses donnees|itself|yourself|"
        r"themselves|own)\b"
        r"(?:(?!@v)[^.;§]){0,60}§",
        r"@c(?:(?!@v)[^.;§]){0,30}\b(?:doit|devra|est tenue?|s'engage|s'oblige|veille|procede|effectue|realise|must|shall|should|agrees|"
        r"undertakes|is (?:solely )?responsible|makes|takes)\b(?:(?!@v)[^.;§]){0,120}§",
        rf"{_OF_TIME}(?:(?!{_OF_LOSS})[^.;§¤]){{0,40}}§|§ ?\(?(?:rto|dmia)\b",
        _DONE_SO_OFTEN,
        rf"§ (?:security |external |internal |"
        rf"independent |automated )?{_LOOKED_AT_EN}",
    ),
    # all copies, once the data has been given back
    # what a default lets the vendor keep on, once the data goes at the end
    "data.deletion_after_default": pattern(
        r"§[^;]{0,160}(?:a l'exception|sauf|hormis|except|other than|save)\b[^;]{0,260}(?:fraud|impaye|unpaid|defaut|default)"
    ),
    "data.backup_retention": pattern(
        _DONE_SO_OFTEN,
        r"^(?!.*(?:sauvegard|back|secours)).*\bcop(?:ies?|y)\b[^.;§]{0,30}(?:detrui|destroy|delet|efface|eras)\w*[^.;§]{0,20}§",
    ),
    # traces that the customer keeps of its own systems, or must keep
    "data.log_retention": pattern(
        r"@c(?:(?!@v)[^.;§]){0,24}\b(?:conserve\w*|garde\w*|archive\w*|keeps?|retains?|stores?|holds?|must keep|"
        r"shall keep)\b(?! (?:un |le )?droit)"
        r"(?:(?!@v)[^.;§]){0,30}\b(?:ses|leurs|vos|its|their|your)(?: own| propres)? (?:\w+ )?(?:journaux|logs?|"
        r"traces)\b(?:(?!@v)[^.;§]){0,60}§",
    ),
    "data.breach_notification": pattern(
        r"\b(?:full|complete|detailed|final|interim|written|root[- ]cause|incident) (?:\w+ )?reports?\b[^.;¤§]{0,30}§",
        r"\brapports? (?:complet|detaille|circonstancie|final|intermediaire|definitif|ecrit|d'incident)[^.;¤§]{0,60}§",
    ),
    "maintenance.notice": pattern(
        r"\b(?:dans la limite|a concurrence|a hauteur|limite\w* a|limited to|capped at|plafonn\w* a|up to|a maximum of|un maximum de|"
        r"au plus|at most|no more than|not more than|durent?|dure|lasts?|lasting|pendant|"
        r"during)(?: d[e'])? ?§(?![^.;]{0,16}\b(?:avant|before|"
        r"ahead|prior|a l'avance|in advance|notice|preavis))",
        r"§ (?:¤|(?:par|per|a|each|every|chaque) (?:calendar )?(?:mois|month|trimestre|quarter|semaine|week|an|annee|year))",
        r"(?:excedant|depassant|exceeding|au total,?|in total,?|in all,?|cumule\w*)[^.;§¤]{0,24}§",
    ),
    "sla.measurement_period": pattern(
        # how much history a page shows
        r"\b(?:affiche\w*|display\w*|status page|page d'etat|page de statut|historique|history|graphiques?|charts?)\b[^.;§]{0,90}§",
        # how often somebody looks
        r"\b(?:verifications?|controles?|rapports?|reports?|checks?|surveillance|monitoring|tests?) ?§|§ (?:\w+ )?(?:checks?|reports?|"
        r"tests?)\b",
        rf"\b{_FEES} (?:\w+ )?§|§ {_FEES}\b",
        # how often a rate is missed before one may leave
        r"^(?=.*(?:terminat|resili|cancel|met(?:tre)? fin|below|under|inferieur|sous|manque|miss|fail)).*(?:¤|\b(?:two|"
        r"three|four|deux|trois|"
        r"quatre|\d)(?: ?\(\d\))?(?: \w+)? (?:months?|mois|quarters?|trimestres?))[^.;§¤%]{0,24}\b(?:in|within|over|during|out of|sur|dans|"
        r"au cours d['eu]|par)[^.;§¤%]{0,24}§",
        r"§,? (?:out of|sur (?:une|douze|six|trois|quatre|\d)|consecutifs ou non|whether or not consecutive)",
    ),
    "sla.max_interruption": pattern(
        r"(?:[+>]|&gt;) ?§|§ (?:de (?:depassement|retard)|late\b|over\b)",  # so long past the time promised
        rf"{_OF_LOSS}(?:(?!{_OF_TIME})[^.;§¤]){{0,40}}§|§ ?\(?(?:rpo|pdma)\b",
    ),
    # a place that bounds what may be refused, rather than where the data is
    "data.location": pattern(
        # the law that tells how long papers are kept
        r"\b(?:obligations?|exigences?|prescriptions?|duties|requirements?|delais?|regles|rules)(?: (?:legales?|comptables?|fiscales?|"
        r"reglementaires?|statutory|legal|under|du droit|en droit))? (?:en |in )?§",
        r"\b(?:refus|withh[eo]ld|oppos|object|deny|denied)\w*[^.;§]{0,130}\b(?:tant qu|aussi longtemps qu|as long as|so long as|provid|"
        r"pourvu|"
        r"(?:a|sous) condition|si\b|if\b|where\b|lorsqu|des lors)[^.;§]{0,70}§",
    ),
    "sla.availability": pattern(
        # an example, and what was measured in some month
        r"\b(?:exemples?|examples?|e\.g\.|illustration)\b[^;§]{0,90}§",
        r"\b(?:historique|history|past results)\b[^.;§]{0,60}§|"
        r"\b(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|"
        r"august|september|october|november|december)(?: 20\d\d|¥)?[ |:–\t-]{1,4}§",
        r"§ d'(?:abonnement|indemnite)|§ de l'(?:abonnement|indemnite|echeance|avoir)\b",
        # a wish that the sentence itself takes back, and the share of the fees that a delay costs
        r"§[^.;]{0,250}(?:\bne (?:peu\w*|pourr\w*|saur\w*|pouvons)\b[^.;]{0,30}garanti|"
        r"\bsans (?:pouvoir |toutefois |pour autant )*(?:le |la |l'|y |s'y )?(?:garantir|engager)|"
        r"\b(?:cannot|can not|does not|do not|without)(?: \w+){0,2} (?:guarante|warrant|promis))",
        r"(?:>|\+|retard|depass\w*|\blate\b|delay\w*)[^.;§|]{0,40}(?:->|=>|→) ?§",
        # what was measured, and is no promise
        r"\b(?:a|ont|was|has|have|were) (?:\w+ )?(?:ete |been )?(?:disponib|availab|accessib|atteint|reached)\w*[^.;§]{0,30}§",
        r"§[^.;]{0,80}\b(?:statistique|non contractuel|a titre (?:purement )?(?:indicatif|d'information|statistique)|not (?:a )?(?:promise|"
        r"guarantee|commitment)|for information)",
        _UNDER_A_SHARE,
        _QUICK_ONES,
        rf"§ (?:ht )?(?:d[eu]s?|de la|of|of the)(?: the)? (?:\w+ )?{_FEES}\b",
        # a step of a scale of credits, or what must not be come to
        rf"\b(?:de|from|entre|between) §(?: et plus)? (?:a|et|to|and|-)(?: moins de| less than| under)? {_SHARE}",
        rf"\b(?:de|from|entre|between) {_SHARE} (?:a|et|to|and|-)(?: moins de| less than| under)? §",
        r"[<≤] ?§|§ ?[<≤]",
        rf"^(?:[>≥=] ?|au moins |at least )?§[^|.;]{{0,12}}\| ?(?:{_SHARE}|neant|aucune?|none|nil\b|no credit|-)",
        r"^(?!.*\b(?:ne|n'|pas|not|never|no)\b)[^§]*\b(?:descen|tomb|chut|pass|baiss|fall|fell|drop|dip|goes|sink|stay|"
        r"rest|demeur)\w*[^.;§]{0,16}\b(?:sous|dessous|below|under)\b"
        r"[^.;§]{0,12}§",
        rf"{IF}[^.;§]{{0,90}}(?:inferieure?s? a|en[- ]dessous d[eu']|below|under|less than|lower than|moins d[e'])(?: the)? ?§",
        rf"^(?:[-*] )?(?:moins d[e']|less than|under|below|inferieure?s? a|en[- ]dessous d[e']) ?§[^|.;]{{0,20}}[|:].{{0,40}}{_SHARE}",
    ),
}

"""Words that tell a title from a sentence, French and English. Patterns are for folded text (contracts.text.fold)."""

import re

_STRONG = (
    r"sont|sera|seront|soit|etait|ete|ont|aura|auront|peuvent|pourra|pourront|doit|doivent|devra|devront|font|reconnait|reconnaissent|"
    r"acceptent|garantit|declarent|dispose|fournit|demeurent?|reste|restent|restera|constituent|"
    r"se \w+|s'(?!il)\w+|designent|signifie|permet|permettent|convient|conviennent|entend|figurent?|prend|"
    r"comprend|comprennent|regissent|regit|ils|elles|avez|avons|etes|sommes|n'est|n'a|qu'il|qu'elle|cliquez|was|were|be|been|has|have|had|shall|"
    r"must|cannot|should|would|agrees?|acknowledges?|represents?|warrants?|means|includes?|applies|apply|provides|reserves|remains?|they|please|"
    r"click"
)
# "concède" and "concédé" are one when folded: as the last word, it is the participle of a title ("Étendue du droit concédé").
_TRANSITIVE = r"(?:accepte|declare|conserve|autorise|constitue|designe|concede|accorde|effectue)(?!\s*[.:]?\s*$)"
# Verbs that titles have too: "Comment puis-je payer ?", "What you may not do".
_WEAK = r"est|peut|fait|is|are|will|may|can|does|do"
_PRONOUN = r"vous|nous|il|elle|je|you|we|it|i|your|our|us"
_SENTENCE = re.compile(rf"\b(?:{_STRONG}|{_TRANSITIVE})\b")
_VERB = re.compile(rf"\b(?:{_STRONG}|{_TRANSITIVE}|{_WEAK}|ne \w+|n'\w+)\b")
_FAMILIAR = re.compile(rf"\b(?:{_WEAK}|{_PRONOUN})\b")
_QUESTION_WORD = re.compile(
    r"(?:how|what|who|when|where|why|which|whose|do|does|can|is|are|comment|quel\w*|qui|quand|ou|pourquoi|que|qu'est-ce|combien|puis-je)\b"
)
_DANGLING = re.compile(
    r"(?:\b(?:de|des|du|d|la|le|les|l|et|(?<!')ou|a|au|aux|en|par|pour|sur|sous|avec|dans|(?<!quelqu')un|une|ce|cette|ses|son|sa|"
    r"(?<!est )qui|que|entre|of|the|and|or|to|for|by|with|in|on|a|an|at|from|that|which)|[&,/(\-])$"
)
# Words that no title starts with: "DE COMPETENCE" goes on with the line above.
_GOES_ON = re.compile(r"(?:de|du|des|et|ou|of|and|or|&)\s+\w|d'\w")
_DANGLES = 8  # characters from the end in which such a word begins
# A question ends with the word that its first one hangs on: "What we keep your data for".
_STRANDED = re.compile(r"(?:what|who|whom|whose|where|how)\b.* (?:of|to|for|by|with|in|on|at|from)$")
_LEGAL = re.compile(
    r"\b(?:preambule|definitions?|objet|purpose|scope|duree|term|terms?|resiliation|termination|responsabilites?|liabilit(?:y|ies)|"
    r"garanties?|warrant(?:y|ies)|confidentialite|confidentiality|donnees|data|privacy|personal|personnelles|propriete|intellectuelle|"
    r"intellectual|property|prix|tarifs?|fees?|pricing|paiements?|payments?|facturation|billing|taxes|conditions?|obligations?|force|"
    r"majeure|litiges?|disputes?|jurisdiction|juridiction|competence|droit|law|applicable|governing|arbitration|mediation|assurances?|"
    r"insurance|cession|assignment|sous-traitance|subcontracting|modifications?|amendments?|changes|notifications?|notices?|"
    r"dispositions|divers|miscellaneous|general|generales|provisions?|entire|agreement|severability|waiver|acceptation|acceptance|"
    r"commandes?|orders?|livraison|delivery|retractation|withdrawal|retours?|returns?|refunds?|remboursements?|comptes?|accounts?|"
    r"registration|inscription|services?|support|maintenance|disponibilite|availability|securite|security|suspension|licen[cs]es?|"
    r"licen[cs]ing|acces|access|use|utilisation|restrictions?|content|contenus?|indemnit\w*|indemnification|disclaimers?|limitations?|"
    r"publicity|references?|export|compliance|conformite|audits?|annexes?|contact|introduction|presentation|description|mentions|"
    r"legales|clauses?|parties|relations?|users?|utilisateurs?|clients?|customers?|feedback|cookies|reclamations?|complaints?|"
    r"sanctions?|penalites|reversibilite|renouvellement|renewal|preuve|evidence|language|langue)\b"
)
_NOUN = re.compile(r"\b\w{3,}(?:tion|sion|ment|it[ye]|itie|ance|ence|ing|age|ure|al|ship)s?\b")
_NOISE = re.compile(r"@|https?:|www\.|\b\d{5}\b|[€$£]\s?\d|\d\s?[€$£%]|\b(?:tel|fax|email|e-mail|rcs|siren|siret|tva|iban|bic)\b")
_DATE = re.compile(
    r"\b(?:19|20)\d\d\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|"
    r"\b(?:last updated|effective|mise? a jour|en vigueur|version|date|updated|modified|revised)\b"
)
# What forms and legal notices ask of a company or a person.
_IDENTITY = re.compile(
    r"(?:raison|denomination)(?: sociale)?|nom(?: commercial)?|forme (?:juridique|sociale)|capital(?: social)?|siege(?: social)?|"
    r"adresse(?: postale)?|"
    r"(?:n(?:umero|o|°)? ?(?:de |d')?)?(?:siren|siret|rcs|tva(?: intracommunautaire)?|immatriculation|telephone|identification fiscale)|"
    r"statut(?: juridique)?|(?:code )?(?:ape|naf)(?: \(naf\))?|code postal|ville|pays|contact|activite(?: principale)?|hebergeur|editeur|"
    r"tel|courriel|e-?mail|site(?: web| internet)?|qualite(?: : .*)?|representant(?: legal)?|represente par|gerant|president|"
    r"directeur de (?:la )?publication|"
    r"(?:company|trading|legal) name|legal form|share capital|registered (?:office|address|number)|company (?:number|registration)|address|"
    r"vat(?: (?:number|no|id))?|registration number|country|city|post(?:al )?code|legal status|phone|"
    r"telephone|website|director|represented by"
)
# Short lines of preambles and signature blocks, which head nothing.
_FORMULA = re.compile(
    r"(?:entre(?: les? soussigne\w*| les parties)?|et|d'une part|d'autre part|il a (?:donc )?ete .*|ci-apres.*|attendu que.*|"
    r"considerant que.*|between|and|by and between|whereas.*|now,? therefore.*|it is agreed.*|agreed terms|"
    r"operative (?:provisions|terms|part)|the parties agree.*|"
    r"les parties (?:conviennent|ont convenu).*|ceci (?:etant )?expose.*|ceci rappele.*|fait (?:a|en|le)\b.*|"
    r"signatures?|signe a.*|signed .*|pour (?:le|la|l')\s?\S+(?: \S+)?(?:\s?:.*| pour .*)?|"
    r"(?P<side>pour|for)(?: (?!(?:et|ou|and|or) )\S+){1,5} (?P=side)(?: \S+){1,5}|for and on behalf of .*|"
    r"lu et approuve.*|bon pour accord.*|cachet.*|"
    r"nom(?: et prenom)?|prenom|qualite|fonction|date|le|by|name|title|for|agreed(?: and accepted)?(?: by)?|in witness whereof.*|"
    r"sommaire|table des matieres|table of contents|contents|page \d+.*)\s*[,:.]?[\s_.…]*"
)
# One of them that may head the parties: with a colon it opens a sentence.
_PARTIES = re.compile(r"entre les? (?:soussigne\w*|parties(?: soussigne\w*)?)")
# The formula that opens the recitals, and heads them where no other heading does: "IL A ÉTÉ PRÉALABLEMENT EXPOSÉ CE QUI SUIT :".
_RECITED = re.compile(
    r"il (?:a|est) (?:(?:ete|d'abord|tout|au|en|prealable|prealablement) ){0,4}(?:expose|rappele)(?: et (?:expose|rappele|precise))?"
    r"(?: (?:(?:au|en) )?prealable(?:ment)?)?(?: ce qui suit\s?[:.]?| que\s?:|\s?:)"
)
# The line above the list of a contract's annexes.
_LIST_OF_PAPERS = re.compile(
    r"(?:liste|recapitulatif|index|table|sommaire) des (?:annexes|pieces (?:jointes|annexees)|documents (?:annexes|joints))|annexes|"
    r"(?:list|table|index) of (?:annexes|appendices|exhibits|schedules|attachments)|(?:annexes|appendices|exhibits|schedules|attachments)"
)
_RECITALS = re.compile(r"(?:background|recitals?|preamble|whereas|preambule|expose(?: prealable| des motifs)?|contexte)\s?:?")
# What a web page offers to do: "Learn more about ...", "Voir aussi".
_OFFER = re.compile(
    r"(?:(?:to )?(?:learn|read|find out|see|show|know) (?:more|also|our)|click|tap|see also|view|download|print|back to|go to|skip to|"
    r"sign (?:in|up)|en savoir plus|pour en savoir|lire (?:la|plus|aussi)|voir (?:aussi|plus|la|le|les|tout)|consulte[rz]|cliquez|"
    r"telecharger?|imprimer|retour (?:a|au|en|vers)|haut de page|accede[rz] a|decouvr(?:ez|ir)|se connecter|s'inscrire|"
    r"thanks? (?:you )?for|welcome|bienvenue|merci de)\b"
)
# A line that only dates the document: "Last updated: March 2024", "En vigueur au 01/02/2024", "Version 3".
_STAMP = re.compile(
    r"[^\w]*(?:page |date )?(?:(?:the |these |this |les |la |cette |nos )?(?:terms? |conditions? |version )?)?(?:was |were |sont |est )?"
    r"(?:last (?:updated?|modified|revised|changed)|updated?|modified|revised|published|posted|issued|effective|in (?:force|effect)|valid|"
    r"version|dated?|edition|"
    r"derniere (?:mise|modification|version|date)|mises? a jour|(?:entree )?en vigueur|applicables?|valables?|"
    r"a jour (?:au|du|le)|date d'(?:entree|effet)|modifie|publie|emis)\b"
    r"(?=.*\d).{0,60}"
    r"|[^\w]*(?:(?:le |on )?\d{1,2}(?:er|st|nd|rd|th)?[ ./-](?:[a-z]{3,9}\.?|\d{1,2}),?[ ./-]\d{4}|"
    r"[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4} ?- ?\d{2} ?- ?\d{2})\W*"  # a date and nothing else
)
# The headings that contracts start with: not a second line of the title.
_OPENING = re.compile(
    r"(?:preambule|preamble|objet|purpose|scope|definitions?|introduction|generalites|general|presentation|dispositions generales|recitals|"
    r"background|overview|acceptance|acceptation|parties|mentions legales|contexte)\b.*"
)
# The names of a contract's documents, where one of them starts inside a file.
# "Contrat n° 24-0388", "Réf. DJ/11-147, exemplaire n° 2", "Order form Q-7714": what an archive files the document under.
_FILED_UNDER = re.compile(
    r"(?:(?:contrat|convention|dossier|offre|devis|document|contract|agreement|quote|file|document)\s)?"
    r"(?:ref(?:erence)?s?\b\.?|n[°o]|no\.|number\b)\s?:?\s?(?=[\w./-]*\d)[\w./-]+(?:\s?[-–—,/(].{0,60})?"
)
_PAPER = re.compile(
    r"(?:(?:nos |les |our |the )?(?:conditions (?:generales|particulieres|speciales|specifiques|tarifaires|financieres|commerciales)|"
    r"bon de commande|tarifs?|grille (?:tarifaire|de prix|des (?:prix|tarifs))|bareme|bordereau d\w+ prix|prix|niveaux? de service|"
    r"accord d\w+ (?:traitement|niveau|sous-traitance)|contrat d'\w+|contrat de (?:service|licence|maintenance|prestation|sous-traitance|"
    r"location)s?|general terms|standard terms|special (?:terms|conditions)|order form|price list|prices|pricing|rate card|fee schedule|"
    r"service levels?|master (?:\w+ )?agreement|data processing (?:agreement|addendum|terms)))\b.*|"
    r"(?:(?:notre |nos |our |the )?(?:dpa|sla|paq|cg[uvsp]|cgvu|sow|nda|engagements? de (?:niveaux? de )?service|"
    r"convention de (?:niveaux? )?de service|politique (?:de |d')(?:securite|sauvegarde|support|usage|utilisation|remboursement)|"
    r"charte (?:de |d')[\w' ]+|plan (?:d'assurance|de) (?:la )?(?:qualite|securite|reversibilite|continuite)|glossaire|"
    r"mesures (?:techniques|de securite)|(?:liste des )?sous-traitants ulterieurs|"
    r"(?:acceptable use|security|support|backup|retention|refund) policy|(?:list of )?sub-?processors|exit plan|glossary|"
    r"(?:technical and organi[sz]ational |security )measures|service level (?:agreement|commitments?)|statement of work))(?:\s?[-–—:(].*)?"
)
# What a document may call itself, in its title's first words: "Contrat de ...", "Subscription terms".
_DEED = re.compile(
    r"(?:projet de |modele de )?(?:(?:nos |les )?conditions\b|(?:contrat|convention|accord|protocole|charte|reglement)[\s-](?=\w))|"
    r"(?:(?:the|our|general|standard|master|[\w-]+) ){0,3}(?:terms\b|conditions of\b|(?<=\w )agreement\b)"
)
# A company's name with its legal form and nothing else: "NORVIL SYSTEMS, INC."
_COMPANY = re.compile(
    r"(?:[\w&.'’-]+,? ){1,5}\(?(?:inc|llc|ltd|limited|plc|corp|corporation|gmbh|ag|b\.?v|n\.?v|sasu?|s\.a\.s|s\.?a|sarl|s\.a\.r\.l|"
    r"eurl|snc)\.?\)?"
)
# Words that announce what comes next: "L'abonnement comprend notamment :", "the following:".
_ANNOUNCEMENT = re.compile(
    r".*\b(?:notamment|suivante?s?|apres|dessous|comme suit|a savoir|tel(?:le)?s? que|following|follows|below|including|namely|such as)\s?:"
)
_ABBREVIATED = re.compile(r"(?:\b\w|\b(?:art|al|cf|etc|no|inc|ltd|corp|co|sarl|ste|mr|mrs|st))$")


def is_sentence(folded: str) -> bool:
    """Whether the words hold a conjugated verb that titles hardly have ("must", "doit")."""
    return bool(_SENTENCE.search(folded))


def has_verb(folded: str) -> bool:
    """Whether the words hold any conjugated verb."""
    return bool(_VERB.search(folded))


def is_familiar(folded: str) -> bool:
    """Whether the words hold a pronoun or a verb that chatty titles have too."""
    return bool(_FAMILIAR.search(folded))


def opens_question(folded: str) -> bool:
    """Whether the words start as a question, direct or not: "What you may not do"."""
    return bool(_QUESTION_WORD.match(folded))


def is_unfinished(folded: str) -> bool:
    """Whether the words end with one that another must follow: "Limitation de"."""
    return bool(_DANGLING.search(folded, max(0, len(folded) - _DANGLES))) and not _STRANDED.match(folded)


def goes_on(folded: str) -> bool:
    """Whether the words start with one that another line must stand before: "de competence", "and remedies"."""
    return bool(_GOES_ON.match(folded))


def is_legal(folded: str) -> bool:
    """Whether the words hold one that heads clauses."""
    return bool(_LEGAL.search(folded))


def names_matter(folded: str) -> bool:
    """Whether words without accents and capitals hold a noun that heads clauses: "nullite partielle", "governing law"."""
    return is_legal(folded) or bool(_NOUN.search(folded))


def is_contact(folded: str) -> bool:
    """Whether the words are of an address, an amount or a register."""
    return bool(_NOISE.search(folded))


def is_dated(folded: str) -> bool:
    """Whether the words hold a date or speak of a version."""
    return bool(_DATE.search(folded))


def is_formula(folded: str) -> bool:
    """Whether a line is one of preambles and signature blocks: "ENTRE LES SOUSSIGNES :", "ET", "Fait a Lyon"."""
    return bool(_FORMULA.fullmatch(folded.strip()))


def heads_parties(folded: str) -> bool:
    """Whether a line is a formula that names the parties as a heading does: "ENTRE LES SOUSSIGNES", without a colon."""
    return bool(_PARTIES.fullmatch(folded.strip()))


def heads_recitals(folded: str) -> bool:
    """Whether a line is the heading of what the parties state before they agree: "BACKGROUND", "PREAMBULE"."""
    return bool(_RECITALS.fullmatch(folded.strip()))


def opens_recitals(folded: str) -> bool:
    """Whether a line is the formula that opens the recitals: "IL A ETE PREALABLEMENT EXPOSE CE QUI SUIT :"."""
    return bool(_RECITED.fullmatch(folded.strip()))


def heads_list_of_papers(folded: str) -> bool:
    """Whether a line heads the list of a contract's annexes: "LISTE DES ANNEXES", "List of schedules"."""
    return bool(_LIST_OF_PAPERS.fullmatch(folded.strip(" :.")))


def is_offer(folded: str) -> bool:
    """Whether a line says what a web page offers to do, or greets: "Learn more about cookies"."""
    return bool(_OFFER.match(folded))


def is_identity(folded: str) -> bool:
    """Whether words before a colon only say which detail of a company or person follows: "Raison sociale :", "Share capital:"."""
    return bool(_IDENTITY.fullmatch(folded.strip(" :.")))


def is_stamp(folded: str) -> bool:
    """Whether a line only tells the date or the version of the document."""
    return bool(_STAMP.fullmatch(folded.strip()))


def is_filed_under(folded: str) -> bool:
    """Whether a line only tells the number or the reference of the document."""
    return bool(_FILED_UNDER.fullmatch(folded.strip()))


def is_opening(folded: str) -> bool:
    """Whether the words are a heading that contracts start with: "PREAMBULE"."""
    return bool(_OPENING.fullmatch(folded.strip()))


def names_paper(folded: str) -> bool:
    """Whether the words start with the name of one of a contract's documents: "BAREME DES INTERVENTIONS", "Prices and limits"."""
    return bool(_PAPER.fullmatch(folded))


def names_deed(folded: str) -> bool:
    """Whether the words start with what a document calls itself: "conditions d'abonnement", "master services agreement"."""
    return bool(_DEED.match(folded))


def names_company(folded: str) -> bool:
    """Whether a line is a company's name with its legal form: "NORVIL SYSTEMS, INC."."""
    return bool(_COMPANY.fullmatch(folded.strip()))


def is_announcement(folded: str) -> bool:
    """Whether the words end by announcing a list: "... les droits suivants :"."""
    return bool(_ANNOUNCEMENT.fullmatch(folded))


def is_abbreviated(folded: str) -> bool:
    """Whether a full stop after the words may be that of an abbreviation."""
    return bool(_ABBREVIATED.search(folded))

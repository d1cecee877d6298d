"""How contracts say for how long the data can be had back after the end, and what that costs."""

from contracts.terms.frames.frame import Frame, Statement, pattern
from contracts.terms.labelled import OUTRIGHT

_RETURN = (
    r"(?:restitu|reversib|recuper|export|portab|retriev|return of|data return|(?:data|content) (?:\w+ ){0,4}returned|extraction|"
    r"transition|"
    r"migration|transfert des donnees|\bextracts?\b)"
)

_FREE = (
    r"(?:(?:n'est|ne (?:vous |lui |leur )?(?:est|sont|sera|seront)|is|are|will|shall)(?: be)? (?:pas|not)(?: be)? (?:\w+ )?(?:factur|"
    r"charge|remuner|payant)\w*|"
    r"ne (?:donne|fait|font|donnera|fera)\w* (?:lieu a|l'objet d)[^.;]{0,6}aucun\w* (?:facturation|frais|supplement|surcout|"
    r"devis)|(?<!pas )(?<!non )(?:inclu|compris)\w* dans (?:le|les|la|l') ?(?:prix|tarif|redevance|abonnement)|"
    r"(?<!not )included in (?:the |your )?(?:fees|price|subscription))"
)
# What is had back, and that it is free, in homely words.
_HAD_BACK = (
    rf"(?:{_RETURN}|\bemport|\brend(?:us?|ues?|re|ons|ent)?\b|\bremise des (?:donnees|fichiers|bases)|\barchive (?:complete|de (?:vos|ses|"
    r"toutes)|des)|\b(?:come|comes|go|goes) back to (?:you|customer|the customer)|\breprise (?:de|des) (?:la base|fichiers|donnees|"
    r"dossiers)|"
    r"\b(?:hand|giv|get|gett|tak|pull|download)\w* [^.;]{0,30}\b(?:back|out|away|over)\b|\bremet(?:s|tons|tra|tre)?\b|"
    r"\bremise (?:des? |du |a )|\btelecharg\w*|\b(?:hand|giv|send)\w* (?:you |it |customer |the customer |over )?(?:an? |the )?(?:full |"
    r"complete |last |final )?cop(?:y|ies)|\btake (?:a|the|your|its) [^.;]{0,20}(?:with (?:you|it)|copy))"
)
_COSTS_NOTHING = (
    r"(?:sans (?:rien (?:payer|debourser|facturer)|payer|qu'il (?:vous )?en coute)|ne (?:vous |lui )?coute(?:ra)? rien|(?:n'a|n'ont|"
    r"avez) rien a (?:payer|regler)|gratuitement|deja (?:comprise?|incluse?|payee?)|ne (?:vous |lui |leur )?(?:est|sont|sera|seront) pas "
    r"(?:factur|payant)|n'est pas (?:remuner|payant)|(?:at|for) no (?:added|further|extra|additional) (?:cost|charge)|costs? (?:you |"
    r"it |customer )?nothing|"
    r"for nothing\b|no (?:fee|charge)s? (?:is|are|will be) (?:asked|made|due|charged|payable)|we (?:take|ask|charge) (?:no|nothing)|"
    r"(?:ne|n'en) (?:vous |lui |leur |nous |en )?(?:coute\w*|demand\w+|compt\w+|pren\w+|factur\w+|devez|doit|pai\w+|pay\w+|debours\w+|"
    r"regl\w+) (?:rien|pas un (?:centime|sou|euro|denier))|sans (?:bourse delier|contrepartie|aucun (?:frais|cout))|"
    r"(?:assorti|accompagne|greve)\w* d'aucuns? (?:cout|frais|supplement|facturation)|n'(?:entraine|engendre|occasionne|emporte|"
    r"appelle)\w* "
    r"aucun\w* (?:cout|frais|surcout|facturation|paiement|supplement)|a nos frais|aux frais (?:exclusifs )?(?:de |du |d')?@v|"
    r"(?:won't|will not|do not|don't|shall not|never|not) (?:be )?(?:charged?|bill\w*) (?:you |it |customer )?(?:a penny|a cent|anything|"
    r"extra|for (?:it|this|that))|(?:there is|there's|there will be|with) nothing (?:more |else )?(?:extra )?to pay|(?:nothing|"
    r"no money) is "
    r"(?:due|payable|charged|owed)|(?:pay|owes?|owing) nothing|(?<!pas )(?<!non )(?:"
    r"comprise?s?|incluse?s?) dans (?:le |la |les |l'|votre |son |leur )(?:prix|tarif|redevance|abonnement|forfait)|"
    r"(?<!not )included in (?:the |"
    r"your |its )?(?:fees?|price|subscription)|(?:at|on) (?:our|@v's|supplier's|provider's|vendor's) (?:own )?(?:expense|account|cost)|"
    r"\bgratis\b|gracieusement|\bc'est (?:gratuit|cadeau|offert|compris|inclus|pour nous)|(?:est|sont|sera|seront) (?:offert|gratuit)\w*|"
    r"\ba notre charge|a la "
    r"charge (?:exclusive )?(?:du (?:prestataire|fournisseur)|de l'editeur|de la societe)|aux frais (?:exclusifs )?(?:du (?:prestataire|"
    r"fournisseur)|de "
    r"l'editeur|de la societe)|(?:fait|font) partie (?:de l'abonnement|du prix|de la redevance|du forfait)|couverte?s? par (?:le|la|"
    r"l') ?(?:redevance|"
    r"abonnement|prix|forfait)|\brien (?:ne (?:vous|lui|leur) (?:est|sera)|n'est|n'en est) (?:demand|factur|compt|reclam|du)\w*|"
    r"sans (?:qu'aucune somme|que "
    r"rien|qu'il (?:y )?ait (?:rien|lieu))|n'est redevable d'aucun|\bni frais\b|sans (?:rien )?(?:de |en )?plus a payer|\bon the house\b|"
    r"thrown in|without "
    r"(?:further |any |additional )?(?:payment|fee)|free of any (?:fee|charge)|covered by the (?:fees|subscription|price)|part of (?:the|"
    r"your) subscription)"
)
# What is had back when the contract ends, said near the words for the data.
_DATA_HAD_BACK = (
    rf"{_HAD_BACK}[^.;|]{{0,80}}(?:donnees|fichiers|dossiers|archive|contenus?|\bbase|sauvegarde|factures|documents|\bdata\b|records|"
    rf"files|content|database|everything|\btout\b|complet|\bexport)|(?:donnees|fichiers|dossiers|archives?|contenus?|\bbase|\bdata\b|"
    rf"records|files|"
    rf"content|documents?|\btout|everything)[^.;|]{{0,80}}{_HAD_BACK}|"
    r"\b(?:full|complete|entire|last|final) (?:export|copy|archive|extract)|(?:export|copie|archive|extraction) (?:complete?|integrale?|"
    r"finale?|"
    r"de toute?s?|de l'ensemble)\b"
)
_AT_THE_END = (
    r"(?:\bfin\b|issue|terme\b|cessation|expiration|resiliation|depart\b|ferme|quitte|partir|partez|sortie|reversib|restitu|sortant|"
    r"\bend(?:s|ed|ing)?\b|terminat|expir|leav|leaving|exit|go(?:es)?\b|clos(?:e|es|ing|ed)|clotur|retriev|take (?:out|away)|return)"
)

_NOTHING_CUES = (
    *("coute", "costs", "cost you", "rien", "pas un ", "contrepartie", "delier", "aucun", "a nos frais", "aux frais", "nothing", "penny"),
    *(
        "compris",
        "inclus",
        "included",
        "a cent",
        "charge",
        "charged",
        "bill",
        "our own",
        "our expense",
        "our cost",
        "no money",
        "gratuitement",
        "no fee",
        "payer",
    ),
    *("gratis", "gracieus", "c'est ", "offert", "gratuit", "charge", "partie", "couvert", "sans ", "ni frais", "on the house", "thrown"),
    *("without", "free of", "covered", "part of"),
)
_NOT_THE_DATA = pattern(
    r"logiciel libre|essai gratuit|free trial|plan gratuit|free plan|droit d'acces|personne concernee|data subject|"
    r"produit|retract|colis|article retourne|returned? (?:item|product)|"
    r"formation|livraison (?:d[eu']|gratuite)|shipping|demande de devis|compte gratuit|parcel|billet"
)
_DATA = pattern(
    r"donnees|data|\btout telecharg|everything|\bcsv\b|tableur|contenu|content|reversib|fichiers?\b|dossiers?\b|archive|"
    r"\bbases\b|records|\bfiles\b"
)

RETURN_FRAMES = (
    Frame(
        "data.return_period",
        pattern(
            r"\bextract",
            r"\bremet(?:tra|s|tre)?\b",
            r"cop(?:y|ies) of (?:its|your|the|all|customer)|copie (?:de|des) |reclamer",
            r"\b(?:reclamer|demander|emporter|recuperer) (?:ses|vos|leurs?|les) (?:bases|fichiers|dossiers|documents|contenus|donnees)|"
            r"\ba prendre\b|"
            r"\b(?:goes|keeps|stays|remains?|continues?) (?:on )?(?:working|open|usable)|\bmarche (?:encore|toujours)|\btake (?:your|"
            r"its|the)[^.;]{0,24} (?:away|out)",
            r"a (?:la |sa |votre )?disposition|remise?s? |rendue?s? |remains? (?:available|"
                r"accessible)|reste\w* (?:disponible|accessible)|restitu|reversib|recuper|"
                r"export|portab|retriev|\bfetch|\breturn|download|telecharg|transition|migration"),
        pattern(
            r"§[^;]{0,160}(?:tient|tiendra|tenu|met|mettra|laisse)\w* (?:\w+ )?a (?:la |sa |votre )?disposition[^;]{0,80}(?:donnees|"
            r"fichiers|contenu)",
            r"§[^;]{0,40}(?:pour |afin de )?(?:reclamer|demander|emporter|recuperer) (?:ses|vos|leurs?|les) (?:bases|fichiers|dossiers|"
            r"documents|contenus|donnees)",
            r"(?:goes|keeps|stays|remains?|continues?) (?:on )?(?:working|open|usable) for §|marche (?:encore|toujours) (?:pendant )?§|"
            r"a prendre pendant §",
            r"§[^;]{0,60}\b(?:to )?take (?:your|its|the)[^.;]{0,24} (?:away|out)\b",
            r"\bremet(?:tra|s|tre)?\b[^;]{0,260}(?:donnees|data)[^;]{0,160}§",
            r"\bremet(?:tra|s|tre)?\b[^;]{0,120}§[^;]{0,150}(?:donnees|data)",
            r"(?:reclamer|demander|obtenir|request)[^;]{0,50}(?:envoi|restitution|copie|copy|donnees|\bdata)[^;]{0,60}§|"
            r"§[^;]{0,110}(?:reclamer|demander|obtenir|request)[^;]{0,50}(?:envoi|restitution|copie|copy|donnees|\bdata)",
            r"(?:donnees|data)[^;]{0,90}(?:remise?s?|returned|rendue?s?|transmise?s?)[^;]{0,90}§",
            r"(?:donnees|data)[^;]{0,60}(?:a (?:la |sa |votre )?disposition|at (?:the )?@?\w+'?s? disposal)[^;]{0,60}§",
            r"(?:data|donnees)[^;]{0,60}(?:remain|reste|demeure)\w* (?:available|accessible|disponible)\w{0,9}[^;]{0,50}§",
            r"(?:restitu|reversib|recuper|export|portab|retriev|return|download|telecharg|extract|transition|migration|"
            r"copie)\w{0,9}[^;]{0,260}§",
            r"§[^;]{0,240}(?:restitu|recuper|export|portab|retriev|fetch|return|download|telecharg|extract|reversib|migration)",
        ),
        pattern(
            r"detrui\w{0,9}[^§;]{0,80}§[^;]{0,20}(?:les |des |ses )?(?:sauvegard|copie)",
            r"boitier|\bbadge|\blecteur|\btablette|routeur|\breader\b|\brouter|\bdevice",
            r"reimburs|prepaid funds", 
            r"^(?!.*(?:donnee|data\b|\btout\b|everything|\bcsv\b|tableur|telecharger (?:vos|ses|leurs|@c)|contenu|content|fichier|"
            r"information|bulletin|dossier|archive|"
            r"\bbases\b|"
            r"\bfiles?\b|export|reversib|"
            r"documents?))|^(?!.*(?:\bferm|clos(?:e|es|ed)\b|fin\b|\bfinie?\b|closing|"
            r"issue d|terme|termine|\bencore\b|extinction|desabonnement|depart\b|"
            r"cessation|expir|resili|cloture|echeance|rupture|terminat|\bends?\b|cancel|reversib|cessat))|\bcommandes?\b|colis|magasin|"
            r"produit|equipment|units?\b|years of age|contre-notif|"
            r"force majeure|confidential|factur|paiement|payment|rembours|refund|retract|(?:informations? confidentielles|"
            r"confidential information)|livraison|marchandise|produits?\b|"
            r"sauvegarde (?:quotidienne|hebdomadaire)|(?:transition|tous les|chaque|every) § ?(?:de)?$|violation|\bbreach notif|"
            r"preavis de §|§[^;]{0,15}\b(?:notice|preavis)|hebergee?s? en|"
            r"(?:demandes?|droits?) (?:de la|des) personnes|data subject|personne concernee|support"
        ),
        wide=False,
    ),
    Frame(  # "we may destroy the data unless we receive, within ten days of the end, a request for the last back-up"
        "data.return_period",
        pattern(r"donnees|\bdata\b|contenu|content|fichiers|\bfiles\b|records|dossiers"),
        pattern(
            r"(?:destroy|dispos|delet|eras|purg|wip)\w*[^;]{0,200}\bunless\b[^§;]{0,110}§[^§;]{0,140}(?:request|ask|demand|instruct)",
            r"(?:destroy|dispos|delet|eras|purg|wip)\w*[^;]{0,200}\bunless\b[^§;]{0,90}(?:request|ask|demand|instruct|claim)[^§;]{0,110}§",
            r"(?:detrui|supprim|effac|purg)\w*[^;]{0,200}(?:\bsauf|a moins que|a moins qu')[^§;]{0,110}§[^§;]{0,140}"
            r"(?:demand|reclam|requ)",
            r"(?:detrui|supprim|effac|purg)\w*[^;]{0,200}(?:\bsauf|a moins que|a moins qu')[^§;]{0,90}(?:demand|reclam|requ)\w*"
            r"[^§;]{0,110}§",
        ),
        pattern(
            r"confidential|confidentiel|impay|unpaid|overdue|default|defaut de|non-payment|personne concernee|data subject|"
            r"\b(?:before|prior to|avant|ahead of)\b[^;]{0,30}(?:end|terminat|expir|fin|terme)|\b(?:notice|preavis) (?:of|de) §"
        ),
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "this request must reach the provider within ten days of the end", of what the clause gives back
        "data.return_period",
        pattern(r"reversib|restitu|retriev|\breturn|data export|portab|donnees|\bdata\b"),
        pattern(
            r"^(?:[\d.() ]{0,8})(?:the|this|that|its|any|such|a|la|cette|sa|toute|une)(?: \w+)? (?:demand|request|demande|requete|claim)\b"
            r"[^§;]{0,90}(?:reach|receiv|made|sent|submit|lodg|deliver|parvenir|parvien|formul|adress|present|recu|fait|transmis)\w*"
            r"[^§;]{0,60}§[^§;]{0,40}(?:end|terminat|expir|cessation|\bfin\b|terme|resiliation)",
        ),
        pattern(
            r"credit|refund|rembours|avoir|indemni|penalit|force majeure|renew|renouvel|audit|personne concernee|data subject|"
            r"(?:before|prior to|avant) (?:the |la |le |l')?(?:effective )?(?:end|terminat|expir|cessation|fin|terme)"
        ),
        wide=True,
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # "… shall deliver it within thirty days of the request", of the copy that the sentence before speaks of
        "data.return_period",
        pattern(r"(?:\bdata\b|records|\bfiles\b|content)[^|]{0,220}(?:back-?ups?|cop(?:y|ies)|export|return|deliver)|(?:donnees|"
                r"fichiers|dossiers|contenus)[^|]{0,220}(?:sauvegarde|copie|export|restitu|remise)"),
        pattern(
            r"(?:deliver|send|supply|provide|hand|return|transfer)\w* (?:over )?(?:it|them|the (?:back-?up|cop(?:y|ies)|export|data|files))"
            r"\b[^§;]{0,40}(?:within|in|not later than|no later than) § (?:of|after|from|following) [^;]{0,24}(?:request|demand)",
            r"(?:la|les|le|celle-ci|celles-ci|cette (?:copie|sauvegarde)|la (?:copie|sauvegarde)) ?(?:lui )?(?:livr|remet|transmet|adress|"
            r"fourni|envo)\w*[^§;]{0,40}(?:dans|sous)[^§;]{0,14}§ (?:de|suivant|apres|a compter de) [^;]{0,14}(?:demande|requete)",
        ),
        pattern(r"personal data breach|data subject|personne concernee|audit|certificat|\breport|rapport|invoice|facture"),
        after=True,
        confidence=OUTRIGHT,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(  # a row of a table
        "data.return_period",
        pattern(r"restitu|reversib|recuper|export|retriev|return"),
        pattern(
            r"(?:delai|periode|duree) (?:de|pour la) (?:(?:restitution|recuperation|export|telechargement) des? (?:vos |ses )?(?:donnees|"
            r"contenus|fichiers)|reversibilite)[ \t:|]{0,4}(?:de )?§",
            r"data (?:return|retrieval|export)(?: period| window)?[ \t:|]{1,4}§",
        ),
    ),
)  # fmt: skip

RETURN_STATEMENTS = (
    Statement(  # "... et vous ne payez rien pour ca", of what this sentence or the one before gives back
        "data.return_fee",
        "0 EUR",
        pattern(_COSTS_NOTHING),
        _NOT_THE_DATA,
        pattern(
            rf"(?:{_DATA_HAD_BACK})[^|]{{0,200}}{_AT_THE_END}",
            rf"{_AT_THE_END}[^|]{{0,200}}(?:{_DATA_HAD_BACK})",
            r"\breversib|restitution (?:des|de|du)\b|(?:return|handing back|handover) of (?:the |your |its )?(?:customer )?(?:data|"
            r"records|files)|data return",
            rf"{_HAD_BACK}\w{{0,9}} (?:de |of |at |on |a la )(?:the )?(?:fin (?:de|du)|sortie|depart|exit\b|terminat|expir)",
        ),
        0.85,
        cues=_NOTHING_CUES,
    ),
    Statement(
        "data.return_fee",
        "0 EUR",
        pattern(rf"{_COSTS_NOTHING}[^.;]{{0,60}}{_HAD_BACK}", rf"{_HAD_BACK}[^.;]{{0,120}}{_COSTS_NOTHING}"),
        _NOT_THE_DATA,
        _DATA,
        cues=("sans rien", "sans payer", "sans qu'il", "coute", "costs", "cost you", "rien a ", "gratuitement", "deja ", "pas factur",
              "pas payant",
              "pas remuner", "at no ", "for no", "nothing", "no fee", "no charge", "we take no", "we ask"),
    ),
    Statement(
        "data.return_fee",
        "0 EUR",
        pattern(
            r"(?:livraison|remise|extraction|copie|export)[^.;]{0,40}(?<!pas )(?<!non )(?:comprise?|incluse?) dans (?:la|le|les|"
            r"l') ?(?:redevance|prix|abonnement|tarif)",
            r"\b(?:returns?|hand(?:s|ed)? (?:back|over)|provides?|suppl(?:y|ies)|makes? available)[^.;]{0,60}(?:customer data|"
            r"your data)[^.;]{0,100}(?:at no (?:additional |extra )?(?:charge|cost)|free of charge|without (?:additional |"
            r"further )?charge)",
            r"\b(?:remet|remise|restitu|tient)\w{0,9}[^.;]{0,200}sans (?:supplement|frais|surcout|cout)",
            rf"{_RETURN}\w{{0,9}}[^.;]{{0,100}}{_FREE}",
            rf"{_RETURN}\w{{0,9}}[^.;]{{0,160}}(?:gratuit\w*|ne coute rien|costs nothing|sans (?:frais|surcout|cout|facturation)|"
            r"a titre gracieux|sans contrepartie|"
            rf"without (?:additional |any |extra )?(?:charge|cost|fee)|free of charge|"
            r"at no (?:additional |extra )?(?:cost|charge)|no charge)",
            r"(?:\bfin\b|issue|terme|cessation|expiration|resiliation)[^.;]{0,140}(?:donnees|data)"
            r"[^.;]{0,40} disposition[^.;]{0,80}gratuit\w*",
            rf"(?:gratuit\w*|sans (?:frais|surcout|cout)|a titre gracieux|without (?:additional |any )?(?:charge|cost)|free of charge|"
            rf"at no (?:additional )?(?:cost|charge))[^.;]{{0,110}}{_RETURN}",
        ),
        _NOT_THE_DATA,
        _DATA,
        cues=("restitu", "reversib", "recuper", "export", "portab", "retriev", "return", "extract", "transition", "migration", "transfert",
              "disposition", "remet", "livraison", "copie", "remise", "hand", "provide", "suppl", "available"),
    ),
    Statement(
        "data.return_fee",
        "quote",
        pattern(
            r"\bexit (?:assistance|services|plan)[^.;]{0,60}(?:charged|chargeable|payable|invoiced|billed)[^.;]{0,60}\b(?:rates?|quot)",
            rf"{_RETURN}\w{{0,9}}[^.;]{{0,220}}(?:devis|tarifs? (?:alors )?en vigueur|prestations? (?:complementaires?|payantes?)|"
            rf"facturee?s?|facturation|au temps passe|quotation|\bquote\b|then[- ]current rates?|"
            r"additional (?:fees?|charges?)|time and materials?|professional services (?:fees|rates))",
            r"(?:cout|prix|couts|montant|conditions financieres) (?:de|d'|relatifs? a|de cette|des) [^.;]{0,40}(?:restitu|reversib|"
            r"transition|migration)[^.;]{0,120}devis",
            rf"(?:devis|facturee?s?)[^.;]{{0,100}}{_RETURN}",
            rf"{_RETURN}[^.]{{0,200}}(?:chiffrage|proposition (?:chiffree|financiere|tarifaire)|chiffree? au cas par cas|quoted|priced "
            r"(?:separately|on request)|prix convenu|(?:price|fee)s? (?:to be )?agreed)",
        ),
        pattern(
            r"\b(?:donnees|extraction|lecture|champs|lignes|contenus?) (?:de |des |d'une? |de la |de vos |de ses |of )(?:vos |ses |the |"
            r"your )?"
            r"(?:factures?|invoices?)\b|\bocr\b",  # the service reads invoices
            r"(?:donnees|fichiers|documents|contenus?)\b[^.;]{0,30}?(?:\(|, (?:dont|notamment|y compris) |: )[^().;]{0,40}\bfactures\b",
            r"\d ?(?:€|euros?\b|eur\b)|forfait de",
            r"\b(?:au[- ]dela de (?:cette|la|ladite|ces|l')|beyond (?:that|this|the|such)|over and above (?:that|this|the|"
            r"such)) ?(?:\w+ ){0,2}?"
            r"(?:restitu|revers|export|extract|return|transf)",
            r"(?:sans|gratuit|free|\bno\b|without|\bpas|aucun|\bnot\b)[^.;]{0,30}(?:frais|charge|cost|factur|surcout)|gratuitement|"
            r"produit|colis|"
                r"prix paye|frais de port|retract|(?:€|euros?)[^.;]{0,10}(?:ht|ttc)|rembours|refund|demandes? de devis"),
        pattern(r"donnees|data|reversib|contenu|content|fichiers|transition (?:assistance|services?)"),
        0.8,
        cues=("restitu", "reversib", "recuper", "export", "portab", "retriev", "return", "extract", "transition", "migration", "transfert",
              "exit"),
    ),
    Statement(  # "the customer pays our expenses of doing so, as quoted", of the delivery that the sentence before promises
        "data.return_fee",
        "quote",
        pattern(
            r"^(?:[\d.() ]{0,8})[^.;]{0,60}\b(?:expenses?|costs?|charges?|fees?|time|work|price)\b[^.;]{0,40}"
            r"(?:doing (?:so|this|that)|th(?:at|is) (?:delivery|work|export|extraction)|(?:its|the) (?:delivery|extraction))\b"
            r"[^.;]{0,60}(?:quot|estimate|then[- ]current|price list|rates?\b)",
            r"^[\d.() ]{0,8}if (?:you|@c|the \w+|it)\b[^.;]{0,160}\b(?:we|it|the \w+)(?:'ll| will| shall| may) (?:quote|give (?:you|"
            r"it) a (?:price|quote)|"
            r"estimate)",
            r"^[\d.() ]{0,8}(?:si |s'il )[^.;]{0,160}\b(?:nous|le \w+|l'\w+|il|elle) (?:vous |lui )?(?:etabli|adress|remet|fourni|"
            r"fai)\w* un (?:devis|chiffrage|prix)",
            r"^(?:[\d.() ]{0,8})(?:cette|la|ladite) (?:remise|livraison|extraction|operation|copie|prestation)[^.;]{0,60}(?:devis|au temps "
            r"passe|tarifs? (?:alors )?en vigueur|facturee?)",
        ),
        pattern(
            r"(?:sans|gratuit|\bfree|\bno\b|without|\bpas\b|aucun|\bnot\b)[^.;]{0,30}(?:frais|charge|cost|factur|surcout)|"
            r"\d ?(?:€|euros?|£|\$)"
        ),
        pattern(
            r"\| [^|]*(?:\bdata\b|records|\bfiles\b|donnees|fichiers)[^|]*(?:back-?up|cop(?:y|ies|ie)|deliver|return|export|sauvegarde|"
            r"restitu|livr|remet|remise)[^|]*$",
            r"\| [^|]*(?:deliver|return|hand|send|export|remet|livr|restitu)\w*[^|]{0,60}(?:request|demand)[^|]*$",
            r"\| [^|]*(?:export|extract|retriev|recuper)\w*[^|]{0,60}(?:\bdata\b|records|\bfiles\b|donnees|fichiers)[^|]*$",
        ),
        0.8,
        cues=("expense", "cost", "charge", "fee", "time", "work", "price", "devis", "tarif", "factur", "temps passe"),
    ),
)  # fmt: skip

RETURN_FEE_FRAMES = (
    Frame(
        "data.return_fee",
        pattern(
            r"hand(?:ing)? back|return(?:ing)? the data",
            r"remise des donnees|archive complete|restitu|reversib|recuper|export|retriev|sauvegarde sur|copie (?:des|de ses|de vos)|"
            r"extraction|return of|"
            r"migration",
        ),
        pattern(
            r"hand(?:ing)? back[^;]{0,60}§",
            r"(?:remise des donnees|restitu|reversib|recuper|export|retriev|sauvegarde|extraction|return|copie|"
            r"migration)\w{0,9}[^;]{0,220}§",
            r"archive complete[^;]{0,80}(?:comptez|factur\w*|coute|moyennant|prix)[^§;]{0,20}§",
            r"§[^;]{0,140}(?:restitu|reversib|recuper|export|retriev|extraction|return|migration)",
        ),
        pattern(
            r"capital|(?:responsabilite|liab)\w*[^§;]{0,200}§|recouvrement|rejet|clause penale|plafon|assur|prix d'achat|colis|produit|"
            r"retract|refund|rembours|"
            r"vehicule|equipement|materiel|demande de devis|par jour|per day|boitier|passerelle|\bbadge|\blecteur|terminal|tablette|"
            r"appareil|"
            r"routeur|\bdevice|\breader|router|handset|\btablet"
        ),
    ),
    Frame(  # of what is done when the contract ends, as its heading or the sentence says
        "data.return_fee",
        pattern(
            r"restitu|reversib|\bsortie|\bsortant|\bdeparts?\b|(?:vous|nous|se) quitte|(?:fin|terme|cessation|expiration|"
            r"resiliation) (?:du|de la) "
            r"(?:contrat|relation|abonnement)|\bexit\b|\bleav(?:e|es|ing)\b|\bgoing\b|when you go\b|departing|(?:end|expiry|"
            r"termination) of (?:the )?"
            r"(?:contract|agreement|term|subscription)|after termination|on termination"
        ),
        pattern(
            r"(?:\bcopies?|copy|\bbases?\b|archives?|fichiers|dossiers|donnees|\bdata(?:base)?\b|records|files|extract\w*|exports?|"
            r"exporte\w*|"
            r"documents)\b[^§;.]{0,140}(?:factur\w+|compt(?:ons|ee?s?)|forfait(?: de)?|paiement (?:de|d'une somme de)|moyennant|coute|"
            r"tarif\w*|"
            r"prix de|somme de|payment of|charge\w*|for a fee of|fee of|costs?|price of|\bpay|\bis|\bare|\bat|rate of|"
            r"a raison de)[^§;.]{0,16}§",
            r"§[^§;.]{0,90}(?:pour|for) (?:vous |lui |the |a |an? |toute |chaque |each |every )?(?:rendre|remettre|remise|extraire|"
            r"extraction|export"
            r"|restitution|copie|copy|full|complete|handing|giving|pulling|returning|retriev)",
        ),
        pattern(
            r"capital|(?:responsab|liab)\w*[^§;]{0,200}§|recouvrement|rejet|penal|plafon|assur|achat|refund|rembours|avoir de|credit|"
            r"equipement|materiel|"
            r"equipment|"
            r"device|par jour|per day|formation|training|journee d'|day rate|invoices?\b(?![^;]{0,60}§)|depasser|exceed|amende|\bfine"
        ),
        wide=True,
        confidence=0.85,
    ),
)  # fmt: skip

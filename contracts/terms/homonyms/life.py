"""Other matters that are told in the words of the contract's life: term, renewal, end, suspension, and bonds that outlast it."""

from contracts.terms.frames.frame import pattern
from contracts.terms.frames.suspension import SUSPENDS_WORDS, TOLD_TO_CUT
from contracts.terms.homonyms import IF
from contracts.text.sought import Sought

_ORDINAL_MONTH = r"(?:apres|a l'issue|au[- ]dela|passe|a partir|after|following|from|beyond|once)(?: d[eu]| la| le| the| l'){1,2} ?§"
# "At any time after the first twelve months": when a right begins, not how long before its use one must warn.
_FIRST_STRETCH = (
    r"(?:\bafter|\bfollowing|\bpast|\bonce|\bfrom|\bbeyond|\bapres|passee?s?|au-dela d\w*|a l'issue d\w*|au terme d\w*|"
    r"a (?:compter|partir) d\w*)(?: (?:the (?:end|expiry) of|la fin d\w*))?(?: (?:the|its|an?|les?|la|une?|sa|leurs?|du|des))?"
    r"(?: (?:first|initial|minimum|premiere?s?|initiale?s?))?(?: (?:period|term|periode|duree)(?: initiale?| minimale?)? (?:of|de|d'))?"
    r" ?§(?!'? (?:of )?(?:\w+ ){0,2}(?:notice|preavis|warning))(?=[^;]{0,80}¤[^;]{0,30}(?:notice|warning)|[^;]{0,40}"
    r"(?:preavis|prevenan\w+|notice)[^;]{0,30}¤)"
)
# "Once a month has gone by since activation", "after a qualifying period of two months": how long one waits for a right.
_WAITED = (
    r"(?:ecoule|revolu|passe|expire|accompli)\w* (?:un |une |le |la )?(?:(?:premiere? |initiale? )?(?:delai|periode|duree)(?: (?:initiale?|"
    r"minimale?|d'attente|de carence|de franchise))? )?(?:de |d')?§(?![^;]{0,20}(?:preavis|notice))|"
    r"\b(?:apres|passe|(?:a l'expiration|a l'issue|au terme|au bout) d[e'u]) ?(?:(?:une?|le|la) )?(?:(?:delai|periode|duree)"
    r"(?: [a-z'-]+){0,3}? )?(?:de |d')?§(?: [a-z']+){0,2}? (?:suivant|a compter|a partir|a dater|depuis|d'abonnement|d'utilisation|"
    r"d'anciennete|apres|de service)\b"
    r"(?! (?:de |d')?(?:l[ae] |l'|sa |cette |son )?(?:reception|notification|demande|envoi|lettre|preavis|courrier|courriel|resiliation|"
    r"denonciation|presentation|avis|mise en demeure|premiere presentation))|"
    r"\b(?:delai|periode) de (?:carence|franchise|attente) (?:de |d')§|"
    r"\b(?:after|once|following)(?: an?| the)?(?: (?:qualifying|waiting|minimum|initial))? (?:period of )?§ (?:(?:has|have) "
    r"(?:passed|elapsed|gone by|run)|(?:from|since|after|following) (?:the |its )?(?:activation|subscri|start|effective|go-live|"
    r"commencement|launch|sign))|"
    r"\b(?:qualifying|waiting) period of §"
)
# A stretch of time that is given a name: "each period of twelve months being a 'Contract Year'".
_YEARS_NAME = (
    r"\" ?(?:(?:annee|exercice|periode|trimestre|mois|semestre)s? (?!initiale?|d'engagement|ferme|minim|d'abonnement)[a-z' ]{0,24}|"
    r"(?:(?:contract|agreement|service|licen[cs]e|subscription|membership|billing|annual) )?(?:years?|quarters?|months?)[a-z ]{0,12}|"
    r"(?:annual|yearly|contract|billing|renewal) periods?)"
)
_NAMES_A_STRETCH = (
    rf"\b(?:chaque|toute|each|every|any)\b[^.;§]{{0,40}}§[^.;§¤\"]{{0,60}}{_YEARS_NAME} ?\"|{_YEARS_NAME}(?:§|¤) ?\"|"
    rf"{_YEARS_NAME} ?\"[^.;§]{{0,60}}\b(?:means?|designe\w*|signifi\w*|entend\w*|s'entend|refers?|shall mean|is|est)\b[^.;§]{{0,40}}§|"
    r"\b(?:chaque|toute|each|every)(?: \w+)? (?:periode|period|tranche|duree|term)s?(?: \w+)? (?:de |d'|of )§[^.;§¤]{0,12}"
    r"(?:etant|constituant|formant|constitue|forme|being|constitut|forming)"
)
# A day that is counted from: "reckoned from the first day of the month after"; an anniversary on which one may leave.
_DAY_OF = r"\b(?:jour|day)s? (?:calendaires? |ouvres? )?(?:d[eu] |de la |of (?:the |each )?)?§"
_ENDS_ON = (
    r"\b(?:terminat|cancel|exit|leav|resili|denonc|met(?:tre|s)? (?:un terme|fin)|sortir|quitter)\w*[^.;§]{0,90}"
    r"\b(?:on|upon|effective|effet|lors d[eu]|au|aux|a la|a son|a l')\b(?: (?:on|at|a|au|the|la|le|its|son|either|each|chaque|l'un des))*"
    r"(?: (?:first|second|third|premiere?|deuxieme|seconde?|troisieme|¤|date|dates)(?:,| or| and| ou| et)*(?: (?:the|au|la|le))?)* ?§"
    r"(?! (?:de |d'|of |days?'? |months?'? )?(?:preavis|notice|prior|written))"
)
# What gives the customer a right to leave that it has not otherwise.
_EVENT = (
    r"(?:[%¢] ?\)?|niveaux? de service|service levels?|\bsla\b|(?:taux|disponibilit|availability|uptime|indisponib|downtime|outage|coupure|"
    r"panne)\w*|objection|s'oppos\w*|oppose\w*|object(?:s|ed)\b|sous-traitants?|sub-?processors?|sub-?contractors?|retards?\b|delay\w*|"
    r"changement de (?:controle|loi|reglementation)|change (?:of|in) (?:control|law)|acquire\w*|rachat|fusion|"
    r"(?:recette|reception)[^.;]{0,20}refus\w*|refus\w*[^.;]{0,20}(?:recette|reception)|fails? (?:the )?acceptance|"
    r"hausse|augmentation|increase\w*|perte de (?:la |sa |son )?(?:certification|agrement|qualification)|"
    r"los[et]s?[^.;]{0,20}(?:certification|accreditation))"
)
_LEAVES = r"\b(?:terminat|cancel|resili|denonc|met(?:tre|s)? (?:un terme|fin)|withdraw|exit|leave|quitter|sortir)\w*"
_FREELY = r"(?:tout moment|sans motif|convenance|any time|any reason|no reason|without (?:cause|reason)|convenience|discretion)"
_GIVEN_BY_AN_EVENT = (
    rf"^(?!.*{_FREELY})[^§]*{IF}[^.;§]{{0,160}}{_EVENT}[^.;§]{{0,160}}{_LEAVES}[^.;§]{{0,160}}§",
    rf"^(?!.*{_FREELY})[^§]*{_LEAVES}[^.;§]{{0,120}}§[^.;]{{0,60}}{IF}[^.;]{{0,120}}{_EVENT}",
)
# "In that case …": the right that the sentence before gives is spoken of on.
IN_THAT_CASE = Sought(
    r"^(?:[\d. ()a-z]{0,5}[.)] )?(?:dans (?:ce|cette|un tel|une telle) |en (?:pareil|ce) |a defaut|faute d|sinon\b|alors\b|"
    r"(?:in|under) (?:that|such|this|which)(?: an?)? (?:case|event|circumstance)|failing|otherwise|if no|if the parties (?:cannot|do not)|"
    r"si (?:aucun|les parties ne|le desaccord|l'objection))"
)
BEFORE_WITH_EVENT = Sought(rf"{IF}[^.;]{{0,160}}{_EVENT}|objection|s'oppos|oppose[rz]?\b|\bobject\b")
# "Reduce the number of seats on sixty days' notice": the contract goes on.
_ORDERS_LESS = (
    r"^(?!.*(?:terminat|resili|cancel|mettre fin|met fin|denonc)).*\b(?:redui\w*|reduction|diminu\w*|abaiss\w*|decreas\w*|reduc\w*|"
    r"lower\w*|"
    r"downsiz\w*)\b[^.;§]{0,60}\b(?:quantit\w*|nombre|number|volumes?|users?|seats?|licen[cs]es?|postes?|utilisateurs?|units?|"
    r"perimetre|scope|"
    r"commitment|engagement|effectif\w*)\b[^§]{0,120}§"
)
_NO_LEAVING = r"(?:(?!terminat|cancel|resili|denonc|annul|stop|notif|unless|sauf)[^.;§])"
# A sum of so many months' pay.
_PAY_OF_STAFF = (
    r"\b(?:egale?s?|equivalente?s?|correspondant|equal|equivalent|amount(?:ing|s)?|sommes?|indemnites?|sums?|penalit\w+|"
    r"montants?|pay\w*|"
    r"vers\w+)\b[^.;§]{0,40}§[^.;§]{0,30}(?:remuneration|salaire|salary|salaries|wages|\bpay\b|compensation|redevance|fees|honoraires)|"
    r"§['’]?s? (?:of |de |d')?(?:(?:gross|last|la|sa|his|her|brute|derniere?) ){0,3}(?:remuneration|salaire|salary|wages|\bpay\b)"
)
# "The provider reminds the customer, one month before the term, that it may stop the renewal": a duty to tell, and no notice to give.
_NOT_A_WILL = (
    r"(?!.*\b(?:intention|volonte|decision|souhait\w*|intends?|elect(?:s|ion)?|wish(?:es)?|want(?:s|ed)?|veut|desire\w*|unless|sauf|"
    r"a moins|l'autre|the other|autre partie|other party)\b)"
)
_TELLS = (
    r"(?:inform|previen|previendr|prevenir|avert|rappel|avis(?:e|er|era|ons)\b|signal|remind|let (?:you|@c|it) know|e-?mail(?:s|ed)?\b|"
    r"tell(?:s)?\b|warns?\b|alert)"
)
_TELLS_OF_RENEWAL = (
    rf"^{_NOT_A_WILL}[^§]*(?:@v|\bnous|\bwe|\bprofessionnel|\btrader|\bil|\belle|\bit)\b[^§;.]{{0,60}}(?:(?:l'|les |le |la |lui |leur |"
    rf"vous ))?{_TELLS}\w*(?! (?:@v|nous|us)\b)[^§;.]{{0,160}}§",
    rf"^{_NOT_A_WILL}[^§]*(?:@c|\bvous|\byou|\bil|\belle|\bit|consommateur|consumer|non-professionnel)\b[^§;.]{{0,30}}\b(?:est|sera|seront|"
    r"serez|etes|sont|is|are|will be|shall be)(?: \w+)? (?:informe|averti|prevenu|avise|notifie|informed|notified|reminded|warned)"
    r"(?:e?s?)?\b(?! (?:qu|that))[^§;.]{0,200}§",
    r"^(?=.*(?:\bl\.? ?215-[13]|article 215-))(?=.*\b(?:inform|rappel|avis|avert))[^§]*§",
)
# Days before a trial ends, on which one is told so.
_BEFORE_A_TRIAL_ENDS = (
    r"^(?!.*\b(?:resili|annul|cancel|denonc|desabonn|unsubscri)).*(?:§ (?:avant|before|prior to)[^.;§]{0,40}\b(?:essai|trial|test)\b|"
    r"\b(?:essai|trial)\b[^.;§]{0,60}§ (?:avant|before|prior to) (?:sa |its |la |the )?(?:fin|end|terme|expir\w*)\b"
    r"(?! (?:du contrat|de l'abonnement|of the (?:contract|agreement|subscription))))"
)
# "Two more months for each customer referred", "prolonged by the days of the outage": a reward or what makes good, and no renewal.
_GIVEN_LONGER = (
    r"\b(?:refer(?:s|r\w*)?|parrain\w*|filleul\w*|offert\w*|free|gratuit\w*|bonus|recompense|reward\w*|gift|cadeau|geste commercial|"
    r"goodwill|"
    r"outage|downtime|indisponibilit\w*|interruption|suspension|service credit|avoirs?|compensat\w*|dedommag\w*|late delivery|"
    r"retard de livraison)\b"
)
_EXTENDED = r"\b(?:prolong|prorog|exten[ds]|allong|ajout|added|adds?\b|credit)"
_AS_A_REWARD = rf"{_GIVEN_LONGER}[^.;]{{0,120}}{_EXTENDED}\w*[^.;§]{{0,50}}§|{_EXTENDED}\w*[^.;§]{{0,50}}§[^.;]{{0,80}}{_GIVEN_LONGER}"
# The value is shown as "§", others as "¤", "¢" or "¥", the vendor as "@v", the customer as "@c".
OF_LIFE = {
    "term.initial": pattern(
        # how much longer than the contract something is kept
        r"\b(?:duree|term|life|vie|contrat|contract|agreement|abonnement)\b[^.;§|]{0,40}(?:\+|\bplus\b|augmentee? d[e']) ?§",
        r"\bprobatoire|\bprobation|\bperiode de (?:test|carence|franchise)",
        r"\b(?:tarifs?|prix|prices?|fees?|rate)\b[^.;§]{0,40}\b(?:equival\w*|egal\w*|equal|worth)(?: (?:a|to|of))? ?§",
        r"\bcookies?\b[^.§]{0,80}§",
        # a contract of employment
        r"§ ?\(?\b(?:cdi|cdd)\b|\b(?:cdi|cdd)\b[^.;§]{0,6}§|(?:embauch|recrut|salari|insertion|\bemplois?\b|travail)\w*[^.;§]{0,80}"
        r"\bcontrats? (?:de travail )?(?:a )?(?:§|duree (?:in)?determinee)",
        _NAMES_A_STRETCH,
        _DAY_OF,
        _ENDS_ON,
        # for how long a price stays as it is
        r"\b(?:prix|tarifs?|prices?|rates?|fees|charges|redevances?)\b(?: \w+){0,2}? (?:fermes?|fixes?|garanti\w*|bloque\w*|geles?|"
        r"maintenu\w*|"
        r"held|firm|fixed|guaranteed|frozen|locked)\b(?: firm| flat| et non revisables?)?(?: (?:pour|pendant|durant|sur|for|during|over))?"
        r"(?: (?:une|a) (?:duree|periode|period|term) (?:de|d'|of))?(?: (?:les|the))?(?: (?:premiers|first))? ?§",
        # a master agreement runs for as long as what is ordered under it
        r"^[^§]*\b(?:until|as long as|so long as|while)\b[^.;§]{0,20}\b(?:all|any|every|each|the last|an?)\b[^.;§]{0,20}"
        r"(?:order|subscription|statements? of work)[^.;§]{0,40}(?:expir|terminat|ended|in (?:force|effect)|remain|outstanding)[^§]*$",
        r"^[^§]*\b(?:jusqu'|tant qu|aussi longtemps qu)[^.;§]{0,60}\b(?:bons? de commande|commandes?|abonnements?|souscriptions?)\b"
        r"[^.;§]{0,40}(?:expir|en cours|en vigueur|echu|terme|pris fin|subsist|demeur)[^§]*$",
    ),
    "renewal.period": pattern(
        # a bond that outlasts the contract
        r"^(?!.*\b(?:le |ce |l'|the |this )(?:present )?(?:contrat|contract|agreement|abonnement|"
        r"subscription)\b[^.;]{0,60}(?:prolong|proro|recond|renouvel|extend|renew)).*"
        r"\b(?:secret|confidentialit\w*|discretion|secrecy|silence|non-concurrence|non-sollicitation)\b[^§]*§",
        _AS_A_REWARD,
        _NAMES_A_STRETCH,
        _DAY_OF,
        r"\b(?:avant|before|prior to) §",
    ),
    # "at any time after the sixth month"; a right that one event gives; how long before the end the customer asks for more
    "termination.convenience_notice": pattern(
        _ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))", _FIRST_STRETCH, _WAITED, *_GIVEN_BY_AN_EVENT, _ORDERS_LESS
    ),
    # sales past a marketplace, and how long papers are kept
    "non_solicitation.duration": pattern(
        r"^(?!.*(?:salari|embauch|collaborateur|employ|\bhir(?:e|ing)|staff|recrut|debauch|poach|personnel)).*(?:\b(?:hors|en dehors|"
        r"outside|off)\b"
        r"[^.;]{0,20}(?:plateforme|platform|marketplace|place de marche|\bsite\b)|contourn|circumvent|\belud).*$",
        _PAY_OF_STAFF,
    ),
    "confidentiality.duration": pattern(
        r"^(?!.*(?:confiden|secret(?!ar)|disclos|divulg|discret)).*\b(?:purge|supprime|efface|detrui|delete|erase|archive|"
        r"conserve)\w*\b[^.;§]{0,40}§",
        r"^(?!.*(?:confiden|secret(?!ar)|disclos|divulg|discret)).*\bsecretar",
        # how long beside the contract papers and accounts are kept
        r"^(?!.*(?:confiden|secret|disclos|divulg|discret)).*\b(?:comptes?|clients?|donnees|factur\w*|accounts?|data|invoices?|records)\b"
        r"[^.;§]{0,60}(?:\+|\bplus\b) ?§",
        # how long the contract runs, in what time papers are given back, how long something has been done or known
        r"^(?!.*(?:confiden|secret(?!ar)|disclos|divulg|discret|silence|obligation|engagement|undertaking|\bdut(?:y|ies)\b)).*"
        r"(?:\b(?:restitu|rend(?:ent|ra|ront)|retourn|remet|returns?\b|hand(?:s|ed)? (?:it |them )?(?:back|over))\w*[^.;§]{0,60}§"
        r"|\b(?:contrat|abonnement|agreement|contract|subscription)s? (?:dure(?:ra)?|est conclu|est souscrit|lasts|runs|is made|"
        r"is concluded)\b[^.;§]{0,30}§|\bdepuis\b[^.;§]{0,20}§|\b(?:has|have) been\b[^.;§]{0,60} for (?:more than |over )?§)",
        r"\b(?:publiee?s?|connue?s?|known|published|public|available)\b[^.;§]{0,20}\b(?:depuis|for) (?:plus de |more than |over )?§",
        # a stretch that lies behind: "the fees of the two years preceding the audit"
        r"§\W{0,3}(?:(?:period|years?|months?|ans?|annees|mois)\W{1,3})?(?:preceding|prior to|precedant|qui precede)",
    ),
    "quote.validity": pattern(r"\b(?:fin|debut|end|start) (?:d'|de |du |of )(?:an? )?§"),
    "renewal.notice": pattern(
        # what is lost unless it was renewed in time, and when the money for a renewal must be there or is taken
        r"\b(?:non[- ]|not |un)(?:renouvel(?:er?|ees?|es?)|recondui\w+|renewed)\b[^.;§]{0,20}§ (?:avant|before|prior)",
        r"\b(?:cheques?|virements?|paiements?|reglements?|prelevements?|payments?|(?:bank |wire )?transfers?|checks?)\b"
        rf"{_NO_LEAVING}{{0,60}}(?:parven|recu|recep|arriv|intervenir|effectu|credite|reach|receiv|clear|made)\w*{_NO_LEAVING}{{0,30}}§ "
        r"(?:avant|before|prior)",
        rf"\b(?:preleve|debite|facture|charged|billed|invoiced|collected|debited)\w*{_NO_LEAVING}{{0,24}}§ (?:avant|before|prior)",
        _ORDINAL_MONTH + r"(?! (?:de )?(?:preavis|notice))",
        r"@c (?:peut|pourra|may|can) (?:\w+ )?(?:l'|le |la )?(?:extend|renew|prolong|proroge|recondui|renouvel)\w*[^.;]{0,160}§",
        r"§ (?:(?:suivant|qui suivent|apres|following|after) )?(?:la |le |l'|the |its |sa )?(?:signature|mise|livraison|delivery|go-live|"
        r"commencement|start|"
        r"entree|demarrage|prise d'effet)\b",
        # a right to leave at any moment
        r"(?:sans (?:avoir a )?(?:se |s'|la |le )?(?:justif|motiv|expliqu)\w*|sans motif|without (?:giving |having to give )?(?:any |"
        r"a )?(?:reason|cause)|"
        r"tout moment|any time)\b[^;§]{0,60}\b(?:prevenant|avertissant|avisant|informant|telling|warning|notifying|"
        r"informing)\b[^;§]{0,50}§ "
        r"(?:avant|before|ahead|beforehand|a l'avance|in advance)\b(?! (?:la|le|l'|the|its|each|chaque|son|sa|any)\b)",
        # ... once the contract has been renewed without an end
        r"indetermine\w*[^.;§]{0,60}(?:tout moment|librement)[^.;§]{0,130}§(?![^.;]{0,40}\b(?:avant|precedant))",
        r"indefinite\w*[^.;§]{0,60}(?:any time)[^.;§]{0,130}§(?![^.;]{0,40}\b(?:before|prior))",
        # ... which takes effect at the end of the month, whatever the month
        r"\b(?:resili|met(?:tre|tent)? (?:un terme|fin)|arret|rompre|terminat|cancel|end )[^.;§]{0,60}(?:tout moment|any time)\b"
        r"[^.;§]{0,110}§[^.;§]{0,20}(?:avant|before|prior to) [^.;§]{0,30}(?:mensuel\w*|\bmois\b|month)",
        # how long before the end one asks for the data or for help
        r"(?:demande|formulee?|requested|\basked|\brequest)\b[^.;§]{0,60}§ (?:avant|before)\b[^;]{0,130}(?:donnees|\bdata\b|extract|"
        r"export|reversib|"
        r"restitu|migrat|transfer)",
        r"(?:chois|opte|passe|bascul|migr|choos|switch|mov)\w* (?:(?:a|pour|vers|to) )?(?:une?|an?|another|any)(?: autre| other)? "
        r"(?:formule|abonnement|offre|forfait|plan|tier|subscription)s?\b[^§;]{0,140}§",
        r"\bnot (?:be )?(?:renew|extend)\w*[^.;§]{0,20}\bunless (?:@c|it|the \w+|the parties)[^.;§]{0,30}(?:elect|request|ask|opt|agree)",
        *_TELLS_OF_RENEWAL,
        _BEFORE_A_TRIAL_ENDS,
        # the vendor's own reminder, or the new text that it sends
        r"\b(?:(?:courriel|e-?mail|mail|message|avis|lettre|courrier)s? (?:de |d')(?:rappel|relance|information|courtoisie)|"
        r"(?:e-?mail |courtesy |renewal )?reminders?|courtoisie|courtesy)\b[^;§]{0,60}§",
        r"@v [^;§]{0,40}\b(?:adress|envo|transm|communi|sen[dt]|notif|rappel|remind)\w*[^;§]{0,80}(?:version|conditions|texte|"
        r"rappel|reminder|terms)\b[^;§]{0,40}§",
    ),
    # how soon a hearing is held or an award made
    "dispute.amicable_period": pattern(
        r"\b(?:hearings?|audiences?|award|sentence|arbitral tribunal|tribunal arbitral|arbitrators?|arbitres?)\b[^.;§]{0,80}\b(?:commenc|"
        r"held|begin|start|conclu|complet|render|issue|made|tenu|rendu|ouver|deliver|appoint|designe|nomm|fix)\w*[^.;§]{0,40}§",
    ),
    "renewal.automatic": pattern(
        rf"{_GIVEN_LONGER}[^.;]{{0,120}}\b(?:prolong|prorog|extend)|\b(?:prolong|prorog|extend)\w*[^.;]{{0,80}}\b(?:referr|parrain|filleul|"
        r"offert|free of charge|gratuitement)",
        r"\bne (?:vaut|vaudra|constitue|emporte)\w* (?:pas|aucune|en aucun cas)(?: une?)? (?:§|(?:tacite )?(?:reconduction|"
        r"renouvellement))",
    ),
    "acceptance.deemed_after": pattern(
        r"\b(?:vaut|vaudra|valant|emporte|constitue)\w* (?:un |une )?(?:refus|rejet|desaccord|opposition)|"
        r"\b(?:repute|presume|considere)\w* (?:comme )?(?:refuse|rejete)|"
        r"^(?!.*(?:a defaut|faute|en l'absence)\b[^.;]{0,80}§).*\bne (?:vaut|vaudra) (?:pas|jamais)|"
        r"(?:deemed|taken|treated|counts?|regarded)(?: as| to be)? (?:an? )?(?:refus|reject|declin)|"
        r"\bnot (?:be )?(?:deemed|taken|treated)"
    ),
    "suspension.notice": pattern(
        # how late a payment must be before the notice that is told beside it
        r"\b(?:more than|over|at least|plus de|depuis) § (?:overdue|late|past due|in arrears|de retard)\b[^.;]{0,60}\b(?:notice|preavis)\b",
        # what becomes of access with the contract
        r"\b(?:a la (?:fin|cessation|date d'effet)|des la (?:fin|cessation)|au terme|a l'expiration|en cas de resiliation|"
        r"a compter de la resiliation|"
        r"(?:up)?on (?:the )?(?:expiry|termination|expiration)|at the end)\b(?!\w*[^.;§]{0,60}(?:delai|periode d'essai|trial|"
        r"period))[^.;§]{0,70}§",
        # how soon access ends with the contract
        r"§ (?:suivant|apres|following|after|a compter de) (?:la |the )?(?:date (?:d'effet )?(?:de |of )(?:la |the )?)?"
        r"(?:fin|cessation|resiliation|expiration|terme|end|termination|expiry)\b",
        # when the account is closed that was suspended before
        r"\b(?:une fois|apres que|once|after)\b[^.;§]{0,50}(?:suspendu|coupe|bloque|suspended|blocked)\w*\b[^.;]{0,160}§[^.;]{0,140}"
        r"(?:supprim|ferm|clotur|resili|delet|clos|terminat)",
        TOLD_TO_CUT,
        SUSPENDS_WORDS,
        # what follows a suspension, or an unpaid invoice without any
        r"§ (?:apres|suivant|after|following|from|of|a compter de) (?:la |the |cette |this |such |ladite |its |sa |une |an? )?(?:\w+ )?"
        r"(?:suspension|coupure|blocage|desactivation)\b(?! notice| warning)",
        r"^(?!.*(?:suspen|coup[eu]|bloqu|desactiv|interromp|verrouill|disabl|block|cut off|restrict|lock|acces|comptes?\b|"
        r"account)).*§[^;§]{0,90}"
        r"\b(?:interets?|interest|penalites?|frais|fees?|indemnites?|charges?)\b",
        r"\bno right to suspend(?! without)|\baucun droit de suspen\w*(?! sans)",
        r"\b(?:otherwise|sinon)\b[^.;§]{0,12}\b(?:within|after|dans|sous|apres)(?: les| the)? §",
        # how long a suspension has lasted in vain before the contract ends
        r"\b(?:apres|passe|a l'issue d|au terme d|after|once)\b[^.;§]{0,25}§,? ?(?:(?:la|cette|the|this|such) )?(?:mesure de )?suspension"
        r"[^.;]{0,25}(?:sans effet|infructueu|en vain|n'a |without effect|in vain|has not|dure|last)",
    ),
    "termination.cure_period": pattern(
        r"\b(?:periode|duree) (?:initiale|d'engagement|minimale)(?: ferme)? (?:de |d')§|\b(?:initial|minimum) (?:term|period) of §",
        # how long proceedings of insolvency may last
        r"(?:bankrupt|insolven|receiver|liquidat|petition|assignment for the benefit|redressement|faillite|procedure collective|moratori)"
        r"\w*[^.;§¤]{0,140}\b(?:dismiss|discharg|stayed|vacat|lifted|withdrawn|set aside|levee?|clotur|rapportee?|annulee?|"
        r"retiree?)\w*[^.;§]{0,40}§",
        r"\bpreavis supplementaire (?:de |d')§|\bmise en demeure et (?:un |d'un )?preavis (?:de |d')§",
        # how soon one leaves once the time to mend it is over
        r"\b(?:with|upon|on|by|giving) §'? ?(?:prior |written )*notice\b[^.;]{0,90}\b(?:uncured|not (?:been )?cured|unremedied|not "
        r"remedied)"
        r"\b[^.;]{0,20}¤",
        # what is settled once the contract has ended
        r"\b(?:rembours|restitu|reverse|recredit|refund|repaid|repay|reimburs)\w*(?:(?!remed|\bcure|repar|correct|"
        r"regular|rectif)[^.;§]){0,60}"
        r"\b(?:dans|sous|within|in)(?: (?:un delai (?:maximal )?de|les|the|a period of))? ?§",
        r"(?<!ne sont pas )(?<!not )\b(?:payables?|exigibles?|invoiced|payable|factures)\b (?:\w+ )?(?:dans|sous|within|in)"
        r"(?: (?:un delai de|les|the))? ?§",
    ),
}

"""How contracts say the durations of the parties' relations: confidentiality, non-solicitation, force majeure, acceptance, disputes."""

from contracts.terms.frames.frame import Frame, pattern

_STAFF = r"(?:salarie|collaborat|\bpersonnel|prepose|employ|\bstaff|consultant|contractor|worker)"

RELATION_FRAMES = (
    Frame(
        "confidentiality.duration",
        pattern(
            r"\b(?:stays?|remains?|keeps?) between (?:us|them|the parties)\b",
            r"\bkeep[^.;]{0,90}\bto (?:yourself|itself|himself|themselves|ourselves|yourselves)\b|\bgard\w*[^.;]{0,40} pour (?:soi|vous|"
            r"lui|elle|eux)\b|"
            r"\bt(?:ait|aisons|airons|aire|airez|aira|airont|aisent)\b|\breste entre (?:nous|elles|eux|les parties)\b",
            r"confidenti|secret(?!ar)|non-?disclosure|divulg"),
        pattern(
            r"between (?:us|them|the parties)\b[^§;]{0,60}\b(?:for|until)\b[^§;]{0,24}§",
            r"\bto (?:yourself|itself|himself|themselves|ourselves|yourselves)\b[^§;]{0,30}\b(?:for|until)\b[^§;]{0,12}§|"
            r"\bto (?:yourself|itself|themselves)\b[^§;]{0,100}\b(?:go|goes|going) on doing so for §|"
            r"(?:pour (?:soi|vous|lui|elle|eux)|entre (?:nous|elles|eux|les parties))\b[^§;]{0,120}§ (?:\w+ )?apres",
            r"\bt(?:ait|aisons|airons|aire|airez|aira|airont|aisent)\b[^§;]{0,60}§ (?:apres|suivant|au[- ]dela)",
            r"(?:lie|tenu|engage)e?s?[^§;]{0,60}§ (?:apres|suivant|au[- ]dela)",
            r"^(?:that|this|it|cela|ca|ceci|cette obligation)\b[^§;]{0,12}\b(?:goes on|continues|lasts|holds|carries on|runs|dure|"
            r"continue|se poursuit|vaut|tient)"
            r"\b[^§;]{0,30}§[^§;]{0,12}(?:after|beyond|once|apres|au-dela)",
            r"^(?:ces|cette|cet|ce|these|this|such)[^§;]{0,60}(?:subsist|perdur|persist)\w*[^§;]{0,40}§",
            r"(?:confidenti|secret(?!ar)|divulg|non-?disclosure|obligation|engagement|present article|presente clause|undertaking|"
            r"this (?:section|article|clause))\w*[^;]{0,420}(?:pendant|duree|pour|periode|durant|"
            r"for|period|survive|term of|during|demeur|rest|jusqu'a|until|expire)[^§;]{0,90}§",
            r"(?:term|duree|contrat|agreement)[^;]{0,40}(?:and|et) (?:for |pendant |durant )?(?:les |the )?§ (?:after|apres|"
            r"thereafter|qui suiv|suivant|following|that follow|plus tard)[^;]{0,200}(?:in confidence|confidential|"
            r"not (?:use or )?disclos|confidentiel|secret)",
            r"^(?:elles?|ils?|celle-ci|it|this|such|these|cette|ces) [^§;]{0,140}(?:surviv|pendant|demeur|rest|durer|dure\b|remain|"
            r"continue)[^§;]{0,80}§",
            r"§[^;]{0,130}\b(?:apres|suivant|a compter|after|following|from)[^;]{0,60}\b(?:fin|terme|cessation|expir|resiliation|"
            r"rupture|divulgation|communication|terminat|end|disclos|receipt)",
        ),
        pattern(
            r"resili\w* (?:de plein droit|immediat)|preavis|notice of §|mise en demeure|restitu\w*[^§;]{0,80}\b(?:dans|sous|"
            r"delai)[^§;]{0,30}§|(?:return|destroy)[^§;]{0,80}within[^§;]{0,20}§|"
            r"force majeure|(?:every|chaque|tous les) §|audit[^§;]{0,60}§|(?:sollicit|debauch|embauch|hire)[^¤§;]{0,150}§|\b(?:dans|"
            r"within|sous) (?:un delai (?:maximum )?de |les )?§|"
            r"§ \b(?:avant|before|prior)|violation de donnees|breach notif|donnees a caractere personnel[^;]{0,60}conserv|"
            r"(?:abonnement|contrat|agreement|services)[^§;]{0,40}(?:initiale?|conclu|initial)[^§;]{0,40}§|sauvegarde|cookie"
        ),
        wide=True,
        after=True,
    ),
    Frame(
        "non_solicitation.duration",
        pattern(
            r"(?:emploiera|embauchera|recrutera) (?:aucun|pas)",
            r"interdiction de (?:\w+ )?sollicit",
            rf"\b(?:entic\w* away|lur\w* away|take on|taking on|approach)\b.{{0,120}}{_STAFF}",
            r"debauch|embauch|recrut|offres? d'engagement|a son service|recruit|poach|offers? (?:of )?employment|"
                r"\bemploy (?:any|the|or)|non[- ]?sol{1,2}icit",
                rf"\b(?:sol{{1,2}}icit|engager|hire|hiring).{{0,300}}{_STAFF}",
                rf"{_STAFF}.{{0,300}}\b(?:sol{{1,2}}icit|engager|hire|hiring)"),
        pattern(
            r"(?:pendant|durant)[^;]{0,60}(?:puis|et) (?:durant|pendant) §[^;]{0,120}(?:emploiera|embauchera|recrutera|engagera|"
            r"sollicitera|debauchera)",
            r"(?:offres? d'engagement|a son service|collaborateur|salarie|personnel|employees?)[^;]{0,300}(?:duree|pendant|period|"
            r"suiv|for|jusqu'a|until|durant)[^§;]{0,60}§",
            r"(?:sollicit|debauch|embauch|recrut|solicit|hire|hiring|recruit|poach|employer|emploi|employ)\w*[^;]{0,420}(?:pendant|"
            r"duree|periode|durant|apres|for|period|during|after|within|suivant|et)[^§;]{0,70}§",
            r"§[^;]{0,420}(?:sollicit|debauch|embauch|recrut|solicit|hire|hiring|recruit|poach|employ|engager|entic\w* away|lur\w* away)",
            r"poach\w*[^;§]{0,40}(?:plus|and|\+) §",
            r"(?:entic\w* away|lur\w* away|take on|taking on)[^;]{0,200}\b(?:for|during|within|until)[^§;]{0,60}§",
        ),
        pattern(
            r"depuis (?:moins|plus) d[e'] ?§|(?:less|more) than § ago|confidenti[^¤§;]{0,160}§|(?:egale?|fixee?|equal|montant|indemnite|"
            r"somme|penalite)[^§;]{0,60}§|\b(?:au cours d|"
            r"during the|in the|within the)[^§;]{0,25}§[^;]{0,30}(?:precedant|preceding|prior|before)|"
            r"(?:reclamer|demander)[^§;]{0,60}delai[^§;]{0,20}§|§ (?:de|d'|of)[^;]{0,20}(?:remuneration|salaire|salary|compensation)|"
            r"concurren\w* pendant §|employes? (?:doivent|qui ont)|preavis|"
            r"appels? (?:commerciaux|de prospection)|prospect|publicite|marketing|cotisation"
        ),
        wide=True,
    ),
    Frame(
        "force_majeure.termination_after",
        pattern(
            r"\bstrikes\b|\bgreves?\b",
            r"\bthe (?:prevention|hindrance|impediment)\b|\bprevented (?:from performing|by)|\bl'empechement\b",
            r"force majeure|cas fortuit|act of god|imprevision|beyond (?:\w+ )?(?:its|their|his|that party's|"
                r"a party's) (?:\w+ )?control|"
                r"(?:hors de|echappant a|independante?s? de) (?:son|leur|sa|tout) (?:controle|volonte)"),
        pattern(
            r"§ apres (?:sa|la|leur) (?:survenance|notification|debut)[^;]{0,60}(?:n'a pas cess|persist|dure|perdur|toujours|subsist)",
            r"(?:n'a|n'ont) pas (?:cesse|pris fin)[^;]{0,60}§",
            r"(?:prevention|hindrance|impediment|event)[^¤§;]{0,30}\b(?:goes|going|carries|drags) on[^¤§;]{0,30}§",
            r"(?:au[- ]dela|plus de|superieure?|exced|depass|pendant|duree|dure\b|durait|durer|perdur|persist|poursui|prolong|prevaut|"
            r"excess|continu|exceed|last|more than|longer than|for a period|"
            r"subsist|maintien|for)\w*[^¤§;]{0,90}§",
            r"§[^;]{0,120}(?:force majeure|evenement)[^;]{0,100}(?:resili|terminat)",
            r"\b(?:apres|passe|after|a l'issue|issue|au bout)[^¤§;]{0,40}§",
        ),
        pattern(
            r"que dure (?:le|la|l'|ce) ?(?:present )?(?:contrat|accord|convention|abonnement)|as long as the (?:agreement|contract)|"
            r"(?:preavis|notice|notif\w*|inform\w*|avert\w*|prevenir|\btell|advise|signal\w*)[^§;]{0,50}(?:de|of|dans|sous|within|"
            r"les)[^§;]{0,30}§|\b(?:dans|"
            r"sous|within) (?:un delai de |les )?§[^;]{0,50}(?:surven|notif|inform|event)|"
            r"§[^¤§;]{0,20}\b(?:apres|after)[^§;]{0,40}(?:envoi|reception|notification|notice|mise en demeure)|"
            r"§[^;]{0,15}(?:de )?(?:preavis|notice)|payment|paiement|factur|(?:sauf|hors|except\w*)[^§;.]{0,25}force majeure|"
            r"livraison|colis|"
            r"retract|withdraw"
        ),
        wide=True,
        after=True,
        values=pattern(r"P\d+(?:D|BD|W|M|Y)"),
    ),
    Frame(  # an objection within a time, "or Customer is deemed to consent"
        "acceptance.deemed_after",
        pattern(r"\bobject"),
        pattern(
            r"\bobject\w*[^;]{0,160}§[^;]{0,60}(?:\bor\b|failing which|otherwise)[^;]{0,24}"
            r"deemed to (?:have )?(?:consent|agree|accept|approv)"
        ),
        confidence=0.97,
        values=pattern(r"P\d+(?:D|BD|W|M)"),
    ),
    Frame(
        "acceptance.deemed_after",
        pattern(
            r"\b(?:passe(?:nt|ra)?|tient|tenons|prend) pour (?:bonne?s?|acquise?s?|accepte|exacte?s?|conforme)|\b(?:vous|le client|"
            r"l'abonne) engage(?:nt|ra)?\b|"
            r"ne se discute|n'est plus (?:discut|contest)|l'ayant (?:accept|agre|approuv)",
            r"\b(?:you|it|they|customer|client|subscriber) (?:have|has) (?:agreed|accepted)|tak(?:e|es|ing) it (?:that|as)|"
            r"means? (?:yes|that you|agree)|"
            r"\bbinds? (?:you|it|@c|customer|client)\b",
            r"\babsent (?:any )?(?:comments?|objections?|reply|response)",
            r"(?:sauf si|a moins que|unless)[^;]{0,40}(?:refus|oppos|reject|object)",
            r"est acquise?|sera acquise?",
            r"\bunless\b|raises? no (?:objection|issue)|\bbinding if",
            r"d'accord|rien (?:dit|object)",
            r"counts? as|taken (?:to be|as)|treated as|regarded as",
            r"repute|tenue?s? pour|presume|tacite|silence|vaut |vaudra|vaut|emporte|considere|deemed|considered|constitute|conclusively|"
            r"nouvelles conditions|irrevocablement|definitivement"
        ),
        pattern(
            r"§[^;]{0,240}(?:passe(?:nt|ra)? pour (?:bonne?s?|acquise?s?|accepte|exacte?s?|conforme)|(?:elles?|ils?|texte|version|"
            r"edition|conditions?|ceci) "
            r"(?:vous|le client|l'abonne) engage(?:nt|ra)?\b|ne se discute|n'est plus (?:discut|contest)|l'ayant (?:accept|agre|approuv))",
            r"\bsans (?:nouvelles?|retour|reponse|signe|mot)[^;§]{0,30}(?:au bout d|dans|sous|apres|"
            r"passe)[^;§]{0,12}§[^;]{0,60}(?:tenons|tient|prenons|passe)",
            r"(?:repute|tenu|considere)\w* (?:admis|bon|acquis|recu)\w*[^;]{0,40}\bsi\b[^;]{0,40}(?:n'a|n'ont|n'avez) (?:pas|"
            r"rien)[^;]{0,60}(?:dans|sous|avant)[^;§]{0,12}§",
            r"(?:\bsans |\bfaute de |absence de |\bsilence|rien (?:dit|dite|ecrit|object|repondu)|aucune? (?:mot|reponse|"
            r"remarque))[^;§]{0,60}§[^;]{0,120}"
            r"(?:tenons|tient|passe|prenons|tenue?s?) [^;]{0,24}pour (?:bon|acquis|accept|exact|conforme)",
            r"(?:not (?:heard|hear|received)|n't (?:heard|hear|received)|hear nothing|no (?:word|reply|answer|objection)|"
            r"silence)[^;§]{0,40}§[^;]{0,80}"
            r"(?:agree|accept|yes\b|binds)",
            r"§[^;]{0,60}(?:not heard|n't heard|heard nothing|not said|said nothing|no (?:word|reply|answer|objection)|silence|"
            r"to say no|to object)[^;]{0,60}"
            r"(?:;[^;]{0,30})?(?:you|it|they|customer|client)? ?(?:have agreed|has agreed|have accepted|agrees?|means? yes|"
            r"binds? (?:you|it))",
            r"(?:absent|without|failing) (?:any )?(?:comments?|objections?|reply|response)[^;]{0,30}§[^;]{0,60}(?:approved|accepted|"
            r"final|agreed)",
            r"(?:sauf si|a moins que|unless)[^;]{0,40}(?:refus|oppos|reject|object)\w*[^;]{0,60}§[^;]{0,280}(?:accept|repute|deemed|"
            r"considere|consent|binding|s'applique)",
            r"(?:sans|faute d[e']|en l'absence d[e']) (?:\w+ )?(?:observation|reserve|reponse|retour|"
            r"contestation)[^;]{0,40}§[^;]{0,60}(?:acquise?|prononcee?|accept|valid)",
            r"(?:is|are|shall be|will be) (?:accepted|approved|binding|agreed) unless[^;]{0,60}(?:object|reject|disput|notif|"
            r"refus)\w*[^;]{0,30}§",
            r"(?:binding|effective|accepted) if[^;]{0,40}(?:no objection|not object|does not reject)[^;]{0,30}§",
            r"§[^;]{0,330}(?:(?:ne|n')[^;]{0,24}rien[^;]{0,60}d'accord|silence val(?:ant|ent)|son silence)",
            r"§[^;]{0,200}(?:considere|repute)\w*[^;]{0,30}l'ayant accept",
            r"§[^;]{0,200}(?:counts? as|taken (?:to be|as)|treated as|regarded as) (?:\w+ )?(?:accept|approv)",
            r"§ ?[;,]? ?(?:passe|au-dela|a l'issue|a defaut|faute)[^;]{0,120}(?:(?:recette|reception|acceptation|validation|accord|"
            r"livrables?|prestations?)[^;]{0,60}(?:tacite|reputee?s? accept|acquise?)|vaut (?:acceptation|accord|recette))",
            r"(?:reputee?s?|tenue?s? pour|presumee?s?|consideree?s?|deemed|considered|"
            r"conclusively)[^;§]{0,70}(?:accept|approuv|approv|validee?s?|"
            r"recue?s? sans reserve|recettee?|conformes?|definiti|prononcee?|intervenue?|acquise?|correct|final|agreed)"
            r"[^;]{0,330}§",
            r"§[^;]{0,330}(?:reputee?s?|tenue?s? pour|presumee?s?|consideree?s?|deemed|considered|"
            r"conclusively)[^;]{0,70}(?:accept|approuv|approv|"
            r"valid|recue?s? sans reserve|recettee?|conformes?|definiti|prononcee?|intervenue?|acquise?|"
            r"correct|final|agreed)",
            r"(?:acceptation|recette|reception|validation|accord|agrement|approbation) tacite[^;]{0,160}§|"
            r"§[^;]{0,260}(?:tacitement (?:accept|valid|approuv)|(?:acceptation|recette|reception|validation|approbation|accord) "
            r"(?:est |sera |etant )?(?:tacite|repute|presume|acquise))",
            r"§[^;]{0,330}(?:vaut|vaudra|valent|vaudront|emporte|constitutes?|shall constitute)[^;]{0,40}(?:accept|recette|reception|"
            r"validation|approbation|accord|approv)",
            r"(?:silence|absence de (?:reponse|reserve|contestation)|defaut de (?:reponse|reserve|contestation)|vaut|"
            r"failure to (?:respond|reject|object|notify))[^;]{0,160}§[^;]{0,200}(?:accept|approv|recette|valid|vaut|accord)",
            r"(?:vaut|vaudra) (?:acceptation|recette|validation)[^;]{0,160}§",
            r"son acceptation sera presumee|poursui\w*[^;]{0,80}nouvelles (?:conditions|dispositions)[^;]{0,60}§|"
            r"§[^;]{0,120}continued use[^;]{0,120}accept",
        ),
        pattern(
            r"(?:vaut|valent|emporte|vaudra)\w* (?:\w+ )?(?:refus|rejet)|(?:deemed|counts? as|constitutes?|treated as) (?:an? )?(?:refus|"
            r"reject)",
            r"(?:\bposts?|draft|article|message|photo|annonce|commentaire|publication|brouillon)s?\b[^§;]{0,70}(?:left|leaves|laisse|"
            r"reste)\w*[^§;]{0,12}"
            r"(?:unanswered|sans reponse)[^§;]{0,60}§|client final|end[- ](?:user|customer|client)",
            r"notifi\w*[^;]{0,80}(?:repute|deemed|consider)[^;]{0,40}(?:recu|receiv|delivered|given|effectu)|(?:repute|deemed|"
            r"presume)\w*[^;§]{0,25}(?:\brecue?s? (?:le|dans|§|a)|receiv|deliver|given|served|notifi|remise|effectuee?s? )|"
            r"renouvel|recond|caduc|repute(?:e)? non ecrite|renonc|waive|inactif|abandon|resilie|ferme et definitif|"
            r"devis[^;]{0,40}valable|disponib|garantie|defauts? de conformite|retract|arbitra|resolved"
        ),
        values=pattern(r"P\d+(?:D|BD|W|M)|PT\d+H"),
    ),
    Frame(
        "dispute.amicable_period",
        pattern(
            r"\bavant (?:de |d'|que )[^.;]{0,40}\b(?:juges?|avocats?|tribun|proces|justice|huissier)",
            r"\bbefore (?:either|any|anybody|anyone|you|one|we)\b[^.;]{0,40}\b(?:sues?|courts?|claim|judge|lawyers?|proceedings)",
            r"desaccord|\bdifferends?\b|\bfall(?:s|ing)? out\b|\bdisagree|\bquarrel|\bbrouille",
            r"pour (?:le|la|les) (?:denouer|resoudre|regler|aplanir)|to (?:resolve|settle) (?:the (?:dispute|matter|difference|"
            r"disagreement|claim))",
            r"non (?:resolu|regle)",
            r"terrain d'entente|n'est pas (?:resolu|regle)|not (?:been )?(?:resolved|settled)",
            r"avant tout (?:proces|contentieux)|cherch\w* (?:ensemble )?une (?:solution|issue)",
            r"amiabl|amicab|conciliat|\bmediat|good faith|de bonne foi|(?:trouver|parvenir a) un accord|"
                r"reach (?:an? )?(?:agreement|settlement)|negotiat|negoci|escalat|resolv\w* (?:the |any |such |"
                r"this )?dispute|dispute notice|informal"),
        pattern(
            r"\b(?:donn|laiss|accord|giv|allow|grant)\w*(?:-(?:lui|leur|nous|vous|moi))?\b(?: \w+(?:'s)?){0,6}? § ?(?:to |pour |:|,|\.|"
            r"afin)",
            r"(?:directions?|dirigeants?|presidents?|responsables?|directors?|officers?|managers?|parties|ils|"
            r"elles)[^§;.]{0,70}\b(?:ont|have|disposent d)\b"
            r"[^§;.]{0,20}§ (?:pour|to|a (?:dater|compter)|from|after|des)",
            r"\b(?:si|if)\b[^§;]{0,60}(?:no further|rien n'en|toujours en desaccord|still (?:disagree|apart|unresolved)|(?:aucun|sans|"
            r"pas d')[^§;]{0,8}"
            r"(?:accord|resultat|issue|solution))[^§;]{0,24}§",
            r"§ (?:pour|to) (?:(?:le|la|les|it|things|matters|the matter) )?(?:sort (?:it|things|this|matters) out|put (?:it|"
            r"things) right|work (?:it|things) "
            r"out|s'entendre|s'accorder|s'arranger|trouver)\b",
            r"§ pour (?:le|la|les) (?:denouer|resoudre|regler|aplanir)|§ to (?:resolve|settle) (?:the (?:dispute|matter|difference|"
            r"disagreement|claim))",
            r"non (?:resolu|regle)[^§;]{0,12}§",
            r"(?:mediation|conciliation|negociations?|negotiations?)[^§;]{0,30}(?:exced\w*|depass\w*|exceed(?:ing)?) §",
            r"§ pour trouver un",
            r"(?:resolu|regle|resolved|settled)[^§;]{0,12}(?:dans|sous|within)[^§;]{0,8}§",
            r"(?:avant tout (?:proces|contentieux)|cherch\w* (?:ensemble )?une (?:solution|issue))[^§;]{0,80}§",
            r"(?:\bmediation|conciliation|negotiations?|negociations?)[^§;]{0,40}(?: de| of| d') ?§",
            r"(?:amiabl|amicab|conciliat|\bmediat|good faith|bonne foi|negotiat|negoci|escalat|accord|settle|"
            r"resol)\w*[^;]{0,240}\b(?:dans|duree|delai|sous|within|apres|period of|for|after|pendant|passe|in|expiration)[^§;]{0,60}§",
            r"§[^;]{0,200}(?:un accord|amiabl|amicab|conciliat|\bmediat|good faith|negotiat|negoci|litige|differend|dispute|tribunal|"
            r"juridiction)",
        ),
        pattern(
            r"embauch|sollicit|debauch|salarie|solicit|\boverdue\b", r"\bobject\b|nominat",
            # a remark: "within 30 days, unless disputed in good faith"
            r"\b(?:unless|except|sauf|excepte|hormis)\b[^;]{0,30}(?:disput|contest|litige|differend)|\b(?:un|not )disputed|incontest",
            r"force majeure|adapt|renegoci|renegotiat|imprevision|hardship|rend (?:un|son) avis|vaut refus",
            r"resili|terminat|factur|invoice|livraison|rembours|reclamation ecrite prealable[^;]{0,60}(?:an|annee)s?|consommat|prix|"
            r"renouvel|renewal|"
            r"opt[- ]out|arbitrator's|(?:arbitre|arbitrator|agree on a mediator)[^§;]{0,60}§|absence de reponse|"
            r"mediateur[^§;]{0,80}dans (?:un|le) delai|forever barred|must commence|"
            r"opting out|\btransferee?s?\b|aupres du mediateur|adjustments?|discrepanc|sub-?processor|"
            r"shall not be older|prescri|statute|limitation period|must be (?:brought|filed|commenced)|action[^§;]{0,40}\b(?:dans|"
            r"within)[^§;]{0,40}§|audit|dommages|indemni"
        ),
        wide=True,
        after=True,
    ),
)  # fmt: skip

"""What the parties of a contract are bound to, state and do there, and the words that are never a party's name, in folded text.

Who the customer is under an unusual name is read off these: contracts.clauses.roles and contracts.clauses.enrolled.
"""

from contracts.text.sought import Sought

# Strangers, both sides, and things that are said to accept or undertake without being anybody
STRANGERS = (
    r"(?:(?:co-?)?(?:contract(?:ant|or)|partie|party|parties)s?|societe|company|hebergeurs?|operateurs?|exploitants?|concedant|licensors?|"
    r"nous|we|us|it|they|il|elles?|ils|qui|who|which|that|ce|cela|celui|celle|chacune?|each|autre|other|neither|either|tiers|third|"
    r"sous-traitants?|processors?|controllers?|personnes?|persons?|juge|tribunal|court|arbitrat\w+|loi|law|contrat|agreement|presentes?|"
    r"conditions?|terms?|services?|solution|plateforme|platform|sites?|application|article|section|dernier|derniere|premier|premiere|"
    r"latter|same|recipient|recipiendaire|destinataire|receveur|discloser|receiving|disclosing|donnees|data|annexe|signataire|"
    r"representant|produit|product|offre|offer|commande|order|prix|price|paiement|payment|contenu|content)\b"
)
# Names that are a vendor's in most contracts
SELLERS = r"(?:prestataires?|fournisseurs?|editeurs?|vendor|providers?|suppliers?)\b"

# What parties are bound to, and what only a person states
DUTIES = (
    r"s'engage|s'oblige|s'abstient|doit|devra|garantit|est (?:seul )?responsable|shall|must|undertakes?|warrants|"
    r"is (?:solely )?responsible"
)
STATES = r"accepte|reconnait|declare|s'interdit|agrees?|acknowledges?|represents"
YOU = Sought(
    r"\b(?:vous|you)\s+(?:vous engagez|devez|acceptez|reconnaissez|garantissez|shall|must|agree|acknowledge|undertake|represent|"
    r"are responsible)\b"
)

# What the one does who provides the service, as a fact or as a duty
BOUND_TO = r"(?:s'engage a |s'oblige a |doit |devra |shall |will |must |undertakes to |agrees to )"
PROVIDES = (
    rf"{BOUND_TO}?(?:fourni(?:t|r|ra)|heberge(?:r|ra)?|maint(?:ient|iendra|enir)|livre(?:r|ra)?|"
    r"corrige(?:r|ra)?|assure(?:r|ra)?|edite(?:r|ra)?|exploite(?:r|ra)?|concede(?:r|ra)?|met(?:tra|tre)? a (?:la )?disposition|"
    r"garantit que l[ae]s?|provides?|hosts?|maintains?|delivers?|corrects?|licen[cs]es|makes? (?:the )?[a-z]+ available)\b"
)
# What nobody does but the one who runs the service: those who sell on a platform provide and deliver too
RUNS = (
    r"(?:ne |n')?(?:se reserve|fourni(?:t|ra)|heberge|maintient|exploite|edite|concede|met(?:tra)? a (?:la )?disposition|"
    r"(?:peut|pourra) (?:suspend|resilier l'acces|interrompre)|reserves|hosts?|operates?|provides? the (?:service|platform))"
)

# Who buys under the law of public contracts, under names that only such a buyer has
PUBLIC_BUYERS = "acheteur public|pouvoir adjudicateur|personne publique|entite adjudicatrice"

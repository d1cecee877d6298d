"""Who is who in a sentence: the parties' names marked, everything else untouched."""

from contracts.terms.types import Parties, Party
from review.rules.roles import follow_subject, mark_roles

PARTIES = Parties(
    vendor=Party("vendor", "Orlune Software SAS", frozenset({"orlune software", "societe"})),
    customer=Party("customer", None, frozenset({"client", "organisateur"})),
)


def mark(text: str) -> str:
    return mark_roles(text, PARTIES)


def test_marks_keep_the_length():
    text = "La Société informe l'Organisateur ; Orlune Software et vous-même êtes liés."
    assert len(mark(text)) == len(text)


def test_names_articles_and_role_words_are_marked():
    assert mark("La Société et le Client") == "VVVVVVVVVV et CCCCCCCCC"
    assert mark("le Prestataire facture l'Organisateur") == "VVVVVVVVVVVVVV facture CCCCCCCCCCCCCC"


def test_pronouns_and_possessives_have_marks_of_their_own():
    assert mark("nous vous facturons nos services, votre usage") == "VVVV CCCC facturons WWW services, DDDDD usage"


def test_a_word_that_contains_a_name_is_left_alone():
    assert mark("la clientèle, le rendez-vous") == "la clientele, le rendez-vous"


def test_a_company_is_known_by_its_first_word_where_the_text_uses_it_so():
    text = "Orlune Software fournit. " + "Orlune garantit. " * 6
    assert mark(text).endswith("VVVVVV garantit. " * 6)
    assert "orlune" in mark("Orlune Software fournit. Orlune garantit.")


def test_a_pronoun_stands_for_the_side_that_opened_the_sentence_before():
    _, subject = follow_subject(mark("Le Client conserve ses données."), None)
    assert follow_subject("il autorise leur copie.", subject) == ("CC autorise leur copie.", "C")


def test_an_impersonal_pronoun_stands_for_nobody():
    assert follow_subject("il est interdit de copier.", "C") == ("il est interdit de copier.", None)
    assert follow_subject("il appartient au client de payer.", "V")[0] == "il appartient au client de payer."


def test_the_subject_is_lost_when_another_opens_a_sentence():
    assert follow_subject("les factures sont dues.", "V") == ("les factures sont dues.", None)


def test_a_brand_that_acts_like_a_vendor_is_the_vendor():
    text = "Talmira s'engage à héberger. Talmira garantit l'accès. Talmira peut suspendre. Talmira fournit l'aide. Talmira pourra résilier."
    assert mark(text).count("VVVVVVV") == 5


def test_third_parties_that_act_seldom_are_not():
    assert "paymax" in mark("Paymax peut refuser un paiement. Le Prestataire s'engage à héberger.")


def test_customers_are_known_in_the_plural_and_providers_are_not():
    assert mark("Organisateurs") == "C" * 13
    assert mark("des prestataires tiers") == "des prestataires tiers"


def test_role_words_that_name_third_parties_are_left_alone():
    assert mark("le prestataire de paiement") == "le prestataire de paiement"
    assert mark("a third-party provider") == "a third-party provider"


def test_a_noun_that_undertakes_like_a_customer_is_the_customer():
    text = "Le Marchand reconnaît. Le Marchand accepte. Le Marchand s'engage. Le Marchand garantit. Le Marchand déclare. Le Marchand paie."
    assert mark(text).count("CCCCCCCCCCC") == 6


def test_the_label_that_a_contract_gives_a_side_is_marked():
    text = (
        "Entre la société Velmora, immatriculée à Dax (« Velmora »), et la Mutuelle des Rives, société d'assurance (« la Mutuelle »), "
        "il est convenu ce qui suit. " + "La Mutuelle règle les factures. " * 5
    )
    marked = mark_roles(text, Parties(Party("vendor", "Velmora", frozenset({"velmora"})), Party("customer", None, frozenset())))
    assert marked.count("CCCCCCCCCC regle") == 5


def test_a_label_shared_with_we_is_the_vendors():
    text = "Hortus SARL, au registre de Dax, est appelée ici « la Maison », ou « nous ». " + "La Maison suspend l'accès. " * 5
    marked = mark_roles(text, Parties(Party("vendor", None, frozenset({"nous"})), Party("customer", None, frozenset())))
    assert marked.count("VVVVVVVVV suspend") == 5


def test_the_label_of_things_is_no_sides():
    text = "Hortus SARL vend au Client des graines (ci-après « Semences »). " + "Les Semences restent la propriété de Hortus SARL. " * 5
    parties = Parties(Party("vendor", "Hortus", frozenset({"hortus sarl"})), Party("customer", None, frozenset({"client"})))
    assert "semences restent" in mark_roles(text, parties)


def test_a_pronoun_behind_the_number_of_its_paragraph_is_marked():
    assert follow_subject("6.2 elle conserve ses codes.", "C") == ("6.2 CCCC conserve ses codes.", "C")


def test_a_with_the_said_is_the_sides_and_an_audit_is_none():
    assert "audit" not in mark("Une somme permettant audit Client de régler la facture.")
    assert mark("un audit Client chaque année").startswith("un audit CCCCCC")
    assert "audit" in mark("The Client may audit Orlune Software.")


def test_several_who_sign_up_are_the_customer():
    parties = PARTIES.with_customer(("vendeur professionnel", "vendeur"))
    assert mark_roles("les Vendeurs Professionnels", parties) == "C" * 27

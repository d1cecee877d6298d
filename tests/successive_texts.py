"""Two versions of one contract that differ in a period of notice."""

ONE = """CONDITIONS GÉNÉRALES DE SERVICE

La société Brumelle, SAS au capital de 10 000 euros, immatriculée au RCS de Nantes sous le numéro 812 345 678 (ci-après le
« Prestataire »), édite un logiciel de planification accessible en ligne.

1. Durée
Le contrat dure douze mois. Il se renouvelle par tacite reconduction pour des périodes de douze mois, sauf préavis de six (6) mois.

2. Responsabilité
La responsabilité du Prestataire est limitée aux redevances payées par le Client au cours des trois (3) derniers mois.

3. Données
Le Prestataire héberge les données du Client en France et les sauvegarde chaque nuit sur un second site distant de cent kilomètres.
"""
TWO = ONE.replace("six (6) mois", "deux (2) mois")

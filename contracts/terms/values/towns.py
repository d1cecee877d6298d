"""Towns in which contracts say that machines stand or courts sit, by country; names that are common words are left out."""

# Folded, in their own language, in French and in English, between bars.
TOWNS = {
    "FR": (
        "paris|marseille|lyon|toulouse|nantes|montpellier|strasbourg|bordeaux|lille|rennes|reims|toulon|saint-etienne|le havre|dijon|"
        "grenoble|villeurbanne|nimes|aix-en-provence|clermont-ferrand|le mans|brest|amiens|annecy|limoges|metz|perpignan|besancon|orleans|"
        "rouen|mulhouse|caen|nancy|saint-denis|argenteuil|montreuil|roubaix|tourcoing|dunkerque|gravelines|avignon|nanterre|poitiers|"
        "versailles|courbevoie|creteil|aubervilliers|pantin|la courneuve|vitry-sur-seine|ivry-sur-seine|clichy|puteaux|levallois-perret|"
        "boulogne-billancourt|boulogne-sur-mer|issy-les-moulineaux|montrouge|velizy|velizy-villacoublay|saclay|massy|evry|cergy|cergy-pontoise|"
        "sophia antipolis|sophia-antipolis|antibes|la rochelle|calais|beziers|bourges|saint-nazaire|valence|colmar|quimper|"
        "villeneuve-d'ascq|troyes|chambery|lorient|montauban|niort|chartres|saint-brieuc|saint-malo|beauvais|vannes|arras|"
        "charleville-mezieres|evreux|bayonne|belfort|cholet|la roche-sur-yon|albi|tarbes|angouleme|perigueux|agen|brive|brive-la-gaillarde|"
        "rodez|aurillac|cahors|castres|carcassonne|narbonne|sete|montelimar|vichy|nevers|auxerre|macon|chalon-sur-saone|"
        "bourg-en-bresse|roanne|oyonnax|annemasse|thonon-les-bains|epinal|saint-die|verdun|bar-le-duc|thionville|forbach|sarreguemines|"
        "haguenau|vesoul|lons-le-saunier|blois|vendome|chateauroux|alencon|saint-lo|cherbourg|lisieux|dieppe|laval|angers|saumur|lannion|"
        "morlaix|fougeres|saint-herblain|bressuire|cognac|rochefort|mont-de-marsan|biarritz|lourdes|ajaccio|bastia|"
        "saint-quentin|compiegne|creil|soissons|valenciennes|maubeuge|cambrai|bethune|hauts-de-france|ile-de-france|region parisienne|"
        "marcoussis|lesquin|labege|mougins|gennevilliers|saint-ouen|tours-nord|chatellerault|montlucon|le puy-en-velay"
    ),
    "DE": (
        "frankfurt|francfort|berlin|munich|munchen|hamburg|hambourg|cologne|koln|dusseldorf|stuttgart|nuremberg|nurnberg|leipzig|dresden|"
        "dresde|hanover|hannover|hanovre|bremen|breme|karlsruhe|mannheim|falkenstein|dortmund|bonn|aachen|freiburg|heidelberg|"
        "magdeburg|potsdam|wiesbaden|augsburg"
    ),
    "GB": (
        "london|londres|manchester|birmingham|leeds|liverpool|bristol|sheffield|edinburgh|edimbourg|glasgow|cardiff|belfast|nottingham|"
        "leicester|southampton|portsmouth|coventry|brighton|norwich|aberdeen|dundee|swansea|milton keynes|slough|maidenhead|docklands|"
        "newcastle|gloucester|exeter|plymouth|harrogate|stockport|salford|basingstoke|guildford"
    ),
    "IE": "dublin|galway|limerick|waterford|clonshaugh",
    "NL": "amsterdam|rotterdam|eindhoven|utrecht|the hague|la haye|groningen|groningue|haarlem|middenmeer|eemshaven",
    "BE": "bruxelles|brussels|saint-ghislain|anvers|antwerp|ghent|liege|namur|louvain|leuven|charleroi|zaventem|courtrai|tournai",
    "CH": "zurich|geneva|geneve|lausanne|berne|basel|neuchatel|fribourg|lugano|winterthur|gland",
    "AT": "vienna|salzburg|salzbourg|innsbruck",
    "SE": "stockholm|gothenburg|goteborg|malmo|lulea",
    "DK": "copenhagen|copenhague|aarhus|odense",
    "NO": "oslo|bergen|stavanger|trondheim",
    "FI": "helsinki|espoo|tampere|hamina",
    "ES": "madrid|barcelona|barcelone|valencia|seville|sevilla|bilbao|zaragoza|saragosse",
    "IT": "milan|milano|rome|turin|torino|bologna|bologne|florence|naples|arezzo|genoa",
    "PT": "lisbon|lisbonne|braga|coimbra",
    "PL": "warsaw|varsovie|krakow|cracovie|wroclaw|poznan|gdansk",
    "CZ": "prague|brno",
    "US": "boston|san francisco|santa clara|san jose|seattle|austin|wilmington",
    "CA": "montreal",
    "IL": "tel aviv",
}

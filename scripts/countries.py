#!/usr/bin/env python3
"""Makes crates/core/src/values/countries.tsv, the table by which countries are recognised.

    scripts/countries.py FOLDER > crates/core/src/values/countries.tsv

FOLDER holds `hexorx-countries-subset.json` (the countries gem, MIT: codes, names, demonyms) and
`i18n-iso-countries/{en,nl,fr}.json` (MIT: names in three languages). The everyday Dutch and French
names are those of the Unicode CLDR, which Node carries. What people say and what those sources have
wrong is corrected in the tables below. Several words are parted by `|`.

An alias that two countries share (Congo, Korea) stands in both rows: it is then refused with both
names. An alias in capitals only is recognised in capitals only (CAR, but not car).
"""

import json
import pathlib
import re
import subprocess
import sys
import unicodedata

# Everyday English names, where the standard's are not.
NAMES = {
    "BN": "Brunei", "BO": "Bolivia", "BQ": "Caribbean Netherlands", "CC": "Cocos Islands",
    "CD": "DR Congo", "CG": "Republic of the Congo", "CI": "Ivory Coast", "CV": "Cape Verde",
    "FK": "Falkland Islands", "FM": "Micronesia", "GB": "United Kingdom", "IR": "Iran",
    "KP": "North Korea", "KR": "South Korea", "LA": "Laos", "MD": "Moldova", "MF": "Saint Martin",
    "PN": "Pitcairn Islands", "PS": "Palestine", "RU": "Russia", "SH": "Saint Helena",
    "ST": "São Tomé and Príncipe", "SX": "Sint Maarten", "SY": "Syria", "TR": "Turkey",
    "TW": "Taiwan", "TZ": "Tanzania", "US": "United States", "VA": "Vatican City",
    "VE": "Venezuela", "VG": "British Virgin Islands", "VI": "US Virgin Islands", "VN": "Vietnam",
}

# Everyday Dutch and French names, where the CLDR's are long or not what people say.
DUTCH = {
    "CD": "DR Congo", "HK": "Hongkong", "MM": "Myanmar", "MO": "Macau", "SX": "Sint-Maarten",
    "UM": "Kleine afgelegen eilanden van de VS",
}
FRENCH = {
    "CD": "RD Congo", "HK": "Hong Kong", "MM": "Myanmar", "MO": "Macao", "VA": "Vatican",
}

# Further names, old names and abbreviations.
ALIASES = {
    "AE": "UAE|uae|Emirates|Emiraten|Émirats",
    "AG": "Antigua",
    "BA": "Bosnia|Bosnia-Herzegovina|Bosnië|Bosnie",
    "BY": "Bélarus|Belarus|Byelorussia",
    "CD": "DRC|drc|RDC|rdc|D.R. Congo|Congo DR|RD Congo|Democratic Republic of Congo"
          "|Congo-Kinshasa|Zaire|Congo",
    "CF": "CAR|RCA|Centrafrique",
    "CG": "Congo-Brazzaville|Republic of Congo|Congo Republic|Congo",
    "CI": "Côte d'Ivoire",
    "CN": "PRC|Mainland China",
    "CV": "Cabo Verde",
    "CZ": "Czech Republic|République tchèque|Tchéquie|Tsjechië",
    "EH": "Sahrawi Republic",
    "FK": "Malvinas|Falklands|Malouines",
    "FM": "Federated States of Micronesia",
    "FO": "Faroes|Faeroe Islands",
    "GB": "UK|uk|VK|Great Britain|Britain|England|Scotland|Wales|Northern Ireland|Groot-Brittannië"
          "|Engeland|Schotland|Noord-Ierland|Grande-Bretagne|Angleterre|Écosse",
    "GN": "Guinea-Conakry|Guinee",
    "GW": "Guinea Bissau",
    "HK": "Hong Kong SAR|Hongkong",
    "IE": "Republic of Ireland|Éire",
    "IR": "Islamic Republic of Iran",
    "KG": "Kyrgyz Republic|Kirgizstan|Kirghizistan",
    "KN": "Saint Kitts",
    "KP": "DPRK|Korea",
    "KR": "ROK|Korea",
    "LA": "Lao PDR",
    "LY": "Libyan Arab Jamahiriya",
    "MK": "Macedonia|FYROM|Macedonië|Macédoine|Former Yugoslav Republic of Macedonia",
    "MM": "Burma|Birma|Birmanie|Myanmar (Burma)",
    "MO": "Macau",
    "MR": "Mauretania",
    "NL": "Holland|Hollande",
    "PS": "Palestinian Territories|Occupied Palestinian Territory|Occupied Palestinian Territories"
          "|Palestinian Territory|Palestinian Authority|OPT|West Bank and Gaza|West Bank|Gaza"
          "|Gaza Strip|Palestijnse gebieden|Westelijke Jordaanoever|Territoires palestiniens"
          "|Cisjordanie",
    "RS": "Republic of Serbia",
    "SA": "KSA",
    "SK": "Slovak Republic",
    "SS": "S. Sudan|Sud-Soudan",
    "ST": "São Tomé|Sao Tome",
    "SY": "Syrian Arab Republic",
    "SZ": "Swaziland|Eswatini|eSwatini",
    "TL": "East Timor|Oost-Timor|Timor oriental|Timor",
    "TR": "Türkiye",
    "TT": "Trinidad",
    "TZ": "United Republic of Tanzania",
    "US": "usa|America|Amerika|United States of America|États-Unis|VS",
    "VA": "Vatican|Vaticaan|Holy See|Heilige Stoel|Saint-Siège",
    "VC": "Saint Vincent",
    "VG": "Virgin Islands",
    "VI": "Virgin Islands|United States Virgin Islands",
    "WS": "Western Samoa",
    "XK": "Republic of Kosovo|Kosova",
    "ZA": "RSA",
}

# Not taken from the sources: without its stops it is a word.
UNWANTED = {"U.S."}

# Demonyms, where the source has none, an unusual or a wrong one. Territories share no demonym with
# the country they belong to.
DEMONYMS = {
    "AE": "Emirati", "AR": "Argentinian|Argentine|Argentinean", "AX": "Ålandic",
    "BB": "Barbadian|Bajan", "BQ": "", "BW": "Botswanan|Motswana|Batswana",
    "BY": "Belarusian|Belarussian", "CV": "Cape Verdean|Cabo Verdean", "CW": "Curaçaoan", "CX": "",
    "DJ": "Djiboutian", "DK": "Danish|Dane", "EC": "Ecuadorian|Ecuadorean",
    "ES": "Spanish|Spaniard", "FI": "Finnish|Finn",
    "GB": "British|Briton|English|Scottish|Welsh|Northern Irish", "GG": "", "GI": "Gibraltarian",
    "GL": "Greenlandic|Greenlander", "GP": "Guadeloupean", "GS": "",
    "GW": "Bissau-Guinean|Guinea-Bissauan", "HK": "Hong Konger", "HM": "", "IO": "",
    "IS": "Icelandic|Icelander", "JE": "", "KG": "Kyrgyz|Kyrgyzstani|Kirghiz",
    "KM": "Comorian|Comoran", "KN": "Kittitian|Nevisian", "KZ": "Kazakh|Kazakhstani",
    "LI": "Liechtensteiner", "LS": "Basotho|Mosotho", "LU": "Luxembourgish|Luxembourger",
    "MC": "Monegasque|Monacan", "MF": "", "MG": "Malagasy|Madagascan",
    "MK": "Macedonian|North Macedonian", "MM": "Burmese|Myanmarian", "MO": "Macanese", "MP": "",
    "MQ": "Martinican", "MV": "Maldivian", "NE": "Nigerien", "NL": "Dutch|Nederlands|Nederlandse",
    "NP": "Nepalese|Nepali", "NZ": "New Zealander", "PH": "Filipino|Filipina|Philippine", "PL": "Polish|Pole", "PM": "",
    "RE": "Réunionese", "SA": "Saudi|Saudi Arabian", "SE": "Swedish|Swede",
    "SI": "Slovenian|Slovene", "SJ": "", "SK": "Slovak|Slovakian", "SO": "Somali|Somalian",
    "SR": "Surinamese", "ST": "Santomean|São Toméan", "SV": "Salvadoran|Salvadorean", "SX": "",
    "TC": "Turks and Caicos Islander", "TF": "", "TJ": "Tajik|Tajikistani", "TL": "Timorese|East Timorese", "TR": "Turkish|Turk",
    "TT": "Trinidadian|Tobagonian", "UM": "", "UZ": "Uzbek|Uzbekistani", "VA": "",
    "VC": "Vincentian", "VG": "", "VI": "", "VU": "Ni-Vanuatu|Vanuatuan", "XK": "Kosovar|Kosovan",
    "YT": "Mahoran",
}

# Not in ISO 3166, but used by the European Union, the World Bank and IATI.
KOSOVO = {"alpha2": "XK", "alpha3": "XKX", "iso_short_name": "Kosovo", "nationality": "Kosovar"}


def key(text):
    """Roughly how the program compares, to leave out what adds nothing."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return re.sub(r"^(the|la|le|les|l|de|het) ", "", re.sub(r"[^a-z]+", " ", plain.replace(".", "")).strip())


def distinct(texts, seen):
    for text in texts:
        text = " ".join(text.split())
        capitals = text if re.fullmatch(r"[A-Z]{2,5}", text) else key(text)
        if capitals and capitals not in seen:
            seen.add(capitals)
            yield text


def everyday(language, codes, corrected):
    """The CLDR's names, as Node knows them."""
    script = f"""
        const names = new Intl.DisplayNames(["{language}"], {{ type: "region" }});
        const codes = {json.dumps(codes)};
        console.log(JSON.stringify(Object.fromEntries(codes.map((code) => [code, names.of(code)]))));
    """
    answer = subprocess.run(["node", "-e", script], capture_output=True, check=True, text=True)
    return json.loads(answer.stdout) | corrected


def listed(names):
    return [names] if isinstance(names, str) else list(names or [])


def main(folder):
    folder = pathlib.Path(folder)
    read = lambda path: json.loads((folder / path).read_text(encoding="utf-8"))
    countries = read("hexorx-countries-subset.json") + [KOSOVO]
    translated = [read(f"i18n-iso-countries/{language}.json")["countries"] for language in ("en", "nl", "fr")]
    codes = [country["alpha2"] for country in countries]
    dutch, french = everyday("nl", codes, DUTCH), everyday("fr", codes, FRENCH)
    print("alpha2", "alpha3", "name", "nl", "fr", "aliases", "demonyms", sep="\t")
    for country in sorted(countries, key=lambda country: country["alpha2"]):
        code = country["alpha2"]
        name = NAMES.get(code, country["iso_short_name"])
        others = [country["iso_short_name"], country.get("iso_long_name") or ""]
        for language in translated:
            others += listed(language.get(code))
        others += ALIASES.get(code, "").split("|")
        others = [other for other in others if other not in UNWANTED]
        # The codes are recognised by themselves.
        seen = {key(name), key(dutch[code]), key(french[code]), code, country["alpha3"]}
        aliases = "|".join(distinct(others, seen))
        demonyms = DEMONYMS.get(code, (country["nationality"] or "").replace(", ", "|"))
        print(code, country["alpha3"], name, dutch[code], french[code], aliases, demonyms, sep="\t")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

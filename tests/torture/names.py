"""The authors of the torture edition, by the paper that they wrote.

A text is a name as it is printed; where a machine could not split it, its parts are given.
"""

from __future__ import annotations

from typing import TypeAlias

Author: TypeAlias = str | dict[str, str]

#: Every letter beside a to z that the language writes names with, at a beginning and within.
_EUROPEAN: dict[str, list[Author]] = {
    "albanian": ["Çlirim Gjëçi", "Ëngjëll Përmeti"],
    "basque-catalan": ["Iñaki Muñoz", "Àngel Núria Lluïsa Cel·la", "Òscar Güell"],
    "croatian": ["Đurđica Šćepanović", "Žarko Čavić", "Ćiro Dželalija"],
    "czech": ["Šárka Říhová", "Ťapka Nováček", "Ďáblice Žižková", "Jiří Kůň", "Ňouma Ěždík"],
    "danish-norwegian": ["Øystein Ås", "Åse Ærø", "Æsa Søgård"],
    "dutch": ["Daniël IJsbrand", "Zoë Coördinaat"],
    "estonian": ["Õnne Päts", "Ülo Šein", "Ööbik Žürii"],
    "finnish-swedish": ["Äiti Örn", "Åke Öström", "Sören Ängström"],
    "french": [
        "Émile Zola",
        "Ève Lefèvre",
        "Œdipe Sœur",
        "Aÿ Noël",
        "Çağla François",
        "Îles Crêt",
        "Ÿves Où",
    ],
    "german": ["Jörg Müller", "Ärne Groß", "Özgür Überweg", "Ünal Öz"],
    "hungarian": ["Őze Űrhajós", "Győző Erdős", "Örs Író", "Ágnes Ünnep"],
    "icelandic-faroese": ["Þórður Ægisson", "Ýmir Ðórsson", "Óðinn Þráinsson"],
    "irish-welsh": ["Pádraig Ó Súilleabháin", "Ŵyn Ŷnys", "Siân Tŷ-Gwyn", "Ḃreandán Ṫomás"],
    "italian": ["Niccolò Forlì", "Èrica Città"],
    "latvian": [
        "Ģirts Ķēniņš",
        "Ļaudis Ņemīte",
        "Āris Šķēle",
        "Žūžu Čūska",
        "Ēriks Īvāns",
        "Ūdris Ŗīgs",
    ],
    "lithuanian": ["Šarūnas Ėmė", "Žydrė Čiurlionytė", "Įrašas Ųdra", "Ąžuolas Ęst"],
    "maltese": ["Ġorġ Żammit", "Ħannibal Għaxaq", "Ċikku Ħaż"],
    "polish": [
        "Łukasz Żak",
        "Święcisława Ćwikła",
        "Ździsław Ńoński",
        "Jędrzej Gąska",
        "Ósma Wółek",
    ],
    "portuguese": ["João Conceição", "Ângela Mãe", "Íris Ténue", "Úrsula Ünião", "Antônio Õrbita"],
    "romanian": ["Ștefan Țepeș", "Înălțare Brâncuși", "Ănton Băsescu"],
    "sami-greenlandic": ["Ŋiŋŋa Čáhcci", "Ŧuolbma Đavvi", "Šuoma Žeaika"],
    "slovak": ["Ľubomír Ľupták", "Ĺuboš Ŕepka", "Ďuro Ťažký", "Štefan Ôsmy"],
    "slovene": ["Žiga Čop", "Špela Šuštar"],
    "spanish": ["Íñigo Ibáñez", "Ángela Peña", "Óscar Güemes", "Ñusta Úbeda"],
    "turkish": ["İsmail Işık", "Çağrı Şahin", "Özlem Ğülten", "Ümit Yılmaz"],
    "vietnamese-yoruba": ["Ánh Nguyễn", "Ọláńrewájú Ṣóyínká", "Đặng Ước", "Ệmily Ẹ̀dẹ"],
}
_SCRIPTS: dict[str, list[Author]] = {
    "cyrillic": [
        {"given": "Иван Петрович", "family": "Щедрин"},
        {"given": "Ђорђе", "family": "Љубић"},
        {"given": "Ївга", "family": "Ґалаґан"},
        {"given": "Эльдар", "particle": "фон", "family": "Ёлкин"},
    ],
    "greek": ["Ωδή Άννινου", "Γεώργιος Παπαδόπουλος"],
    "arabic-hebrew": ["محمد الخوارزمي", "فاطمة الزهراء", "דוד בן־גוריון"],
    "caucasian": ["Շուշանիկ Կուրղինյան", "შოთა რუსთაველი"],
    "indic-thai": ["रवीन्द्रनाथ ठाकुर", "சுப்பிரமணிய பாரதி", "สมชาย ใจดี"],
    "cjk": [
        {"family": "王", "given": "小明", "latin": "Wang Xiaoming"},
        {"family": "欧阳", "given": "修"},
        {"family": "山田", "given": "太郎"},
        {"family": "김", "given": "민준"},
        {"organisation": "清华大学"},
        {"name": "Wei Wang (王伟)"},
    ],
}
AUTHORS: dict[str, list[Author]] = {
    **{f"accents-{language}": authors for language, authors in _EUROPEAN.items()},
    **{f"script-{script}": authors for script, authors in _SCRIPTS.items()},
    "particles": [
        "Anna Maria van der Berg",
        "Ludwig van Beethoven",
        "María de la Cruz",
        {"given": "Karl Theodor", "particle": "von und zu", "family": "Guttenberg"},
        {"given": "Cassio P.", "family": "de Campos"},
        {"given": "Jesus", "family": "Martinez del Rincon"},
        {"given": "José", "family": "Ortega y Gasset"},
        {"given": "Kaoutar", "family": "El Maghraoui"},
        {"given": "Natan", "family": "T'Joens"},
        {"given": "Jean le Rond", "family": "d'Alembert"},
        {"given": "Zeynep", "particle": "ʿabd al-", "family": "Raḥmān"},
    ],
    "family-first": [
        {"name": "Nagy János", "order": "family-first"},
        {"name": "Nguyễn Văn An", "order": "family-first"},
        {"name": "Ōta Yūko", "order": "family-first"},
    ],
    "particle-alone": [{"given": "Anna Maria", "particle": "van der", "family": "Berg"}],
    "juniors": [
        {"given": "Martin Luther", "family": "King", "suffix": "Jr."},
        {"given": "Henry", "family": "Louis Gates", "suffix": "III"},
        {"given": "Oscar", "particle": "de la", "family": "Renta", "suffix": "Sr"},
    ],
    "signs-in-names": [
        {"given": "Jean-Luc", "family": "O’Neill-Smith"},
        {"given": "bell", "family": "hooks"},
        {"given": "RONALD", "family": "MCDONALD"},
        {"given": "J. R. R.", "family": "Tolkien"},
        {"given": "X Æ A-12", "family": "Musk & Sons"},
        {"given": "Ann_e #1", "family": "50% {Brace}"},
        {"given": "Donald E. and Jill", "family": "Knuth"},
    ],
    "organisations": [
        {"organisation": "The Sphinx Developers"},
        {"organisation": "Research and Development at R&D, Ltd."},
        {"organisation": "ÉTS #1 of 100% {C}"},
        {"given": "Ada", "family": "Lovelace"},
    ],
    "organisation-alone": [{"organisation": "The LIGO Collaboration"}],
    "many": [f"Author{number} Family{number}" for number in range(1, 501)],
    "one-name": ["Plato", {"family": "Suharto"}, {"family": "王小明"}, {"family": "Élodie"}],
}

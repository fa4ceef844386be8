"""The countries that stand behind institutions, as authors write them."""

from __future__ import annotations

from functools import lru_cache

from proceedings.model.names import fold

#: One country a line of several names; names with a comma between them are one country's.
_NAMES = """
afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria = osterreich
azerbaijan, bahrain, bangladesh, belarus, belgium = belgique = belgie, benin, bolivia
bosnia-and-herzegovina, botswana, brazil = brasil, brunei, bulgaria, burkina-faso, cambodia
cameroon, canada, chile, colombia, costa-rica, croatia, cuba, cyprus, denmark = danmark
czech-republic = czechia, dominican-republic, ecuador, egypt, el-salvador, eritrea, estonia
ethiopia, fiji, finland, france, georgia, germany = deutschland, ghana, greece, guatemala, honduras
china = pr-china = p-r-china = peoples-republic-of-china, hong-kong, macau = macao, hungary, iceland
india, indonesia, iran = islamic-republic-of-iran, iraq, ireland, israel, italy = italia
ivory-coast = cote-divoire, jamaica, japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan
laos, latvia, lebanon, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia
malta, mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar
namibia, nepal, netherlands = the-netherlands = nederland, new-zealand, nicaragua, nigeria
north-macedonia = macedonia, norway = norge, oman, pakistan, palestine, panama, paraguay, peru
philippines, poland = polska, portugal, qatar, romania, russia = russian-federation, rwanda
saudi-arabia = ksa, senegal, serbia, singapore, slovakia = slovak-republic, slovenia, somalia
south-africa, spain = espana, sri-lanka, sudan, sweden = sverige, switzerland = schweiz = suisse
south-korea = korea = republic-of-korea = korea-republic-of, syria, taiwan = taiwan-roc, tanzania
thailand, tunisia, turkey = turkiye, uganda, ukraine, uruguay, uzbekistan, venezuela, vietnam
united-arab-emirates = uae = u-a-e, united-kingdom = uk = u-k = great-britain, yemen, zambia
united-states = usa = us = u-s-a = united-states-of-america = u-s, zimbabwe
england, scotland, wales, northern-ireland, puerto-rico, greenland, trinidad-and-tobago
"""
_COUNTRIES = {
    name.strip(): names.split("=")[0].strip()
    for line in _NAMES.strip().split("\n")
    for names in line.split(",")
    for name in names.split("=")
}
_IN_UK = frozenset(("england", "scotland", "wales", "northern-ireland"))


@lru_cache(maxsize=1 << 12)
def country(text: str) -> str:
    """The country that *text* is a name of; empty where it is none.

    >>> country("U.S.A."), country("Türkiye") == country("Turkey"), country("Springfield")
    ('united-states', True, '')
    """
    found = _COUNTRIES.get(fold(text), "")
    return "united-kingdom" if found in _IN_UK else found

from __future__ import annotations

from proceedings.exports.metadata.open_graph import properties


def test_a_preview_says_what_is_known_and_never_a_type() -> None:
    image = "https://example.org/card.png"
    assert properties(
        "T", "S", description="a\n b", url="https://x.org/", image=image, alt="A"
    ) == [
        ("og:title", "T"),
        ("og:site_name", "S"),
        ("og:description", "a b"),
        ("og:url", "https://x.org/"),
        ("og:image", image),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "A"),
    ]
    assert properties("T", "S") == [("og:title", "T"), ("og:site_name", "S")]

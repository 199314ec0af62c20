"""Posts pasted from their page: name, stamp and replies are furniture, the words of the post are not."""

import pytest

from marsad.documents import read_text
from marsad.documents.furniture import judge

POST = "مراسل الريف@rif_reporterعاجل | جرحى بقصف مدفعي على البلدة\nفرق الإسعاف تتوجه إلى المكان7:35 AM · Dec 2, 2024117Views12"


def left(text: str) -> str:
    """The text without its furniture."""
    out, at = [], 0
    for start, end in judge(text).ranges():
        out.append(text[at:start])
        at = end
    return " ".join("".join([*out, text[at:]]).split())


def test_name_and_stamp_go_and_the_words_stay() -> None:
    assert left("Post\n\n" + POST) == "عاجل | جرحى بقصف مدفعي على البلدة فرق الإسعاف تتوجه إلى المكان"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("سعيد@said_24Nov 23, 2024قصف على القرية", "قصف على القرية"),
        ("سعيد@said_24Feb 28😂😂 قصف", "😂😂 قصف"),
        ("سعيد@said_243h«قصف»", "«قصف»"),
        ("بيان من الناطق باسم القوة @speaker حول القصف", "بيان من الناطق باسم القوة @speaker حول القصف"),
        ("راسلونا على news@example.org بشأن القصف", "راسلونا على news@example.org بشأن القصف"),
        ("سعيد العلي @said_24", ""),
        ("سعيد العلي | @said_24", ""),
        ("سعيد العلي Retweeted سعيد العلي", ""),
        ("سعيد العلي added,", ""),
        ("00:0012:52 PM · Nov 28, 2024309.4KViews3417", ""),
    ],
)
def test_headers(line: str, words: str) -> None:
    assert left(line) == words


def test_replies_of_others_are_furniture_and_those_of_the_author_are_not() -> None:
    text = (
        POST + "\n\nقارئ@a_reader9Dec 2, 2024كل المدن ستقصف غداً\nوستحترق5\n\nمراسل الريف@rif_reporterDec 2, 2024ارتفع عدد الجرحى إلى أربعة"
    )
    assert left(text).endswith("إلى المكان ارتفع عدد الجرحى إلى أربعة")


def test_the_stamp_gives_the_day_of_publication() -> None:
    document = read_text(POST)
    assert (document.published, document.published_basis) == ("2024-12-02", "text")
    assert read_text(POST, published="2024-12-03").published == "2024-12-03"


def test_a_post_that_stands_in_the_report_is_left() -> None:
    text = "جدد الطيران غاراته على البلدة صباحاً pic.twitter.com/abc\n\n— مركز الإعلام (@media_c) January 3, 2022"
    assert judge(text).published is None and left(text) == " ".join(text.split())

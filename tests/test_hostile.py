"""Texts that no editor would print, and arguments that no caller should pass."""

import pytest
from test_properties import assert_sound

import zjextract
from zjextract import ArgumentError, TextTooLongError
from zjextract.api import MAX_LENGTH
from zjextract.batch.documents import Document, Refusal
from zjextract.batch.options import ExtractOptions
from zjextract.batch.work import convert_item

NEWS = "HANGZHOU, Nov. 12 (Xinhua) -- Zhejiang's GDP grew 5.5 percent to 8.25 trillion yuan in 2023, officials said. "
CHINESE = "浙江省2023年地区生产总值8.25万亿元，同比增长6%，力争到2027年突破12万亿元。"

TEXTS = {
    "empty": "",
    "blank": " \t\n\u3000\u00a0 \r\n",
    "one megabyte in one line": NEWS * (1_000_000 // len(NEWS)),
    "one megabyte in Chinese": CHINESE * (300_000 // len(CHINESE)),
    "one megabyte without a space": "a" * 1_000_000,
    "control characters": "\0".join(NEWS) + "".join(map(chr, range(32))) + "\x7f\x80\x9f" + NEWS,
    "lone surrogates": f"\ud800{NEWS}\udfff\udc00" + NEWS.replace("yuan", "\ud83dyuan"),
    "byte order marks": f"\ufeff{NEWS}\ufeff{CHINESE}",
    "CRLF": (NEWS + "\r\n\r\n") * 3,
    "CR": (CHINESE + "\r") * 3,
    "emoji": f"😀👨‍👩‍👧‍👦🇨🇳 {NEWS} 📈 up 5️⃣ percent, 3️⃣ billion yuan 💰{CHINESE}",
    "right-to-left marks": f"\u200f\u202e{NEWS}\u202c\u200e" + NEWS.replace(" ", "\u200f \u200e"),
    "zero-width characters": "\u200b".join(NEWS) + "\u2060" + "\ufeff".join(CHINESE),
    "full-width digits": "ＧＤＰ ｇｒｅｗ ５．５％ ｔｏ ８．２５ ｂｉｌｌｉｏｎ；２０２３年增长５．５％，８．２５亿元",
    "other digits": "٣٫٥ percent, ३ billion yuan, ²³ tons, ½ of 10¾ km, Ⅻ million, ⑤%, 〇一二年",
    "combining characters": "e\u0301" * 1000 + " 5\u0301 percent 5\u20e3 billion yuan",
    "capitals that grow": "İSTANBUL İ 5 PERCENT İN 2023 ŉ ß ﬁve ﬀ 3 BİLLİON YUAN",
    "digits without end": "9" * 100_000,
    "digits without end, and a unit": "1" * 100_000 + " percent, " + "0" * 100_000 + " yuan",
    "decimals without end": "0." + "3" * 100_000 + "% of 1" + ",000" * 50_000 + " yuan",
    "scales without end": "3 " + "trillion " * 20_000 + "yuan " + "9" + "亿" * 20_000 + "元",
    "words without end": "one hundred and " * 20_000 + "百零" * 20_000,
    "ranges without end": "1-" * 50_000 + " to ".join("1" * 20_000),
    "brackets without end": "(" * 20_000 + "5 percent" + ")" * 20_000 + "（" * 20_000,
    "quotes without end": '"' * 20_000 + "“" * 20_000 + "5 percent",
    "dates without end": "2011-" * 20_000 + "2023年" * 20_000 + "Jan-" * 20_000,
    "zones without end": "Hangzhou High-Tech Zone" * 5_000 + "自由贸易试验区" * 5_000,
    "signs without end": "$" * 20_000 + "%" * 20_000 + "¥" * 20_000,
    "a page of numbers": " ".join(map(str, range(20_000))),
    "impossible days": "Feb 30, 2023; 31/31/2023; 2023-13-45; 2月30日; 0000-00-00; 99999年; year 0; 13th month; 1/0",
    "years at the edges": "in 0001, in 9999, by 9999-12-31, the next 9000 years, the past 5000 years, in 10000",
    "markup": "<p>5 percent</p> &yen;3 billion [/bold] {0} %s %(x)s ${y} \\1 \\g<0>",
    "French": "Le PIB a progressé de 5,5 % en 2023, selon l'Insee, à 2 800 milliards d'euros.",
    "Arabic": "نما الناتج المحلي الإجمالي بنسبة ٥٫٥ في المائة في عام ٢٠٢٣",
    "Japanese": "2023年のGDPは5.5%増の591兆円となった。",
    "Korean": "2023년 국내총생산은 5.5% 증가했다.",
    "Russian": "ВВП вырос на 5,5 процента в 2023 году.",
    "Thai": "เศรษฐกิจขยายตัวร้อยละ ๕.๕ ในปี ๒๕๖๖",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_hostile_texts_give_sound_records(text):
    record = zjextract.extract(text)
    assert_sound(text, record)
    assert zjextract.Record.from_json(record.to_json()) == record


@pytest.mark.parametrize("name", ["empty", "blank", "one megabyte without a space", "Russian", "Thai"])
def test_texts_that_say_nothing_we_read_give_empty_records(name):
    record = zjextract.extract(TEXTS[name]).to_dict()
    for kind in ("money", "zones", "targets"):
        assert record[kind] == []


@pytest.mark.parametrize("text", [b"bytes", bytearray(b"x"), None, 5, ["text"], object()])
def test_only_text_is_text(text):
    with pytest.raises(ArgumentError, match=f"text must be str, not {type(text).__name__}"):
        zjextract.extract(text)
    with pytest.raises(ArgumentError):
        list(zjextract.extract_many([text]))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"published": "not a date"}, "published='not a date' names no calendar day"),
        ({"published": ""}, "published='' names no calendar day"),
        ({"published": "2023-02-30"}, "published='2023-02-30' names no calendar day"),
        ({"published": "\ud800"}, "names no calendar day"),
        ({"published": 20230101}, "published= takes a date, a datetime or a string, not int"),
        ({"lang": "de"}, "lang must be 'en', 'zh' or None, not 'de'"),
        ({"lang": ""}, "lang must be"),
        (
            {"kinds": {"dates", "cash"}},
            "kinds= knows dates, money, percentages, quantities, zones, targets, indicators, not 'cash'",
        ),
        ({"kinds": "dates"}, "kinds= takes a set of names such as {'dates', 'money'}, not 'dates'"),
        ({"kinds": 5}, "kinds= takes a set of names"),
        ({"kinds": [["dates"]]}, "kinds= knows dates"),
        ({"pipeline": "magic"}, "pipeline must be"),
        ({"pipeline": None}, "pipeline must be"),
        ({"max_length": -1}, "max_length must be a whole number of characters or None, not -1"),
        ({"max_length": 1e6}, "max_length must be"),
        ({"max_length": "10"}, "max_length must be"),
    ],
)
def test_misuse_says_what_to_do(arguments, message):
    with pytest.raises(ArgumentError) as caught:
        zjextract.extract(NEWS, **arguments)
    assert message in str(caught.value)


def test_errors_of_misuse_are_value_errors_and_ours():
    with pytest.raises(ValueError, match="text must be str"):
        zjextract.extract(None)
    assert issubclass(ArgumentError, zjextract.ZjextractError)


def test_a_text_beyond_the_limit_is_refused_until_the_limit_is_raised():
    text = " " * (MAX_LENGTH + 1)
    with pytest.raises(TextTooLongError, match=r"10,000,001 characters, more than max_length=10,000,000: .*None"):
        zjextract.extract(text)
    assert zjextract.extract(text[1:]).indicators == ()
    assert zjextract.extract(text, max_length=None) == zjextract.extract(text, max_length=MAX_LENGTH + 1)


def test_the_limit_counts_code_points_and_is_inclusive():
    assert zjextract.extract(CHINESE, max_length=len(CHINESE)) == zjextract.extract(CHINESE)
    with pytest.raises(TextTooLongError):
        zjextract.extract(CHINESE, max_length=len(CHINESE) - 1)
    with pytest.raises(TextTooLongError):
        list(zjextract.extract_many(["", CHINESE], max_length=5))
    assert list(zjextract.extract_many([CHINESE], max_length=None)) == [zjextract.extract(CHINESE)]


def test_an_archive_of_texts_loses_the_one_beyond_the_limit_alone():
    options = ExtractOptions(max_length=200)
    outcomes = [convert_item(Document("a", n, NEWS * n), n, options) for n in (1, 2)]
    assert [type(outcome) is Refusal for outcome in outcomes] == [False, True]
    assert "more than max_length=200" in outcomes[1].reason

"""Amounts of money: span, currency, amount, and what stands around them."""

from decimal import Decimal

import pytest

from zjextract.article import read_article
from zjextract.mentions.money import find_money
from zjextract.numbers import find_numbers
from zjextract.record import Lang, MoneyMention

Amount = int | str | tuple[int | str, int | str]


def money(text: str, lang: Lang | None = None) -> list[MoneyMention]:
    article = read_article(text, lang)
    return find_money(article, find_numbers(article))


def amount_of(mention: MoneyMention) -> Decimal | tuple[Decimal | None, Decimal | None]:
    return mention.amount if mention.amount is not None else (mention.low, mention.high)


def decimal(value: Amount) -> Decimal | tuple[Decimal, Decimal]:
    return (Decimal(value[0]), Decimal(value[1])) if isinstance(value, tuple) else Decimal(value)


ENGLISH: list[tuple[str, str, str, Amount]] = [
    ("worth 3.2 trillion yuan in all", "3.2 trillion yuan", "CNY", 3_200_000_000_000),
    ("a fund of RMB20 billion", "RMB20 billion", "CNY", 20 * 10**9),
    ("a fund of RMB 20 billion", "RMB 20 billion", "CNY", 20 * 10**9),
    ("14.5 billion RMB", "14.5 billion RMB", "CNY", 14_500_000_000),
    ("CNY500m", "CNY500m", "CNY", 500_000_000),
    ("a 10-billion-yuan plant", "10-billion-yuan", "CNY", 10**10),
    ("some ¥50", "¥50", "CNY", 50),
    ("US$1.2bn", "US$1.2bn", "USD", 1_200_000_000),
    ("a $3.5m deal", "$3.5m", "USD", 3_500_000),
    ("USD 3m", "USD 3m", "USD", 3_000_000),
    ("75 USD million", "75 USD million", "USD", 75_000_000),
    ("30 MUSD", "30 MUSD", "USD", 30_000_000),
    ("154 billion U.S. dollars in", "154 billion U.S. dollars", "USD", 154 * 10**9),
    ("5 million US dollars.", "5 million US dollars", "USD", 5_000_000),
    ("$5 million USD", "$5 million USD", "USD", 5_000_000),
    ("$245 \nbillion", "$245 \nbillion", "USD", 245 * 10**9),
    ("HK$8.4 billion", "HK$8.4 billion", "HKD", 8_400_000_000),
    ("7.8 Hong Kong dollars", "7.8 Hong Kong dollars", "HKD", "7.8"),
    ("NT$500", "NT$500", "TWD", 500),
    ("500 New Taiwan dollars", "500 New Taiwan dollars", "TWD", 500),
    ("A$50 billion", "A$50 billion", "AUD", 50 * 10**9),
    ("6 Canadian dollars", "6 Canadian dollars", "CAD", 6),
    ("S$9", "S$9", "SGD", 9),
    ("€1.5 billion", "€1.5 billion", "EUR", 1_500_000_000),
    ("20€", "20€", "EUR", 20),
    ("2.2 billion euros", "2.2 billion euros", "EUR", 2_200_000_000),
    ("£60", "£60", "GBP", 60),
    ("197 pence", "197 pence", "GBP", "1.97"),
    ("40 U.S. cents", "40 U.S. cents", "USD", "0.40"),
    ("13 dollars and 45 cents", "13 dollars and 45 cents", "USD", "13.45"),
    ("20 billion yen", "20 billion yen", "JPY", 20 * 10**9),
    ("1,137,000 won", "1,137,000 won", "KRW", 1_137_000),
    ("₩5,000", "₩5,000", "KRW", 5000),
    ("Rs 500 crore", "Rs 500 crore", "INR", 5 * 10**9),
    ("700 rubles", "700 rubles", "RUB", 700),
    ("700 baht", "700 baht", "THB", 700),
    ("9 Swiss francs", "9 Swiss francs", "CHF", 9),
    ("In Pakistan they paid 700 rupees", "700 rupees", "PKR", 700),
    ("in Manila, Philippines, 700 pesos", "700 pesos", "PHP", 700),
    ("half a billion euros", "half a billion euros", "EUR", 500_000_000),
    ("five hundred yuan", "five hundred yuan", "CNY", 500),
    ("tens of millions of yuan", "tens of millions of yuan", "CNY", (10**7, 10**8)),
    ("billions of dollars", "billions of dollars", "USD", (10**9, 10**10)),
    ("2 to 3 billion yuan", "2 to 3 billion yuan", "CNY", (2 * 10**9, 3 * 10**9)),
    ("$5-6 billion", "$5-6 billion", "USD", (5 * 10**9, 6 * 10**9)),
    ("$5-$6 billion", "$5-$6 billion", "USD", (5 * 10**9, 6 * 10**9)),
    ("$2 billion to $3 billion", "$2 billion to $3 billion", "USD", (2 * 10**9, 3 * 10**9)),
    ("18 cents to 20 cents", "18 cents to 20 cents", "USD", ("0.18", "0.20")),
    ("between $8 billion and $14 billion", "$8 billion and $14 billion", "USD", (8 * 10**9, 14 * 10**9)),
]

CHINESE: list[tuple[str, str, str, Amount]] = [
    ("达4.33万亿元", "4.33万亿元", "CNY", 4_330_000_000_000),
    ("超3000多亿元", "3000多亿元", "CNY", 300_000_000_000),
    ("出资人民币5亿元", "人民币5亿元", "CNY", 500_000_000),
    ("出资5亿元人民币", "5亿元人民币", "CNY", 500_000_000),
    ("约10亿美元", "10亿美元", "USD", 10**9),
    ("6万美金", "6万美金", "USD", 60_000),
    ("7亿港元", "7亿港元", "HKD", 700_000_000),
    ("港币7万元", "港币7万元", "HKD", 70_000),
    ("新台幣 177.1 億元", "新台幣 177.1 億元", "TWD", 17_710_000_000),
    ("177億元新臺幣", "177億元新臺幣", "TWD", 17_700_000_000),
    ("30亿欧元", "30亿欧元", "EUR", 3 * 10**9),
    ("1.37万亿日元", "1.37万亿日元", "JPY", 1_370_000_000_000),
    ("30亿瑞郎", "30亿瑞郎", "CHF", 3 * 10**9),
    ("５００元", "５００元", "CNY", 500),
    ("一百二十三元一角二分", "一百二十三元一角二分", "CNY", "123.12"),
    ("卖10万块", "10万块", "CNY", 100_000),
    ("五块六到七块八", "五块六到七块八", "CNY", ("5.6", "7.8")),
    ("数十亿元", "数十亿元", "CNY", (10**9, 10**10)),
    ("300亿至500亿元", "300亿至500亿元", "CNY", (300 * 10**8, 500 * 10**8)),
    ("300亿元至500亿元", "300亿元至500亿元", "CNY", (300 * 10**8, 500 * 10**8)),
    ("规模超千亿元", "千亿元", "CNY", 10**11),
]


@pytest.mark.parametrize(("text", "surface", "currency", "amount"), ENGLISH + CHINESE)
def test_amount(text: str, surface: str, currency: str, amount: Amount) -> None:
    (mention,) = money(text)
    assert (mention.text, mention.currency, amount_of(mention)) == (surface, currency, decimal(amount))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Yuan, 45, said",
        "the yuan rose",
        "2 yuan-denominated bonds",
        "weighs 90 pounds",
        "5 pounds of rice",
        "of the five, 3 won",
        "it won't",
        "fell 5 percent",
        "Nokia (NOK1V.HE)",
        "$ signs",
        "达5单元",
        "3元件",
        "2个二元结构",
        "单位：亿元",
        "冰山一角",
        "成熟一块、收割一块",
        "公元2000年",
        "百亿元级企业",
        "5块地",
        "元旦3天",
    ],
)
def test_no_money(text: str) -> None:
    assert money(text) == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("rose from 167,800 yuan in 2013 to 225,000 yuan in 2018", ["167,800 yuan", "225,000 yuan"]),
        ("raised from 300 to 380 yuan", ["300", "380 yuan"]),
        ("slid two cents to $66.53", ["two cents", "$66.53"]),
        ("cut its holdings by $32.5 billion to $867.7 billion", ["$32.5 billion", "$867.7 billion"]),
        ("8099.6亿元、1372.6亿元和8116.2亿元", ["8099.6亿元", "1372.6亿元", "8116.2亿元"]),
        ("分别为81、33和12亿元", ["81", "33", "12亿元"]),
        ("rmb 10 usd 20", ["rmb 10", "usd 20"]),
        ("10 rmb 20 usd", ["10 rmb", "20 usd"]),
        ("5, 6 and 7 billion yuan", ["5", "6", "7 billion yuan"]),
    ],
)
def test_several(text: str, surfaces: list[str]) -> None:
    assert [mention.text for mention in money(text)] == surfaces


def test_a_list_shares_scale_and_currency() -> None:
    assert [mention.amount for mention in money("5, 6 and 7 billion yuan")] == [5 * 10**9, 6 * 10**9, 7 * 10**9]
    assert [mention.amount for mention in money("81、33和12亿元")] == [81 * 10**8, 33 * 10**8, 12 * 10**8]


EQUIVALENTS = [
    ("3 trillion yuan ($400 billion)", "USD", "7.5"),
    ("8 billion yuan (about 1.25 billion U.S. dollars)", "USD", "6.4"),
    ("$56 million (RMB 350 million)", "CNY", "0.16"),
    ("3 trillion yuan, or $400 billion,", "USD", "7.5"),
    ("300,000 yuan each ($40,000)", "USD", "7.5"),
    ("4万亿元（约合5000亿美元）", "USD", "8"),
    ("5亿美元，约合人民币36亿元", "CNY", "0.138889"),
]


@pytest.mark.parametrize(("text", "currency", "rate"), EQUIVALENTS)
def test_equivalent(text: str, currency: str, rate: str) -> None:
    first, second = money(text)
    assert (first.id, first.equivalent, first.implied_rate) == ("m1", None, None)
    assert (second.currency, second.equivalent, second.implied_rate) == (currency, "m1", Decimal(rate))


def test_two_equivalents_of_one_amount() -> None:
    assert [m.equivalent for m in money("3 billion yuan ($400 million, 350 million euros)")] == [None, "m1", "m1"]


def test_a_range_has_no_implied_rate() -> None:
    _, dollars = money("300,000-700,000 yuan ($44,000 to $102,000)")
    assert (dollars.equivalent, dollars.implied_rate) == ("m1", None)


@pytest.mark.parametrize(
    "text",
    [
        "3 billion yuan. It also paid $4 million",
        "3 billion yuan and $4 million",
        "出资3亿元，另有5亿美元",
        "3 yuan (up 5 yuan)",
    ],
)
def test_no_equivalent(text: str) -> None:
    assert [mention.equivalent for mention in money(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("300 yuan per person", "person"),
        ("300 yuan per capita", "person"),
        ("$55 a tonne", "ton"),
        ("$70 per barrel", "barrel"),
        ("300 yuan/ton", "ton"),
        ("20 yuan per square meter", "m2"),
        ("a 54-cent-a-share dividend", "share"),
        ("300 yuan a year earlier", None),
        ("300 yuan a day", "day"),
        ("300 yuan in all", None),
        ("300元/吨", "ton"),
        ("300元/平方公里", "km2"),
        ("13万元/亩", "亩"),
        ("每股1.95港元", "股"),
        ("每平方公里产出税收3亿元", "km2"),
        ("每年500万元", None),
        ("1300亿元人民币/4.5万亿比索", None),
    ],
)
def test_per(text: str, per: str | None) -> None:
    assert money(text)[0].per == per


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("more than US$5 million", "more_than"),
        ("exports topped 5 billion yuan", "more_than"),
        ("up to $6 billion", "at_most"),
        ("500亿元以上", "at_least"),
        ("3000多亿元", "more_than"),
        ("突破500亿元", "more_than"),
        ("近千亿元", "nearly"),
    ],
)
def test_qualifier(text: str, qualifier: str) -> None:
    assert money(text)[0].qualifier == qualifier


def test_respectively_shares_the_qualifier() -> None:
    assert [m.qualifier for m in money("will exceed 7 billion yuan and 2 billion yuan respectively")] == [
        "more_than"
    ] * 2
    assert [m.qualifier for m in money("分别超过7亿元和2亿元")] == ["more_than"] * 2
    assert [m.qualifier for m in money("will exceed 7 billion yuan and 2 billion yuan in 2020")] == ["more_than", None]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("投資新台幣3億元，去年為5億元", ["TWD", "TWD"]),
        ("投資新台幣3億元，換算人民幣6千萬元，去年為5億元", ["TWD", "CNY", "CNY"]),
        ("投资新台币3亿元，去年为5亿元", ["TWD", "CNY"]),
        ("盈利8億元（港元，下同），派息2億元", ["HKD", "HKD"]),
        ("盈利8億元（人民幣，下同），市值30億港元，派息2億元", ["CNY", "HKD", "CNY"]),
        ("售价20港元至30元，人民币计价40元", ["HKD", "HKD", "CNY"]),
        ("售价20港元，成本30元", ["HKD", "CNY"]),
    ],
)
def test_what_a_bare_yuan_is(text: str, codes: list[str]) -> None:
    found = [m.currency for m in money(text, "zh")]
    assert found[: len(codes)] == codes

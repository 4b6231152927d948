import pytest

from zjextract.article.language import detect_language


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("", "en"),
        ("Zhejiang's GDP grew 5 percent.", "en"),
        ("“Curly” quotes – and dashes", "en"),
        ("浙江省数字经济增加值达到3.5万亿元。", "zh"),
        ("臺灣證券交易所公布資料。", "zh"),
        ("阿里巴巴（Alibaba Group）发布财报", "zh"),
        ("The term 双碳 means dual carbon in policy papers.", "en"),
        ("2021年11月25日、日本銀行は金融政策の維持を決めました。", "en"),
        ("서울의 경제 성장률은 3퍼센트이다.", "en"),
        ("Экономика выросла на 5 процентов", "en"),
        ("١٢٣ 😀 ‏", "en"),
    ],
)
def test_share_of_han_letters_decides(text: str, lang: str) -> None:
    assert detect_language(text) == lang

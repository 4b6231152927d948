"""Chinese values by what stands beside them, and the periods they have: (text, published, value, expected)."""

import pytest

from .conftest import Read, Said

Y2021 = "2021-01-01/2021-12-31"
H1_2021 = "2021-01-01/2021-06-30"

CASES = [
    # the noun behind a value is counted, up to where it ends
    ("南岸区选派3000名干部下沉社区服务群众。", "2022-03-01", "3000名", Said("indicator", "干部", "南岸区", None)),
    ("目前，园区已有25个国家级研发平台。", "2022-03-01", "25个", Said("indicator", "国家级研发平台", "园区", None)),
    # what is spent is not what it is spent on
    ("中国中化将投资80亿元扩建炼油基地。", "2022-03-01", "80亿元", Said("target", "投资", "中国中化", None, "=")),
    ("在唐山，总投资额120亿元的钢铁项目开工。", "2022-03-01", "120亿元", Said("indicator", "总投资额", "唐山", None)),
    # a verb behind a price
    ("光明集团将以12亿元收购一家乳企。", "2022-03-01", "12亿元", Said("target", "收购", "光明集团", None, "=")),
    # a gap is one of things counted alike
    ("上半年，全省新开工项目1.2万个、投资规模5300亿元，比去年同期多2100个。", "2021-07-20", "2100个",
     Said("indicator", "新开工项目", "全省", H1_2021)),
    # verbs that name a measure with a letter more
    ("2021年全省快件投递量增长12%。", "2022-01-20", "12%", Said("indicator", "快件投递量", "全省", Y2021)),
    # companies that no ending tells
    ("2021年，赛力斯营收167亿元。", "2022-04-20", "167亿元", Said("indicator", "营收", "赛力斯", Y2021)),
    ("云海传媒净利润3.4亿元。", "2022-04-20", "3.4亿元", Said("indicator", "云海传媒净利润", "云海传媒", None)),
    ("2021年，瑞丰银行零售部门贷款余额达900亿元。", "2022-04-20", "900亿元",
     Said("indicator", "贷款余额", "瑞丰银行零售部门", Y2021)),
    # a share, with its whole spelt out
    ("2021年，风电新增装机占全部新增发电装机比重达到32%。", "2022-01-20", "32%",
     Said("indicator", "风电新增装机", None, Y2021)),
    # where something is
    ("在横琴新区，大宗商品现货业务累计交易金额达60亿元。", "2022-01-20", "60亿元",
     Said("indicator", "交易金额", "横琴新区", None)),
    # a measure goes on from sentence to sentence, things counted once do not; what is so now has no period
    ("2021年，全市实现生产总值3000亿元。服务业增加值1600亿元。", "2022-01-20", "1600亿元",
     Said("indicator", "服务业增加值", "全市", Y2021)),
    ("2021年，全市实现生产总值3000亿元。评出12家企业。", "2022-01-20", "12家", Said("indicator", "企业", "全市", None)),
    ("该行存款一季度下降8%，目前存款余额为540亿元。", "2022-05-20", "540亿元",
     Said("indicator", "存款余额", "该行", None)),
    # 全年 of what was observed; what a project costs has no period
    ("2021年末，全市参保480万人。全年基金收入210亿元，支出190亿元。", "2022-01-20", "190亿元",
     Said("indicator", "支出", "全市", Y2021)),
    ("全年进口粮食1.6亿吨。", "2022-01-20", "1.6亿吨", Said("indicator", "粮食", None, Y2021)),
    ("2021年，全市引进项目90个。总投资400亿元。", "2022-01-20", "400亿元", Said("indicator", "总投资", "全市", None)),
    # a pronoun for a measure
    ("2021年，温州市常住人口965万人。这一数字比上年增长0.8%。", "2022-03-20", "0.8%",
     Said("indicator", "常住人口", "温州市", Y2021)),
    # a bare count, the share of an aim, the share of another's level
    ("目前，全县计划建设泵站60座，已投产45座。", "2022-03-20", "45座", Said("indicator", "泵站", "全县", None)),
    ("上半年，全市完成年度投资计划的58%。", "2022-07-20", "58%",
     Said("indicator", "年度投资计划", "全市", "2022-01-01/2022-06-30")),
    ("2021年，全县单位产值能耗为全省平均水平的70%。", "2022-03-20", "70%",
     Said("indicator", "单位产值能耗", "全县", Y2021)),
    # the amount that a verb governs, and the measure before that verb
    ("2021年，省级财政支出安排420亿元。", "2022-03-20", "420亿元", Said("indicator", "省级财政支出", None, Y2021)),
    # what stands before a share beside a zone; who is a place with its kind
    ("2021年，昆山进出口值占长三角地区外贸总值的3%。", "2022-03-20", "3%",
     Said("indicator", "进出口值", "昆山", Y2021)),
    ("2021年，珠三角地区用电量增长9%。", "2022-03-20", "9%", Said("indicator", "用电量", "珠三角地区", Y2021)),
    # years beside 同比 and months beside 比 are what is compared with
    ("1月份，全市客流同比2021年增长25%。", "2023-02-10", "25%",
     Said("indicator", "客流", "全市", "2023-01-01/2023-01-31")),
    ("10月份，增值税增长4%，增幅比8月份、9月份分别回升2个和1个百分点。", "2021-11-10", "1个百分点",
     Said("indicator", "增值税", None, "2021-10-01/2021-10-31")),
    # a change of what stands alone before the comma
    ("2021年，居民的物流需求，同比增速超过10%。", "2022-03-20", "10%",
     Said("indicator", "居民的物流需求", None, Y2021)),
    # a free name far ahead
    ("国内第三的封测企业——远达微电子股份有限公司，26日在厦门签署协议，将投资30亿元建厂。", "2022-03-27", "30亿元",
     Said("target", "投资", "远达微电子股份有限公司", None, "=")),
    # a loss; a count that an amount describes; who the sentence before spoke of, where this one has nobody
    ("远达科技去年亏损6.5亿元。", "2022-03-20", "6.5亿元", Said("indicator", "亏损", "远达科技", Y2021)),
    ("方案提出，到2025年培育80家产值超20亿元的龙头企业。", "2022-03-20", "80家",
     Said("target", "龙头企业", None, "2025-12-31", "=")),
    ("2021年，全国律师64万人。去年以来，司法部扎实推进各项工作。向社会公布证明材料清单75项。", "2022-03-20", "75项",
     Said("indicator", "证明材料清单", "司法部", None)),
    ("从今年开始，重庆将以15项行动为抓手推动改革。", "2022-03-20", "15项",
     Said("target", "行动", "重庆", None, "=")),
    # a part of many; where a measure is; what it was set at
    ("2021年，有68%的受访者看好市场。", "2022-03-20", "68%", Said("indicator", "受访者", None, Y2021)),
    ("2021年，大型企业生产指数运行在53%以上。", "2022-03-20", "53%",
     Said("indicator", "大型企业生产指数", None, Y2021)),
    ("今年赤字率拟按2.8%安排。", "2022-03-20", "2.8%", Said("target", "赤字率", None, "2022-12-31", "=")),
    # a year since which nothing was higher is no period; what grows belongs to the measure
    ("2021年，全市新增贷款创2009年以来新高，达到900亿元。", "2022-03-20", "900亿元",
     Said("indicator", "新增贷款", "全市", Y2021)),
    ("港府将今年经济增长预测由2%下调至1.5%，为2016年以来最低。", "2022-03-20", "1.5%",
     Said("forecast", "经济增长", "港府", "2022-12-31", "=")),
    ("展望2035年，人均地区生产总值达到25万元。", "2022-03-20", "25万元",
     Said("target", "人均地区生产总值", None, "2035-12-31", "=")),
    # a plan's verb in one piece with its level
    ("全市高新技术企业今年将超过900家。", "2022-03-20", "900家",
     Said("target", "高新技术企业", "全市", "2022-12-31", ">")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "value", "expected"), CASES, ids=[f"{c[2]} {c[0][:20]}" for c in CASES])
def test_value(read: Read, text: str, published: str, value: str, expected: Said) -> None:
    assert read(text, published)[value] == expected


def test_a_threshold_states_nothing(read: Read) -> None:
    said = read("全区累计引进项目210个，其中10亿元以上项目18个。")
    assert "10亿元" not in said
    assert said["18个"].metric == "项目"
    assert "20亿元" not in read("培育80家产值超20亿元的龙头企业。")


def test_values_for_partners(read: Read) -> None:
    said = read("2021年，我国对东盟、欧盟分别出口3.1万亿元和3.3万亿元，分别增长17.7%和23.7%。", "2022-01-20")
    assert (said["3.3万亿元"].metric, said["3.3万亿元"].who) == ("出口", "欧盟")
    assert (said["17.7%"].metric, said["17.7%"].who) == ("出口", "东盟")


def test_a_measure_of_two_kinds_of_people(read: Read) -> None:
    said = read("2021年，全市生产总值3000亿元；城乡居民人均收入分别达到5.6万元和3.1万元。", "2022-01-20")
    assert said["3.1万元"].metric == "城乡居民人均收入"


def test_words_that_hold_a_conjunction_are_one_name(read: Read) -> None:
    said = read("到2025年，全省5G普及率、工序数控化率分别超过80%、65%。", "2022-01-20")
    assert said["80%"].metric == "5G普及率"

"""The page at work, in a headless Chromium. Each test also fails on a message in the console or a request."""

import csv
import io
import time
from pathlib import Path

import pytest

import zjextract
from zjextract.palette import COLOURS, DARK_COLOURS

PAPER = (Path(__file__).parents[2] / "seeds" / "white-paper.txt").read_bytes().decode()
CHINESE = "2024年，浙江GDP达到9.01万亿元，同比增长5.5%。到2027年，浙江力争数字经济增加值突破7万亿元。"
SMALL = (
    "In 2023, Ningbo's exports rose 5.5 percent to 3 trillion yuan. Its imports reached 90 billion yuan in 2022. "
    "By 2027, Ningbo aims to build 12 smart factories. By 2026, Ningbo plans to lift exports to 4 trillion yuan."
)
OPTIONS = {"published": "2024-05-01"}


def record_of(text):
    return zjextract.extract(text, **OPTIONS)


@pytest.fixture
def page(open_page):
    return open_page(SMALL, **OPTIONS)


def statement_of(text, mention_text):
    """The statement whose value has these words, and what it links to."""
    record = record_of(text)
    values = {m.id: m.text for m in (*record.money, *record.percentages, *record.quantities)}
    return next(s for s in (*record.targets, *record.indicators) if values[s.value] == mention_text)


def wait_for(condition, seconds=30):
    end = time.monotonic() + seconds
    while not (found := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


def test_article_mentions_and_table_are_there(page):
    record = record_of(SMALL)
    assert page.one(".story p:last-child").text == SMALL
    kinds = (record.dates, record.money, record.percentages, record.quantities, record.zones)
    texts = {m.id: m.text for kind in kinds for m in kind}
    assert {mark.get_attribute("data-id"): mark.text for mark in page.all("mark")} == texts
    assert len(page.all("tbody tr")) == len(record.targets) + len(record.indicators) == 5
    assert page.browser.title == "article-1.txt – zjextract"


def test_requests_and_complaints_would_be_seen(open_page, requests_of):
    page = open_page(SMALL)
    logged = lambda words: any(words in entry["message"] for entry in page.browser.get_log("browser"))  # noqa: E731
    page.run("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:47809/x.png'}))")
    assert wait_for(lambda: logged("Content Security Policy"))
    page.file.write_text("<!doctype html><img src='http://127.0.0.1:47809/x.png'>", encoding="utf-8")
    page.browser.get(page.file.as_uri())
    assert wait_for(lambda: logged("ERR_CONNECTION_REFUSED"))
    assert set(requests_of(page)) == {"http://127.0.0.1:47809/x.png"}


def test_hover_lights_a_statement_from_its_value_and_its_parts_from_its_row(page):
    target = statement_of(SMALL, "12 smart factories")
    page.hover(f"mark[data-id={target.value}]")
    lit = set(page.ids(".lit"))
    assert {target.id, target.value, target.deadline_mention} <= lit
    assert len([part for part in lit if part.startswith("s")]) == 2  # metric and actor
    page.hover("h1")
    assert page.ids(".lit") == []
    page.hover(f"tr[data-id={target.id}] td")
    assert set(page.ids(".lit")) == lit


def test_hover_of_a_part_lights_every_statement_that_has_it(page):
    statements = [s for s in record_of(SMALL).indicators if s.metric and s.metric.text == "exports"]
    assert len(statements) == 2
    page.hover(".story .metric")
    assert {s.id for s in statements} | {s.value for s in statements} <= set(page.ids(".lit"))


def test_hover_in_the_timeline_lights_its_statements(page):
    target = statement_of(SMALL, "12 smart factories")
    page.hover(f".timeline button[data-in={target.id}]")
    assert {target.id, target.value} <= set(page.ids(".lit"))


def test_focus_lights_too(page):
    target = statement_of(SMALL, "12 smart factories")
    page.run("arguments[0].focus()", page.one(f"tr[data-id={target.id}] .pick"))
    assert target.value in page.ids("mark.lit")


def test_click_on_a_row_selects_and_says_all_it_knows(page):
    target = statement_of(SMALL, "4 trillion yuan")
    page.one(f"tr[data-id={target.id}] td").click()
    assert page.one(f"tr[data-id={target.id}]").get_attribute("aria-current") == "true"
    assert set(page.ids("mark.on")) == {target.value, target.deadline_mention}
    assert page.one(".details h4").text.startswith(f"target {target.id}")
    facts = page.one(".details dl").text
    for words in ("comparator", "modality", "2026-12-31", "4 trillion yuan", target.metric.text, target.actor.text):
        assert words in facts
    assert "4 trillion yuan" in page.status
    page.hover("h1")
    assert page.ids("mark.on")  # unlike what is lit, it stays


def test_click_on_a_mention_leads_to_its_statement_and_back(page):
    target = statement_of(SMALL, "4 trillion yuan")
    page.one(f"mark[data-id={target.value}]").click()
    assert page.one(".details h4").text.startswith(f"money {target.value}")
    assert "4,000,000,000,000" in page.one(".details dl").text
    (stated_in,) = page.all(".details dl button")
    assert stated_in.text == target.id
    stated_in.click()
    assert page.one(".details h4").text.startswith(f"target {target.id}")
    assert page.focused == page.one(f"tr[data-id={target.id}] .pick")
    page.all(".details dl button")[0].click()
    assert page.focused == page.one(f"mark[data-id={target.value}]")


def test_escape_and_the_cross_clear_the_selection(page):
    from selenium.webdriver.common.keys import Keys

    for clear in (lambda: page.press(Keys.ESCAPE), lambda: page.one(".details .close").click()):
        page.one("mark.money").click()
        assert page.ids(".on")
        clear()
        assert page.ids(".on") == []
        assert page.all("[aria-current]") == []


def test_a_selection_shows_itself_on_the_other_side(open_page):
    page = open_page(PAPER)
    last = page.all("tbody tr")[-1]
    last.find_element("css selector", "td").click()
    in_view = "const b = arguments[0].getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight"
    value = page.one("mark.on.quantities")
    assert wait_for(lambda: page.run(in_view, value))


def test_filter_takes_a_kind_out_of_sight_and_out_of_the_keyboards_way(page):
    chip = page.one(".chip[data-chip=money]")
    chip.click()
    assert chip.get_attribute("aria-pressed") == "false"
    assert page.status == "money hidden"
    shown = page.run("return getComputedStyle(document.querySelector('mark.money')).backgroundColor")
    assert shown == "rgba(0, 0, 0, 0)"
    assert page.all("mark.money[tabindex]") == []
    page.one("mark.money").click()
    assert page.ids(".on") == []
    chip.click()
    assert page.all("mark.money[tabindex]")
    assert page.status == "money shown"


def test_filter_of_statements_hides_rows_and_timeline(page):
    page.one(".chip[data-chip=targets]").click()
    record = record_of(SMALL)
    visible = [row.get_attribute("data-id") for row in page.all("tbody tr") if row.is_displayed()]
    assert sorted(visible) == sorted(i.id for i in record.indicators)
    assert not any(row.is_displayed() for row in page.all(".timeline li[data-kind=target]"))
    assert page.all(".timeline li[data-kind=target]")
    page.hover("mark.quantities")
    assert page.ids("tr.lit") == []


def test_chips_count_what_there_is(page):
    record = record_of(SMALL)
    for kind in ("dates", "money", "percentages", "quantities", "zones", "targets", "indicators"):
        assert page.one(f".chip.{kind} .count").text == str(len(getattr(record, kind)))


def sort(page, column):
    page.one(f"th[data-column='{column}'] button").click()
    return page.one(f"th[data-column='{column}']").get_attribute("aria-sort")


def test_sorting_by_value_is_by_unit_and_number_up_down_and_back(page):
    before = page.ids("tbody tr")
    assert sort(page, 3) == "ascending"
    assert page.status == "Sorted by Value, ascending"
    assert page.texts("tbody td.value bdi") == [
        "90 billion yuan",
        "3 trillion yuan",
        "4 trillion yuan",
        "12 smart factories",
        "5.5 percent",
    ]
    ascending = page.texts("tbody td.value bdi")
    assert sort(page, 3) == "descending"
    assert page.texts("tbody td.value bdi") == ascending[::-1]
    assert sort(page, 3) == "none"
    assert page.ids("tbody tr") == before
    assert page.status == "In the order of the text"


def test_sorting_by_date_puts_what_has_none_last_either_way(open_page):
    page = open_page(PAPER, published="2022-08-10")
    for order in ("ascending", "descending"):
        assert sort(page, 4) == order
        days = [cell.get_attribute("data-sort") for cell in page.all("tbody td[data-sort]")]
        known = [day for day in days if day]
        assert len(set(known)) > 1
        assert days == sorted(known, reverse=order == "descending") + [""] * (len(days) - len(known))
        assert "" in days


def test_only_the_column_last_chosen_is_sorted(page):
    sort(page, 1)
    sort(page, 2)
    states = [head.get_attribute("aria-sort") for head in page.all("thead th")]
    assert states == ["none", "none", "ascending", "none", "none"]


def downloaded(page, name):
    file = page.folder / name
    assert wait_for(file.exists), list(page.folder.iterdir())
    data = file.read_bytes()
    file.unlink()
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_holds_the_rows_of_the_record(page):
    page.one("section .csv").click()
    rows = downloaded(page, "article-1.csv")
    expected = record_of(SMALL).rows()
    assert len(rows) == len(expected) == 5
    for row, wanted in zip(rows, expected, strict=True):
        assert row.pop("file") == "article-1.txt"
        assert list(row) == list(wanted)
        assert row["sentence"] == wanted["sentence"]
        assert row == {name: "" if value is None else f"{value}" for name, value in wanted.items()}
    assert page.status == "5 statements saved as CSV"


def test_csv_is_sorted_and_filtered_as_the_table_is(page):
    sort(page, 3)
    page.one(".chip[data-chip=targets]").click()
    page.one("section .csv").click()
    rows = downloaded(page, "article-1.csv")
    displayed = [row.get_attribute("data-id") for row in page.all("tbody tr") if row.is_displayed()]
    assert [row["statement"] for row in rows] == displayed
    assert len(rows) == 3


def test_csv_quotes_what_must_be(open_page):
    text = 'In 2023, exports of "silk, raw" rose 5 percent\nto 3 billion yuan, "the ""best"" year".'
    page = open_page(text, **OPTIONS)
    page.one("section .csv").click()
    sentences = [row["sentence"] for row in downloaded(page, "article-1.csv")]
    assert sentences == [row["sentence"] for row in record_of(text).rows()]
    assert any('"silk, raw"' in sentence for sentence in sentences)


def test_arrow_keys_walk_the_mentions_and_enter_selects(page):
    from selenium.webdriver.common.keys import Keys

    marks = page.all("mark")
    assert [mark.get_attribute("tabindex") for mark in marks] == ["0"] + ["-1"] * (len(marks) - 1)
    page.run("arguments[0].focus()", marks[0])
    page.press(Keys.ARROW_RIGHT)
    assert page.focused == marks[1]
    page.press(Keys.END)
    assert page.focused == marks[-1]
    page.press(Keys.ARROW_RIGHT)
    assert page.focused == marks[-1]
    page.press(Keys.HOME, Keys.ARROW_RIGHT, Keys.ENTER)
    assert page.ids("mark[aria-current]") == [marks[1].get_attribute("data-id")]
    assert page.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert len(page.all("mark[tabindex='0']")) == 1


def test_tab_comes_back_to_the_mention_that_was_clicked(page):
    third = page.all("mark")[2]
    third.click()
    assert page.all("mark[tabindex='0']") == [third]


def test_click_in_the_timeline_lists_the_statements_of_its_date(open_page):
    page = open_page(PAPER, published="2022-08-10")
    ids = {s.id: s for s in zjextract.extract(PAPER, published="2022-08-10").targets if s.deadline}
    page.one(".timeline li[data-kind=target] button").click()
    assert page.one(".details h4").text == f"{len(ids)} targets of one date"
    assert page.texts(".details dt") == list(ids)
    assert set(page.ids("tr.on")) == set(ids)
    page.all(".details dl button")[1].click()
    assert page.one(".details h4").text.startswith(f"target {list(ids)[1]}")


def test_arrow_keys_walk_the_rows(page):
    from selenium.webdriver.common.keys import Keys

    picks = page.all(".pick")
    page.run("arguments[0].focus()", picks[0])
    page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP, Keys.ENTER)
    assert page.focused == picks[1]
    assert page.one("tr[aria-current]").find_element("css selector", ".pick") == picks[1]


def test_tab_reaches_everything_in_a_few_steps(page):
    from selenium.webdriver.common.keys import Keys

    reached = []
    for _ in range(40):
        page.press(Keys.TAB)
        reached.append(page.run("const e = document.activeElement; return e.id || e.className || e.tagName"))
        if page.focused.tag_name == "body":
            break
    joined = " ".join(reached)
    for place in ("skip", "chip money", "theme", "money", "csv", "scroll", "pick"):
        assert place in joined
    assert len([name for name in reached if name.startswith("pick")]) == 1
    assert page.run("return [...document.querySelectorAll('mark[tabindex=\"0\"]')].length") == 1


def test_screen_readers_are_told(page):
    money = page.one("mark.money")
    assert money.get_attribute("role") == "button"
    assert money.accessible_name == f"{money.text}, money"
    assert page.one("section").accessible_name == "article-1.txt"
    assert page.one("table caption").get_attribute("textContent").startswith("2 targets, 3 indicators")
    assert {head.get_attribute("aria-sort") for head in page.all("thead th")} == {"none"}
    assert page.one("[role=status]").get_attribute("aria-live") == "polite"
    for landmark in ("header", "main", "section"):
        assert page.one(landmark)
    for button in page.all("button"):
        assert button.accessible_name


def background(page, selector):
    return page.run("return getComputedStyle(document.querySelector(arguments[0])).backgroundColor", selector)


def rgb(colour):
    return f"rgb({int(colour[1:3], 16)}, {int(colour[3:5], 16)}, {int(colour[5:7], 16)})"


def test_dark_follows_the_system_until_the_button_decides(page):
    assert background(page, "mark.money") == rgb(COLOURS["money"])
    page.emulate(prefers_color_scheme="dark")
    assert wait_for(lambda: background(page, "mark.money") == rgb(DARK_COLOURS["money"]))
    button = page.one("#theme")
    assert wait_for(lambda: button.get_attribute("aria-pressed") == "true")
    button.click()
    assert wait_for(lambda: background(page, "mark.money") == rgb(COLOURS["money"]))
    page.browser.refresh()
    assert wait_for(lambda: background(page, "mark.money") == rgb(COLOURS["money"]))  # it is remembered
    page.one("#theme").click()
    assert wait_for(lambda: background(page, "body") == "rgb(20, 23, 27)")
    page.run("localStorage.clear()")


def test_print_is_light_and_without_controls(page):
    page.run("document.documentElement.dataset.theme = 'dark'")
    page.emulate(media="print")
    assert wait_for(lambda: background(page, "body") == "rgb(255, 255, 255)")
    assert wait_for(lambda: background(page, "mark.money") == rgb(COLOURS["money"]))
    for control in (".chips", "#theme", ".csv", ".details"):
        assert not page.one(control).is_displayed()
    assert page.one("table").is_displayed()


def test_several_articles_one_at_a_time(open_page):
    page = open_page(SMALL, CHINESE, PAPER, **OPTIONS)
    displayed = lambda: [one.get_attribute("id") for one in page.all("section") if one.is_displayed()]  # noqa: E731
    assert displayed() == ["a1"]
    page.all(".list a")[1].click()
    assert wait_for(lambda: displayed() == ["a2"])
    assert [link.get_attribute("aria-current") for link in page.all(".list a")] == [None, "page", None]
    assert page.status.startswith("Article 2 of 3: ")
    page.one("#a2 mark.money").click()
    assert page.all("#a2 .on")
    assert page.all("#a1 .on") == []
    page.browser.back()
    assert wait_for(lambda: displayed() == ["a1"])
    page.one("#csv-all").click()
    rows = downloaded(page, "articles.csv")
    counted = [len(record_of(text).rows()) for text in (SMALL, CHINESE, PAPER)]
    assert [sum(row["file"] == f"article-{n}.txt" for row in rows) for n in (1, 2, 3)] == counted


def test_chinese_has_its_fonts_and_its_language(open_page):
    page = open_page(CHINESE)
    story = page.one(".story")
    assert story.get_attribute("lang") == "zh"
    fonts = page.run("return getComputedStyle(arguments[0]).fontFamily", story)
    for font in ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Zen Hei"):
        assert font in fonts
    assert page.one("mark.money").text == "9.01万亿元"


def test_hostile_text_is_shown_as_text(open_page):
    text = (
        "<script>document.title = 'broken'</script> \"a\" 'b' </script><!-- <img src=x onerror=\"alert(1)\">\n"
        "\u202e😀𠮷 In 2023, exports of <b>Ningbo</b> rose 5 percent to 3 billion yuan.\u2067 \x00\x1b[31m $title"
    )
    page = open_page(text, **OPTIONS)
    assert page.browser.title == "article-1.txt – zjextract"
    first, second = (line.get_attribute("textContent") for line in page.all(".story p:not(.facts)"))
    assert f"{first}\n{second}" == text.replace("\x00", "␀").replace("\x1b", "␛")
    assert page.one("mark.money").text == "3 billion yuan"
    assert page.all(".story script, .story img, .story b") == []
    page.one("mark.money").click()
    assert page.one(".details h4").text == "money m1 3 billion yuan".replace("m1 ", "m1")


def test_nested_and_cut_highlights_all_select_their_mention(open_page):
    text = "In 2023, the China Internet Economy Industry Zone in the Hangzhou High-Tech Zone earned 5 billion yuan."
    page = open_page(text, **OPTIONS)
    record = record_of(text)
    assert {zone.id for zone in record.zones} <= set(page.ids("mark"))
    assert page.one(".story p:last-child").text == text


def test_a_thousand_mentions(open_page):
    text = "\n".join(
        f"In {1990 + i % 30}, exports of city {i} rose {i}.5 percent to {i} billion yuan." for i in range(1, 351)
    )
    page = open_page(text, **OPTIONS)
    assert len(page.all("mark")) > 1000
    page.all("tbody tr")[300].find_element("css selector", "td").click()
    assert len(page.ids("tr.on")) == 1


@pytest.mark.parametrize("width", [360, 800, 1400, 2000])
def test_nothing_is_wider_than_the_window(open_page, width):
    page = open_page(PAPER, CHINESE, published="2022-08-10")
    page.resize(width, 800)
    assert page.run("return document.documentElement.scrollWidth") <= width


def test_in_a_notebooks_frame_it_works_too(open_page, tmp_path):
    page = open_page(SMALL, **OPTIONS)
    file = tmp_path / "page.html"
    file.write_text(f"<!doctype html><title>notebook</title>{record_of(SMALL)._repr_html_()}", encoding="utf-8")
    page.browser.get(file.as_uri())
    page.browser.switch_to.frame(page.one("iframe"))
    page.one("mark.money").click()
    assert page.one(".details h4").text.startswith("money")
    page.one("#theme").click()
    assert page.one("#theme").get_attribute("aria-pressed") == "true"
    page.browser.switch_to.default_content()

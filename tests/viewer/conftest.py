"""A headless Chromium for the tests of the page."""

import json
import os
import shutil
from urllib.parse import urldefrag

import pytest

import zjextract
from zjextract.viewer import html_page, shown

SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def programs():
    """Chromium and its driver, or a skipped test; in CI a failed one."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if not (browser and driver):
        why = "needs Chromium and its driver: apt-get install chromium chromium-driver"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(why)
    return browser, driver


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    chromium, chromedriver = programs()
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(chromedriver))
    yield driver
    driver.quit()


class Page:
    """A page in the browser."""

    def __init__(self, browser, file, folder):
        self.browser, self.file, self.folder = browser, file, folder
        browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        browser.get(file.as_uri())

    def run(self, script, *arguments):
        """What a JavaScript function body returns."""
        return self.browser.execute_script(script, *arguments)

    def one(self, selector):
        return self.browser.find_element("css selector", selector)

    def all(self, selector):
        return self.browser.find_elements("css selector", selector)

    def texts(self, selector):
        return [element.text for element in self.all(selector)]

    def ids(self, selector):
        """The ids of mentions, statements and parts in document order, each once."""
        found = self.run("return [...document.querySelectorAll(arguments[0])].map(e => e.dataset.id)", selector)
        return list(dict.fromkeys(filter(None, found)))

    def press(self, *keys):
        from selenium.webdriver import ActionChains

        ActionChains(self.browser).send_keys(*keys).perform()

    def hover(self, selector):
        from selenium.webdriver import ActionChains

        ActionChains(self.browser).move_to_element(self.one(selector)).perform()

    def emulate(self, **features):
        """Set media features: ``prefers_color_scheme="dark"``; or ``media="print"``. Nothing moves slowly."""
        features["prefers_reduced_motion"] = "reduce"
        media = features.pop("media", "")
        named = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": named})

    def resize(self, width, height):
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    @property
    def status(self):
        """What the live region says."""
        return self.run("return document.getElementById('status').textContent")

    @property
    def focused(self):
        return self.browser.switch_to.active_element


def requests(browser, file):
    """The addresses that were asked for, other than the page's own."""
    messages = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    asked = [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]
    return [url for url in asked if urldefrag(url).url != file.as_uri() and not url.startswith(("blob:", "data:"))]


@pytest.fixture
def requests_of():
    """The requests that a ``Page`` made."""
    return lambda page: requests(page.browser, page.file)


@pytest.fixture
def open_page(browser, tmp_path):
    """``open_page(text, ..., published=...)`` opens a page; it fails in the end if it complained or made a request."""
    file = tmp_path / "page.html"

    def open_texts(*texts, **options):
        articles = [
            shown(zjextract.extract(text, **options), text, f"article-{number}.txt")
            for number, text in enumerate(texts, 1)
        ]
        file.write_text(html_page(articles), encoding="utf-8")
        browser.get("about:blank")
        browser.get_log("performance")
        browser.get_log("browser")
        page = Page(browser, file, tmp_path)
        page.emulate(prefers_color_scheme="light")
        page.resize(1400, 900)
        return page

    yield open_texts
    assert browser.get_log("browser") == []
    assert requests(browser, file) == []

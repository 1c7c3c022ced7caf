package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ReducedMotion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.kaikaku.platform.language.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Somebody at a browser. Whatever page opens is inspected in all three languages, unless the same was before; what is wrong with any, an error of the server, of a
 * script or against the content security policy is noted, and fails the test when the visitor leaves.
 */
final class Visitor implements AutoCloseable {
    private static final int UNPROCESSABLE = 422;
    private static final int SERVER_ERROR = 500;

    private final String house;
    private final boolean scripts;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private int pages;
    private int status;
    private String told = "";

    private Visitor(Browser browser, String house, int width, boolean scripts) {
        this.house = house;
        this.scripts = scripts;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(width, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        this.page = context.newPage();
        page.onDOMContentLoaded(opened -> pages++);
        page.onResponse(this::heard);
        page.onConsoleMessage(this::said);
        page.onPageError(error -> wrong.add("script: " + error));
    }

    static Visitor atDesk(Browser browser, String house) {
        return new Visitor(browser, house, 1280, true);
    }

    static Visitor withTelephone(Browser browser, String house) {
        return new Visitor(browser, house, 360, true);
    }

    /** Nothing can be inspected then; that it works at all is the matter. */
    static Visitor withoutScripts(Browser browser, String house) {
        return new Visitor(browser, house, 1280, false);
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String path() {
        return UriComponentsBuilder.fromUriString(page.url()).build().getPath();
    }

    String heading() {
        return page.locator("main h1").first().innerText().strip();
    }

    String text() {
        return page.locator("main").innerText();
    }

    /** What the page said about the step before, such as "withdrawn". */
    String told() {
        return told;
    }

    /** Status of the page that is open. */
    int status() {
        return status;
    }

    void open(String path) {
        page.navigate(house + path);
        look();
    }

    /** Presses what leads to another page. */
    void press(String selector) {
        press(page.locator(selector).first());
    }

    void press(Locator leadsOn) {
        leadsOn(leadsOn::click);
    }

    void leadsOn(Runnable step) {
        int before = pages;
        step.run();
        page.waitForCondition(() -> pages > before);
        look();
    }

    /** Goes on to a page of a kind that this or another way has looked at already. */
    void passes(Runnable step) {
        int before = pages;
        step.run();
        page.waitForCondition(() -> pages > before);
        page.waitForLoadState();
    }

    /** What a telephone's head keeps under a word; a desk shows it anyway. */
    void openMenu() {
        page.locator("[popovertarget=menu]").click();
    }

    void signIn(String login, String password) {
        page.fill("#login", login);
        page.fill("#password", password);
        press("main form button");
        assertThat(path()).as("signed in").doesNotContain("/sign-in");
    }

    /** Tries again while something that the house does by itself is not done. */
    void until(BooleanSupplier done) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(done::getAsBoolean);
    }

    /** A file behind an address of this house, as this visitor may see it. */
    APIResponse file(String address) {
        var response = page.request().get(address.startsWith("/") ? house + address : address);
        assertThat(response.ok()).as(address).isTrue();
        return response;
    }

    private void look() {
        page.waitForLoadState();
        var flash = page.locator("main > .notice[role=status]");
        told = flash.count() == 0 ? "" : flash.innerText();
        if (!scripts) {
            return;
        }
        var here = page.url();
        boolean isNew = Inspection.isNew(page);
        if (isNew) {
            wrong.addAll(Inspection.of(page));
        }
        if (status < UNPROCESSABLE) {
            if (isNew) {
                inOtherLanguages(here);
            }
            // Also where nothing was looked at, so that a journey sees the same whatever came before it.
            page.navigate(in(here, Language.JA));
        }
    }

    private void inOtherLanguages(String here) {
        for (var language : List.of(Language.EASY, Language.EN)) {
            page.navigate(in(here, language));
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.tag());
            wrong.addAll(Inspection.of(page));
        }
    }

    private static String in(String address, Language language) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("lang", language.key())
                .build()
                .toUriString();
    }

    private void heard(Response response) {
        boolean isPage = response.request().isNavigationRequest();
        boolean moved = response.status() >= 300 && response.status() < 400;
        if (isPage && !moved) {
            status = response.status();
        }
        if (response.status() >= SERVER_ERROR || (!isPage && response.status() >= 400)) {
            wrong.add(response.status() + " " + response.url());
        }
    }

    /** A page that asks to mend something has a status that Chromium calls an error; {@link #heard} judges those. */
    private void said(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            wrong.add("console: " + message.text());
        }
    }

    /** What was wrong on the way. */
    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        context.close();
    }
}

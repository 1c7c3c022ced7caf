package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A tablet of the crew. It keeps what it holds when it is switched off, the signal may go, and its clock may be wrong. */
final class Device implements AutoCloseable {
    static final String PIN = "739154";
    private static final int MOST_TABS = 120;
    private static final String APP = "/staff/outreach/tablet/app";

    private final Path home;
    private final String house;
    private final int width;
    private final List<String> wrong = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    Device(Path home, String house, int width) {
        this.home = home;
        this.house = house;
        this.width = width;
        switchOn(true, 0);
    }

    /** @param hours by which its clock is off */
    void switchOn(boolean signal, int hours) {
        context = Chromium.device(home, width);
        context.setOffline(!signal);
        if (hours != 0) {
            context.addInitScript("""
                    {
                      const Right = Date;
                      const off = %d * 3600000;
                      globalThis.Date = class extends Right {
                        constructor(...said) { if (said.length) super(...said); else super(Right.now() + off); }
                        static now() { return Right.now() + off; }
                      };
                    }
                    """.formatted(hours));
        }
        page = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
        page.onPageError(error -> wrong.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                wrong.add("console: " + message.text());
            }
        });
    }

    /** Without a word to the page or the browser: as if the battery was pulled. */
    void kill() {
        var processes = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("--user-data-dir=" + home))
                .toList();
        assertThat(processes).isNotEmpty();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    void signal(boolean there) {
        context.setOffline(!there);
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    void signIn(String login, String password) {
        page.navigate(house + "/sign-in?next=" + APP);
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("main form button");
        page.waitForURL("**" + APP);
    }

    void open() {
        page.navigate(house + APP);
    }

    void unlock() {
        typePin(PIN);
        see("#status [data-do=lock]");
    }

    void typePin(String pin) {
        see("form[data-do=unlock]");
        page.fill("#f-pin", pin);
        page.click("form[data-do=unlock] button");
    }

    void loadFirstDay(String name) {
        see("form[data-do=load]");
        page.locator("input[name=outing]").first().check();
        page.fill("#f-name", name);
        page.fill("#f-pin", PIN);
        page.fill("#f-again", PIN);
        page.click("form[data-do=load] button");
        see("#status [data-do=lock]");
        // Only then does it open again without signal.
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'");
    }

    /** Time goes on from now as fast as a test wants it. Before the page is opened. */
    void install() {
        context.clock().install();
    }

    /** At once it is so much later; whatever was to be done meanwhile is done once. */
    void later(Duration time) {
        context.clock().fastForward(time.toMillis());
    }

    /** Goes on with the tabulator until this has the focus. */
    void tabTo(String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if ((Boolean) page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Nobody gets to " + selector + " with the tabulator: " + text());
    }

    void key(String key) {
        page.keyboard().press(key);
    }

    void type(String selector, String text) {
        tabTo(selector);
        page.keyboard().type(text);
    }

    /** Kind, id and classes of what has the focus. */
    String focus() {
        return (String)
                page.evaluate(
                        "() => [document.activeElement.tagName, document.activeElement.id, document.activeElement.className].join(' ')");
    }

    /** Goes on in what is chosen from until it says this. */
    void choose(String value) {
        for (int steps = 0; steps < MOST_TABS; steps++) {
            if (value.equals(page.evaluate("() => document.activeElement.value"))) {
                return;
            }
            key("ArrowDown");
        }
        throw new AssertionError("Nobody gets to " + value + " with the arrows: " + text());
    }

    /** As {@link #interview}, with a keyboard alone. */
    void interviewByKeyboard(Map<String, String> family) {
        while (find("form[data-do=answer]").count() > 0) {
            var before = find("form[data-do=answer]").innerText();
            answerByKeyboard(family);
            page.waitForFunction(
                    "(before) => document.querySelector('form[data-do=answer]')?.innerText !== before", before);
        }
    }

    private void answerByKeyboard(Map<String, String> family) {
        for (var field : page.locator("form[data-do=answer] [name][id^='f-']").all()) {
            var ref = String.valueOf(field.getAttribute("name"));
            var said = family.get(ref.replaceAll("\\[\\d+]", ""));
            var type = field.getAttribute("type");
            if ("checkbox".equals(type)) {
                continue;
            }
            tabTo("[name='" + ref + "']");
            if ("radio".equals(type)) {
                key("Space");
                var wanted = said == null ? "no" : said;
                if (find("input[name='" + ref + "'][value='" + wanted + "']").count() > 0) {
                    choose(wanted);
                }
            } else if ("date".equals(type)) {
                // Year, month and day, in whatever order the machine's language has them.
                for (var part : List.of("ArrowUp", "ArrowRight", "ArrowUp", "ArrowRight", "ArrowUp")) {
                    key(part);
                }
            } else {
                page.keyboard()
                        .type(said != null ? said : "numeric".equals(field.getAttribute("inputmode")) ? "0" : "未来");
            }
        }
        if (find("input[name=none]").count() > 0) {
            tabTo("input[name=none]");
            key("Space");
        }
        tabTo("form[data-do=answer] button.button--big");
        key("Enter");
    }

    /** Something is to be seen, at once or soon. */
    void see(String selector) {
        try {
            page.waitForSelector(selector);
        } catch (TimeoutError late) {
            throw new AssertionError(selector + " is not there: " + text() + wrong, late);
        }
    }

    String heading() {
        return page.locator("main h1").first().innerText().strip();
    }

    String text() {
        return page.locator("main").innerText();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /** Everything that nobody may read without the PIN: what the page keeps, as whoever finds the device would see it. */
    String kept() {
        return (String) page.evaluate("""
                async () => {
                  const database = await new Promise((done) => { const asked = indexedDB.open("kaikaku-tablet"); asked.onsuccess = () => done(asked.result); });
                  const all = (store) => new Promise((done) => { const asked = database.transaction(store).objectStore(store).getAll(); asked.onsuccess = () => done(asked.result); });
                  const text = (bytes) => new TextDecoder().decode(bytes);
                  const sealed = (await all("sealed")).map((one) => text(one.iv) + text(one.data)).concat((await all("for-house")).map((one) => atob(one.data)));
                  const clear = JSON.stringify(await all("clear"));
                  const cached = [];
                  for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) cached.push(await (await caches.match(request)).text());
                  database.close();
                  return sealed.join() + clear + cached.join() + JSON.stringify({...localStorage, ...sessionStorage});
                }
                """);
    }

    /** By name: what lies under the PIN. */
    List<?> names() {
        return (List<?>) page.evaluate("""
                async () => {
                  const database = await new Promise((done) => { const asked = indexedDB.open("kaikaku-tablet"); asked.onsuccess = () => done(asked.result); });
                  const keys = await new Promise((done) => { const asked = database.transaction("sealed").objectStore("sealed").getAllKeys(); asked.onsuccess = () => done(asked.result); });
                  database.close();
                  return keys;
                }
                """);
    }

    int sealed() {
        return names().size();
    }

    /** Answers one screen; what the family does not say is no, none or a plain word. */
    void answer(Map<String, String> family) {
        for (var field : page.locator("form[data-do=answer] [id^='f-']:not(.sub):not(.field-error)")
                .all()) {
            var ref = field.getAttribute("name");
            if (ref == null) {
                continue;
            }
            var said = family.get(ref.replaceAll("\\[\\d+]", ""));
            switch (field.getAttribute("type") == null ? "text" : field.getAttribute("type")) {
                case "radio" -> {
                    var wanted = find("input[name='" + ref + "'][value='" + (said == null ? "no" : said) + "']");
                    (wanted.count() > 0 ? wanted : field).check();
                }
                case "checkbox" -> {
                    if (said != null) {
                        field.check();
                    }
                }
                case "date" -> field.fill(said == null ? "2026-11-20" : said);
                default ->
                    field.fill(said != null ? said : "numeric".equals(field.getAttribute("inputmode")) ? "0" : "未来");
            }
        }
        if (find("input[name=none]").count() > 0
                && find("input[type=checkbox][id^='f-']:checked").count() == 0) {
            find("input[name=none]").check();
        }
        page.click("form[data-do=answer] button.button--big");
    }

    /** All that is asked until the next step that is no question. */
    void interview(Map<String, String> family) {
        while (find("form[data-do=answer]").count() > 0) {
            var before = find("form[data-do=answer]").innerText();
            answer(family);
            page.waitForFunction(
                    "(before) => document.querySelector('form[data-do=answer]')?.innerText !== before", before);
        }
    }

    void inspect() {
        for (var tongue : List.of("easy", "en", "ja")) {
            page.click("a[data-tongue=" + tongue + "]");
            wrong.addAll(Inspection.of(page));
        }
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        context.close();
    }
}

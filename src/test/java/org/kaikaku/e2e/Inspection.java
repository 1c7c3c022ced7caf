package org.kaikaku.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at a page as a browser drew it: nothing may hinder anybody (WCAG 2.2 AA), nothing may stand out at the side. Whether something stands
 * out depends on every word, so that is looked at each time; what hinders lies in how a page is made, and a page made of the same parts
 * as one that was seen in this width is not searched again. That is most of them: twenty questions are made alike, and so is a page in Japanese and in
 * English, unless one lacks something. Contrast, which takes most of the time, is measured once for each part in each width: how a text is
 * coloured follows from what it stands in.
 */
final class Inspection {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 900;
    private static final String CONTRAST = "color-contrast";
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    private static final Set<String> MEASURED = ConcurrentHashMap.newKeySet();
    /** A number of 53 bits for a text, and for what comes above it; what kind of element one is. */
    private static final String SHORT = """
            () => {
              const short = (text, above) => {
                let low = 0xdeadbeef ^ above, high = 0x41c6ce57 ^ (above / 4294967296);
                for (let at = 0; at < text.length; at++) {
                  const sign = text.charCodeAt(at);
                  low = Math.imul(low ^ sign, 2654435761);
                  high = Math.imul(high ^ sign, 1597334677);
                }
                low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
                high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
                return 4294967296 * (2097151 & high) + (low >>> 0);
              };
              const kind = (one) => one.tagName + '.' + [...one.attributes].map((its) =>
                /^(class|type|role|lang|scope|open|hidden|disabled|checked|aria-(?!label|describedby|controls|owns).*)$/.test(its.name)
                  ? its.name + '=' + its.value : its.name).sort().join(' ') + (one.hasChildNodes() ? '' : ' empty');
              return (%s)();
            }
            """;

    private static final Set<String> READ = ConcurrentHashMap.newKeySet();

    private Inspection() {}

    /**
     * Whether no page of these parts said these words before, as far as they are not numbers and names by chance. One that did is said in the
     * other languages as that one was, so that there is nothing left to see: most people come in by the same door.
     */
    static boolean isNew(Page page) {
        return READ.add(make(page) + page.evaluate(with("""
                () => short(document.body.textContent.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '0')
                  .replace(/\\b[a-z]?[0-9a-f]{8}\\b/g, '0').replace(/[0-9]/g, '0'), 0)
                """)));
    }

    /** What is wrong with the page that is open; it stays as wide as it was. */
    static List<String> of(Page page) {
        var wrong = new ArrayList<String>();
        int before = page.viewportSize().width;
        var make = make(page);
        for (int width : before == WIDTHS[0] ? WIDTHS : new int[] {WIDTHS[1], WIDTHS[0]}) {
            wide(page, width);
            var where = "at %d px: %s (%s)".formatted(width, page.url(), page.title());
            sticksOut(page).forEach(one -> wrong.add("Wider than the window " + where + "\n  " + one));
            var texts = texts(page).stream()
                    .filter(text -> MEASURED.add(width + text))
                    .toList();
            hinders(page, SEEN.add(width + make), texts)
                    .forEach(one -> wrong.add("Hinders somebody " + where + "\n  " + one));
        }
        wide(page, before);
        return wrong;
    }

    private static void wide(Page page, int width) {
        if (page.viewportSize().width != width) {
            page.setViewportSize(width, HEIGHT);
        }
    }

    /**
     * The parts that a page is made of: each kind of element under its kinds of parents once, and the order of the headings. Long lists are
     * made of thousands of elements, so each kind is told by a number that holds that of its parents.
     */
    private static String make(Page page) {
        return (String) page.evaluate(with("""
                () => {
                  const kinds = new Set();
                  const walk = (one, above) => {
                    const here = short(kind(one), above);
                    kinds.add(here);
                    for (const below of one.children) walk(below, here);
                  };
                  walk(document.head, 0);
                  walk(document.body, 0);
                  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => one.tagName)
                    .filter((tag, at, all) => tag !== all[at - 1]);
                  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
                  return headings.join(' ') + ' ' + (ids.length - new Set(ids).size)
                    + short([...kinds].sort().join(' '), 0);
                }
                """));
    }

    private static String with(String script) {
        return SHORT.replace("%s", script.strip());
    }

    /** Each kind of text, by a number that holds what it stands in; the language of the page makes none. */
    @SuppressWarnings("unchecked")
    private static List<String> texts(Page page) {
        return (List<String>) page.evaluate(with("""
                () => {
                  window.texts = new Map();
                  const says = (one) => one.matches('input,select,textarea')
                    || [...one.childNodes].some((its) => its.nodeType === Node.TEXT_NODE && its.data.trim() !== '');
                  const walk = (one, above) => {
                    const here = short(kind(one), above);
                    if (says(one) && !window.texts.has('' + here)) window.texts.set('' + here, one);
                    for (const below of one.children) walk(below, here);
                  };
                  walk(document.body, 0);
                  return [...window.texts.keys()];
                }
                """));
    }

    /** @param texts whose contrast is measured */
    @SuppressWarnings("unchecked")
    private static List<String> hinders(Page page, boolean isNew, List<String> texts) {
        if (!isNew && texts.isEmpty()) {
            return List.of();
        }
        if (page.evaluate("() => window.axe === undefined").equals(true)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return (List<String>)
                page.evaluate("""
                async ({isNew, texts, tags, contrast}) => {
                  const wrong = [];
                  const look = async (where, what) => wrong.push(...(await axe.run(where, {...what, resultTypes: ['violations']})).violations);
                  if (isNew) await look(document, {runOnly: tags, rules: {[contrast]: {enabled: false}}});
                  if (texts.length) await look({include: texts.map((text) => window.texts.get(text))}, {runOnly: {type: 'rule', values: [contrast]}});
                  return wrong.map((rule) => rule.id + ': ' + rule.help + rule.nodes.map(
                    (node) => '\\n  ' + node.html.slice(0, 300) + '\\n  ' + node.failureSummary).join(''));
                }
                """, Map.of("isNew", isNew, "texts", texts, "tags", WCAG_22_AA, "contrast", CONTRAST));
    }

    @SuppressWarnings("unchecked")
    private static List<String> sticksOut(Page page) {
        return (List<String>) page.evaluate("""
                () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                  [...document.querySelectorAll('body *')]
                    .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map((one) => one.outerHTML.slice(0, 200))
                """);
    }
}

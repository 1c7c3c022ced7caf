package org.kaikaku.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks at a page as a browser drew it: nothing may hinder anybody (WCAG 2.2 AA), nothing may stand out at the side. Whether something stands
 * out depends on every word, so that is looked at each time; what hinders lies in how a page is made, and a page made of the same parts
 * as one that was seen in this language and width is not searched again. That is most of them: twenty questions are made alike.
 */
final class Inspection {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 900;
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
    /** A number of 53 bits for a text, and for what comes above it. */
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

    /** What is wrong with the page that is open. */
    static List<String> of(Page page) {
        var wrong = new ArrayList<String>();
        var window = page.viewportSize();
        var make = make(page);
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            var where = "at %d px: %s (%s)".formatted(width, page.url(), page.title());
            sticksOut(page).forEach(one -> wrong.add("Wider than the window " + where + "\n  " + one));
            if (SEEN.add(width + make)) {
                hinders(page).forEach(one -> wrong.add("Hinders somebody " + where + "\n  " + one));
            }
        }
        page.setViewportSize(window.width, window.height);
        return wrong;
    }

    /**
     * The parts that a page is made of: each kind of element under its kinds of parents once, and the order of the headings. Long lists are
     * made of thousands of elements, so each kind is told by a number that holds that of its parents.
     */
    private static String make(Page page) {
        return (String) page.evaluate(with("""
                () => {
                  const kind = (one) => one.tagName + '.' + [...one.attributes].map((its) =>
                    /^(class|type|role|lang|scope|open|hidden|disabled|checked|aria-(?!label|describedby|controls|owns).*)$/.test(its.name)
                      ? its.name + '=' + its.value : its.name).sort().join(' ') + (one.hasChildNodes() ? '' : ' empty');
                  const kinds = new Set();
                  const walk = (one, above) => {
                    const here = short(kind(one), above);
                    kinds.add(here);
                    for (const below of one.children) walk(below, here);
                  };
                  walk(document.documentElement, 0);
                  const headings = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => one.tagName)
                    .filter((tag, at, all) => tag !== all[at - 1]);
                  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
                  return document.documentElement.lang + headings + (ids.length - new Set(ids).size)
                    + short([...kinds].sort().join(' '), 0);
                }
                """));
    }

    private static String with(String script) {
        return SHORT.replace("%s", script.strip());
    }

    @SuppressWarnings("unchecked")
    private static List<String> hinders(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return (List<String>) page.evaluate("""
                async (tags) => (await axe.run(document, {runOnly: tags, resultTypes: ['violations']})).violations.map(
                  (rule) => rule.id + ': ' + rule.help + rule.nodes.map(
                    (node) => '\\n  ' + node.html.slice(0, 300) + '\\n  ' + node.failureSummary).join(''))
                """, WCAG_22_AA);
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

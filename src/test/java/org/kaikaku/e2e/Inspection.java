package org.kaikaku.e2e;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as a browser drew it: nothing may hinder anybody (WCAG 2.2 AA), nothing may stand out at the side. */
final class Inspection {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final int[] WIDTHS = {360, 1280};
    private static final int HEIGHT = 900;

    private Inspection() {}

    /** What is wrong with the page that is open. */
    static List<String> of(Page page) {
        var wrong = new ArrayList<String>();
        var window = page.viewportSize();
        page.evaluate(AxeBuilder.getAxeScript());
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            var where = "at %d px: %s (%s)".formatted(width, page.url(), page.title());
            sticksOut(page).forEach(one -> wrong.add("Wider than the window " + where + "\n  " + one));
            hinders(page).forEach(one -> wrong.add("Hinders somebody " + where + "\n  " + one));
        }
        page.setViewportSize(window.width, window.height);
        return wrong;
    }

    @SuppressWarnings("unchecked")
    private static List<String> hinders(Page page) {
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

package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyboardTest extends Journey {
    private static final int MOST_TABS = 60;

    @Test
    void the_first_questions_with_the_keyboard_alone_on_a_narrow_screen() {
        var visitor = withTelephone();
        var page = visitor.page();
        visitor.open("/");

        tabTo(page, "a.skip");
        page.keyboard().press("Enter");
        tabTo(page, "main a[href='/life-events/bereavement']");
        visitor.leadsOn(() -> page.keyboard().press("Enter"));
        tabTo(page, "main form[action$='/interviews'] button");
        visitor.leadsOn(() -> page.keyboard().press("Enter"));

        tabTo(page, "[name='deceased.birth_date']");
        page.keyboard().type("昭和18年5月3日");
        tabTo(page, "[name='deceased.death_date']");
        page.keyboard().type(Family.DIED.toString());
        tabTo(page, "[name='deceased.was_head'][value=yes]");
        page.keyboard().press("Space");
        onward(visitor);
        assertThat(visitor.find("[name='deceased.insurance']").count()).isPositive();

        onward(visitor);
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(focused(page, ".error-summary"))
                .as("the mistakes are what is read first")
                .isTrue();
        tabTo(page, ".error-summary a");
        page.keyboard().press("Enter");
        choose(page, "deceased.insurance", "kouki");
        choose(page, "deceased.care", "insured");
        choose(page, "deceased.pension", "receiving");
        onward(visitor);
        assertThat(visitor.find("[name='deceased.insurance']").count()).isZero();
    }

    @Test
    void languages_and_menu_of_a_telephone_open_by_key_and_leave_the_page_its_first_lines() {
        var visitor = withTelephone();
        for (var path : List.of("/", "/facilities", "/procedures", "/sign-in")) {
            visitor.open(path);
            var title = visitor.find("main h1").first().boundingBox();
            assertThat(title.y + title.height).as("end of the title of " + path).isLessThan(200);
        }
        var page = visitor.page();
        tabTo(page, "[popovertarget=menu]");
        page.keyboard().press("Enter");
        assertThat(visitor.find("nav.site-nav a[href='/procedures']").isVisible())
                .isTrue();
        page.keyboard().press("Escape");
        assertThat(visitor.find("nav.site-nav a[href='/procedures']").isVisible())
                .isFalse();
        assertThat(focused(page, "[popovertarget=menu]")).isTrue();
        page.keyboard().press("Enter");
        assertThat(Inspection.of(page)).isEmpty();
    }

    @Test
    void languages_and_menu_of_a_telephone_open_without_scripts() {
        var visitor = withoutScripts();
        visitor.page().setViewportSize(360, 740);
        visitor.open("/");
        visitor.find("[popovertarget=langs]").click();
        visitor.press("#langs a[lang=en]");
        assertThat(visitor.find("html").getAttribute("lang")).isEqualTo("en");
        visitor.openMenu();
        visitor.press("nav.site-nav a[href='/facilities']");
        assertThat(visitor.path()).isEqualTo("/facilities");
    }

    /** Tab leads to a group of choices, the arrow keys through it. */
    private static void choose(Page page, String fact, String value) {
        tabTo(page, "[name='" + fact + "']");
        page.keyboard().press("Space");
        for (int i = 0; i < 9 && !focused(page, "[value='" + value + "']"); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(page.locator("[name='" + fact + "'][value='" + value + "']").isChecked())
                .isTrue();
    }

    private static void onward(Visitor visitor) {
        tabTo(visitor.page(), "main form .actions button");
        visitor.leadsOn(() -> visitor.page().keyboard().press("Enter"));
    }

    private static boolean focused(Page page, String selector) {
        return (boolean) page.evaluate("(selector) => document.activeElement.matches(selector)", selector);
    }

    /** On the way there the focus must always be seen, and nothing may lie over it (WCAG 2.4.7, 2.4.11). */
    private static void tabTo(Page page, String selector) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused(page, selector)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat(page.evaluate(UNSEEN))
                    .as("focus that cannot be seen on " + page.url())
                    .isEqualTo("");
        }
        throw new AssertionError("The Tab key never came to " + selector + " on " + page.url());
    }

    private static final String UNSEEN = """
            () => {
              const at = document.activeElement;
              if (at === document.body) return "";
              const around = [at, at.parentElement, at.closest("label"), at.closest("li")].filter(Boolean);
              const look = () => around.map((one) => getComputedStyle(one))
                .map((css) => [css.outline, css.boxShadow, css.border, css.backgroundColor].join()).join();
              const focused = look();
              const box = (at.closest("label") ?? at).getBoundingClientRect();
              const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
              at.blur();
              const ringed = look() !== focused;
              at.focus({preventScroll: true});
              const hidden = !middle || !around.some((one) => one.contains(middle)) && !middle.contains(at);
              return !ringed ? "not marked: " + at.outerHTML : hidden ? "covered: " + at.outerHTML : "";
            }
            """;
}

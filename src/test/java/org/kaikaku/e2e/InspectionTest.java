package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
class InspectionTest {
    private static final String PAGE =
            "<!doctype html><html lang=\"%s\"><head><title>t</title><style>%s</style></head><body><main class=\"%s\">%s</main></body></html>";
    private static final String COLOURS =
            "body{background:#fff}.black{color:#000}.pale{color:#ccc}.wide{width:700px;height:9px}@media(max-width:400px){.narrow{color:#ccc}}";
    private static final String PALE = "<p class=\"pale\">pale</p>";

    /** Nothing of it was seen by another test. */
    private final String fresh = "a" + UUID.randomUUID();

    private Page page;

    @BeforeEach
    void there_is_a_page() {
        page = Chromium.running().newPage();
    }

    @AfterEach
    void it_is_closed() {
        page.close();
    }

    @Test
    void what_hinders_somebody_is_found_in_both_widths() {
        assertThat(seen("ja", "<p class=\"black\">black</p>")).isEmpty();
        assertThat(seen("ja", PALE)).hasSize(2).allMatch(found -> found.contains("color-contrast"));
        assertThat(seen("ja", "<input type=\"text\">")).anyMatch(found -> found.contains("label:"));
        assertThat(seen("ja", "<div class=\"wide\"></div>"))
                .singleElement()
                .asString()
                .startsWith("Wider than the window at 360 px");
    }

    @Test
    void what_only_one_width_shows_is_found_there() {
        assertThat(seen("ja", "<p class=\"narrow\">pale on telephones</p>"))
                .singleElement()
                .asString()
                .contains("at 360 px", "color-contrast");
    }

    @Test
    void a_page_of_the_same_parts_is_searched_once_in_whatever_language() {
        assertThat(seen("ja", PALE)).isNotEmpty();

        assertThat(seen("en", PALE.replace("pale", "faint"))).isEmpty();
        assertThat(seen("en", "<div>" + PALE + "</div>")).isNotEmpty();
    }

    private List<String> seen(String language, String content) {
        page.setContent(PAGE.formatted(language, COLOURS, fresh, content));
        return Inspection.of(page);
    }
}

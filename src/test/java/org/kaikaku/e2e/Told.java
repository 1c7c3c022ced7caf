package org.kaikaku.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What somebody has to tell, by fact. Of what nothing is known here the person says no, none, the first choice or some word. */
final class Told {
    /** Words in which a table finds something. */
    private static final Map<String, String> WRITTEN =
            Map.of("BANK", "みずほ銀行", "BRANCH", "上野支店", "ACCOUNT", "1234567", "POSTAL_CODE", "154-0024");

    private final Map<String, String> facts = new LinkedHashMap<>();

    static Told nothing() {
        return new Told();
    }

    Told and(String fact, String value) {
        facts.put(fact, value);
        return this;
    }

    /** Fills the fields of the question that stands on the page. */
    void fill(Page page) {
        var form = page.locator("main form:has(input[name=asked])").first();
        var asked = List.of(
                form.locator("input[name=asked]").first().getAttribute("value").split(","));
        if (form.locator("input[name=none]").count() > 0) {
            tick(form, asked);
        } else {
            asked.forEach(fact -> fill(form, fact));
        }
    }

    private void tick(Locator form, List<String> asked) {
        var true_ =
                asked.stream().filter(fact -> says(fact, "no").equals("yes")).toList();
        if (true_.isEmpty()) {
            form.locator("input[name=none]").check();
        }
        true_.forEach(fact -> named(form, fact).check());
    }

    private void fill(Locator form, String fact) {
        var fields = named(form, fact);
        if ("radio".equals(fields.first().getAttribute("type"))) {
            choose(fields, fact);
        } else if (facts.containsKey(fact) || fields.first().inputValue().isEmpty()) {
            fields.first().fill(says(fact, word(fields.first())));
        }
    }

    private void choose(Locator choices, String fact) {
        var values = new LinkedHashSet<String>();
        choices.all().forEach(choice -> values.add(choice.getAttribute("value")));
        var value = says(fact, values.contains("no") ? "no" : values.getFirst());
        choices.page()
                .locator("input[type=radio][name='%s'][value='%s']".formatted(fact, value))
                .check();
    }

    private static String word(Locator field) {
        var format = field.getAttribute("data-format");
        if (format != null && WRITTEN.containsKey(format)) {
            return WRITTEN.get(format);
        }
        if ("numeric".equals(field.getAttribute("inputmode"))) {
            return "0";
        }
        return field.getAttribute("class").contains("input--date") ? "昭和30年4月1日" : "見本";
    }

    private String says(String fact, String otherwise) {
        return facts.getOrDefault(fact, otherwise);
    }

    private static Locator named(Locator form, String fact) {
        return form.locator("[name='%s']".formatted(fact));
    }
}

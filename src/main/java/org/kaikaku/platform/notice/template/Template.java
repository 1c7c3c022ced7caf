package org.kaikaku.platform.notice.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.document.FormValue;
import org.kaikaku.platform.document.FormValues;
import org.kaikaku.platform.language.Language;
import org.kaikaku.platform.language.Text;

/** What is said, with tags for what differs ({@code {{receipt}}}). Tags insert and test; they compute nothing. */
public record Template(Text subject, Text body) {

    /** What came of it. */
    public record Said(Text subject, Text body) {}

    public Said say(Map<String, Text> facts) {
        return new Said(fill(subject, facts), fill(body, facts));
    }

    /**
     * Every name that it inserts or tests.
     *
     * @throws FormRenderer.FormProblem when it cannot be read
     */
    static Set<String> names(Text text) {
        var names = new TreeSet<String>();
        for (var language : Language.values()) {
            names.addAll(FormRenderer.names(text.in(language), _ -> null));
        }
        return names;
    }

    private static Text fill(Text text, Map<String, Text> facts) {
        return new Text(
                fill(text, Language.JA, facts), fill(text, Language.EASY, facts), fill(text, Language.EN, facts));
    }

    private static String fill(Text text, Language language, Map<String, Text> facts) {
        var values = new HashMap<String, FormValue>();
        facts.forEach((name, fact) -> {
            if (!fact.in(language).isBlank()) {
                values.put(name, FormValue.of(fact.in(language)));
            }
        });
        return FormRenderer.text(text.in(language), FormValues.of(values)).strip();
    }
}

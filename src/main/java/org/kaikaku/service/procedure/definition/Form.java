package org.kaikaku.service.procedure.definition;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A form that is filled from facts. */
public sealed interface Form {

    String key();

    /** What it prints or tests, with what the parts that it includes do, in the order of the tags. */
    List<String> facts();

    /** Whom it speaks of. */
    Subjects subjects();

    /**
     * @param each through whom it goes, one line for each
     * @param one of whom it speaks as of one alone
     */
    record Subjects(Set<String> each, Set<String> one) {}

    /**
     * A page written in HTML.
     *
     * @param html with Mustache tags; {@code {{> _head}}} is {@link Catalogue#parts}
     */
    record Html(String key, String html, List<String> facts, Subjects subjects) implements Form {}

    /**
     * A PDF that the city already has, with fields to fill in (AcroForm).
     *
     * @param lines for each subject, how many lines it has; who finds no line stands on another copy of it, the continuation sheet
     */
    record Pdf(
            String key,
            byte[] pdf,
            List<Field> fields,
            Map<String, Integer> lines,
            List<String> facts,
            Subjects subjects)
            implements Form {}

    /**
     * @param name the field's full name; of a line with {@value #LINE} where its number stands
     * @param text with the tags of an HTML form
     * @param line the subject of the lines; null where there is just one such field
     */
    record Field(String name, String text, @Nullable String line) {
        static final String LINE = "{n}";

        /** @param number from 1 */
        public String name(int number) {
            return name.replace(LINE, String.valueOf(number));
        }
    }
}

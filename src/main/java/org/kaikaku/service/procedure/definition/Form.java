package org.kaikaku.service.procedure.definition;

import java.util.List;
import java.util.Map;

/** A form that is filled from facts. */
public sealed interface Form {

    String key();

    /** What it prints or tests, with what the parts that it includes do, in the order of the tags. */
    List<String> facts();

    /**
     * A page written in HTML.
     *
     * @param html with Mustache tags; {@code {{> _head}}} is {@link Catalogue#parts}
     */
    record Html(String key, String html, List<String> facts) implements Form {}

    /**
     * A PDF that the city already has, with fields to fill in (AcroForm).
     *
     * @param fields what each field takes, by its full name: text with the tags of an HTML form
     */
    record Pdf(String key, byte[] pdf, Map<String, String> fields, List<String> facts) implements Form {}
}

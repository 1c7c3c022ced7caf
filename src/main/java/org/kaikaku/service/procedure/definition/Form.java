package org.kaikaku.service.procedure.definition;

import java.util.List;

/**
 * A form that is filled from facts.
 *
 * @param html with Mustache tags; {@code {{> _head}}} is {@link Catalogue#part}
 * @param facts that it prints or tests, with those of the parts that it includes, in the order of the tags
 */
public record Form(String key, String html, List<String> facts) {}

package org.kaikaku.platform.document;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All parts that a form brings, directly or through one another, found before anything is printed. */
final class FormParts {
    /** Tags that would insert without escaping, or would change how tags are written. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=]");

    private static final Pattern PART = Pattern.compile("\\{\\{\\s*[><]\\s*([^\\s}]+)\\s*}}");

    private final Map<String, String> sources = new HashMap<>();
    private final Function<String, @Nullable String> partials;

    private FormParts(Function<String, @Nullable String> partials) {
        this.partials = partials;
    }

    static FormParts of(String form, Function<String, @Nullable String> partials) {
        var parts = new FormParts(partials);
        parts.collect(form, "the form", new ArrayDeque<>());
        return parts;
    }

    Reader reader(String part) {
        return new StringReader(sources.getOrDefault(part, ""));
    }

    private void collect(String source, String name, Deque<String> within) {
        var forbidden = FORBIDDEN.matcher(source);
        if (forbidden.find()) {
            throw new FormRenderer.FormProblem("A form may not insert without escaping or change its tags: "
                    + place(source, forbidden.start(), name));
        }
        within.push(name);
        var tags = PART.matcher(source);
        while (tags.find()) {
            var part = tags.group(1);
            if (within.contains(part)) {
                throw new FormRenderer.FormProblem(
                        "The part " + part + " brings itself: " + place(source, tags.start(), name));
            }
            if (!sources.containsKey(part)) {
                var partSource = partials.apply(part);
                if (partSource == null) {
                    throw new FormRenderer.FormProblem(
                            "There is no part " + part + ": " + place(source, tags.start(), name));
                }
                collect(partSource, part, within);
                sources.put(part, partSource);
            }
        }
        within.pop();
    }

    private static String place(String source, int at, String name) {
        return name + ", line "
                + (1 + source.substring(0, at).chars().filter(c -> c == '\n').count());
    }
}

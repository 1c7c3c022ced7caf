package org.kaikaku.service.procedure.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Mustache tag of a form.
 *
 * @param line from 1
 * @param column from 1
 */
record FormTag(Kind kind, String name, int line, int column) {

    enum Kind {
        PRINT,
        IF,
        IF_NOT,
        END,
        PART,
        REMARK,
        /** Prints without escaping, or changes the braces: a city's form must do neither. */
        FORBIDDEN
    }

    private static final Pattern TAG = Pattern.compile("\\{\\{(?<sigil>[#^/>!&={<]?)(?<name>[^}]*?)[}=]?}}");

    private static final Pattern SEVERAL = Pattern.compile("[a-z0-9_]+\\.(each|(first|after|over)\\.[1-9]\\d?)");

    static List<FormTag> all(String html) {
        var tags = new ArrayList<FormTag>();
        var matcher = TAG.matcher(html);
        int line = 1;
        int lineStart = 0;
        while (matcher.find()) {
            for (int end = html.indexOf('\n', lineStart); end >= 0 && end < matcher.start(); ) {
                line++;
                lineStart = end + 1;
                end = html.indexOf('\n', lineStart);
            }
            var kind = kind(matcher.group("sigil"));
            tags.add(new FormTag(kind, matcher.group("name").strip(), line, matcher.start() - lineStart + 1));
        }
        return tags;
    }

    private static Kind kind(String sigil) {
        return switch (sigil) {
            case "" -> Kind.PRINT;
            case "#" -> Kind.IF;
            case "^" -> Kind.IF_NOT;
            case "/" -> Kind.END;
            case ">" -> Kind.PART;
            case "!" -> Kind.REMARK;
            default -> Kind.FORBIDDEN;
        };
    }

    boolean speaksOfFact() {
        return kind == Kind.PRINT || kind == Kind.IF || kind == Kind.IF_NOT;
    }

    boolean opens() {
        return kind == Kind.IF || kind == Kind.IF_NOT;
    }

    String subject() {
        return name.split("\\.", -1)[0];
    }

    /** Whether it goes through several: {@code member.each}, {@code member.first.4}, {@code member.after.4}, {@code member.over.4}. */
    boolean goesThrough() {
        return SEVERAL.matcher(name).matches();
    }

    /** The fact of {@code deceased.insurance} and of {@code deceased.insurance.kokuho}. */
    String fact() {
        var words = name.split("\\.", -1);
        return words.length < 2 ? name : words[0] + "." + words[1];
    }

    /** {@code kokuho} of {@code deceased.insurance.kokuho}; empty where the tag names no value. */
    String value() {
        String fact = fact();
        return name.length() > fact.length() ? name.substring(fact.length() + 1) : "";
    }
}

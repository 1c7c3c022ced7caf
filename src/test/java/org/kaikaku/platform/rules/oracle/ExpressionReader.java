package org.kaikaku.platform.rules.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaikaku.platform.rules.oracle.Expression.Both;
import org.kaikaku.platform.rules.oracle.Expression.Choice;
import org.kaikaku.platform.rules.oracle.Expression.Comparison;
import org.kaikaku.platform.rules.oracle.Expression.Either;
import org.kaikaku.platform.rules.oracle.Expression.Literal;
import org.kaikaku.platform.rules.oracle.Expression.Not;
import org.kaikaku.platform.rules.oracle.Expression.OneOf;
import org.kaikaku.platform.rules.oracle.Expression.Reference;

/** Recursive descent over the part of CEL that city files use. */
final class ExpressionReader {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(&&|\\|\\||==|!=|<=|>=|[<>!?:(),\\[\\]]|\"[^\"]*\"|'[^']*'|[A-Za-z_][\\w.]*|\\d+)\\s*");
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    ExpressionReader(String text) {
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.lookingAt()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
            matcher.region(end, text.length());
        }
        if (end < text.length()) {
            throw new IllegalArgumentException(text + " at " + end);
        }
    }

    Expression read() {
        var whole = choice();
        if (at < tokens.size()) {
            throw new IllegalArgumentException(tokens + " at " + at);
        }
        return whole;
    }

    private Expression choice() {
        var condition = either();
        if (!take("?")) {
            return condition;
        }
        var yes = either();
        expect(":");
        return new Choice(condition, yes, choice());
    }

    private Expression either() {
        var left = both();
        while (take("||")) {
            left = new Either(left, both());
        }
        return left;
    }

    private Expression both() {
        var left = comparison();
        while (take("&&")) {
            left = new Both(left, comparison());
        }
        return left;
    }

    private Expression comparison() {
        var left = single();
        while (at < tokens.size()) {
            var op = tokens.get(at);
            if (COMPARISONS.contains(op)) {
                at++;
                left = new Comparison(op, left, single());
            } else if (take("in")) {
                left = new OneOf(left, values());
            } else {
                break;
            }
        }
        return left;
    }

    private List<Object> values() {
        var values = new ArrayList<Object>();
        expect("[");
        do {
            values.add(((Literal) single()).value());
        } while (take(","));
        expect("]");
        return values;
    }

    private Expression single() {
        if (take("!")) {
            return new Not(single());
        }
        if (take("(")) {
            var inner = choice();
            expect(")");
            return inner;
        }
        var token = tokens.get(at++);
        return switch (token.charAt(0)) {
            case '"', '\'' -> new Literal(token.substring(1, token.length() - 1));
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> new Literal(Integer.valueOf(token));
            default ->
                token.equals("true") || token.equals("false")
                        ? new Literal(Boolean.valueOf(token))
                        : new Reference(token);
        };
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException(tokens + " at " + at + ": " + token + " expected");
        }
    }
}

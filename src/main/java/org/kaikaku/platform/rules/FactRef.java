package org.kaikaku.platform.rules;

/**
 * A fact of one subject: {@code child.birth_date} of the second child.
 *
 * @param index 0 where there is just one such subject, else 1 for the first
 */
public record FactRef(String fact, int index) implements Comparable<FactRef> {

    public static FactRef of(String fact) {
        return new FactRef(fact, 0);
    }

    public String subject() {
        return fact.substring(0, fact.indexOf('.'));
    }

    /** {@code child[2].birth_date} or {@code deceased.insurance}: the form in which answers travel and are stored. */
    public static FactRef parse(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return of(text);
        }
        int close = text.indexOf(']');
        return new FactRef(
                text.substring(0, open) + text.substring(close + 1), Integer.parseInt(text.substring(open + 1, close)));
    }

    @Override
    public String toString() {
        if (index == 0) {
            return fact;
        }
        int dot = fact.indexOf('.');
        return fact.substring(0, dot) + "[" + index + "]" + fact.substring(dot);
    }

    @Override
    public int compareTo(FactRef other) {
        int byFact = fact.compareTo(other.fact);
        return byFact != 0 ? byFact : Integer.compare(index, other.index);
    }
}

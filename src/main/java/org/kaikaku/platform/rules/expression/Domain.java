package org.kaikaku.platform.rules.expression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.rules.Fact;
import org.kaikaku.platform.rules.FactType;
import org.kaikaku.platform.rules.PortableRules;

/**
 * The values of a fact, as far as any expression tells them apart. Numbers fall into ranges between the numbers that they are compared
 * with; values that no expression distinguishes share a cell.
 */
public final class Domain {
    /** Nobody has been older. */
    public static final int OLDEST = 130;

    static final int MOST_CELLS = Long.SIZE;

    /** @param single whether it stands for this one value only */
    record Part(Object sample, boolean single) {}

    private final Fact fact;
    private final List<Part> parts;
    private final int[] cellOf;
    private final int cells;

    private Domain(Fact fact, List<Part> parts, int[] cellOf) {
        this.fact = fact;
        this.parts = parts;
        this.cellOf = cellOf;
        this.cells = IntStream.of(cellOf).max().orElse(-1) + 1;
    }

    /** @param compared the numbers that a number fact is compared with anywhere */
    static Domain of(Fact fact, NavigableSet<Long> compared) {
        var parts = switch (fact.type()) {
            case YESNO -> Stream.of(false, true).map(value -> new Part(value, true));
            case CHOICE -> fact.options().stream().map(option -> new Part(option.key(), true));
            case NUMBER, DERIVED -> ranges(largest(fact), compared).stream();
            case DATE, TEXT -> throw new IllegalArgumentException(fact.key());
        };
        var list = parts.toList();
        return new Domain(fact, list, IntStream.range(0, list.size()).toArray());
    }

    static int largest(Fact fact) {
        return fact.type() == FactType.DERIVED ? OLDEST : fact.max();
    }

    private static List<Part> ranges(int largest, NavigableSet<Long> compared) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (long border : compared.subSet(0L, true, (long) largest, true)) {
            if (from < border) {
                parts.add(new Part(from, from + 1 == border));
            }
            parts.add(new Part((int) border, true));
            from = (int) border + 1;
        }
        if (from <= largest) {
            parts.add(new Part(from, from == largest));
        }
        return parts;
    }

    public Fact fact() {
        return fact;
    }

    List<Part> parts() {
        return parts;
    }

    /** One bit for each cell. */
    public long all() {
        return cells == 0 ? 0 : -1L >>> (Long.SIZE - cells);
    }

    /** The bit of the cell that holds a value. */
    public long cell(Object value) {
        int found = value instanceof Integer number ? range(number) : indexOf(value);
        return 1L << cellOf[found];
    }

    private int range(int number) {
        int at = 0;
        while (at + 1 < parts.size() && (int) parts.get(at + 1).sample() <= number) {
            at++;
        }
        return at;
    }

    private int indexOf(Object value) {
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).sample().equals(value)) {
                return at;
            }
        }
        throw new IllegalArgumentException(fact.key() + " is never " + value);
    }

    /** The value, where just one is left in these cells. */
    public @Nullable Object only(long left) {
        Object only = null;
        for (int at = 0; at < parts.size(); at++) {
            if ((left >>> cellOf[at] & 1) != 0) {
                if (only != null || !parts.get(at).single()) {
                    return null;
                }
                only = parts.get(at).sample();
            }
        }
        return only;
    }

    /** With values in one cell that none of these sets tells apart. */
    Domain coarsened(Collection<Long> sets) {
        Map<List<Boolean>, Integer> seen = new HashMap<>();
        int[] coarse = new int[parts.size()];
        for (int at = 0; at < coarse.length; at++) {
            int part = at;
            var signature = sets.stream().map(set -> (set >>> part & 1) != 0).toList();
            coarse[at] = seen.computeIfAbsent(signature, _ -> seen.size());
        }
        return new Domain(fact, parts, coarse);
    }

    PortableRules.Cells portable() {
        var shapes = IntStream.range(0, parts.size())
                .mapToObj(at -> new PortableRules.Part(
                        parts.get(at).sample(), parts.get(at).single(), cellOf[at]))
                .toList();
        return new PortableRules.Cells(fact.key(), cells, shapes);
    }

    /** From bits of parts to bits of cells. */
    Formula.In project(Formula.In raw) {
        long set = 0;
        for (int at = 0; at < cellOf.length; at++) {
            set |= (raw.values() >>> at & 1) << cellOf[at];
        }
        return new Formula.In(raw.fact(), set, all());
    }
}

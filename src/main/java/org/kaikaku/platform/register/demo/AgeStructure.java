package org.kaikaku.platform.register.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kaikaku.platform.register.Sex;

/**
 * How many people there are of each age and sex in Japan; the last age stands for everybody older. Where the numbers come from stands
 * in age-structure.NOTICE.md.
 */
final class AgeStructure {
    record Cell(Sex sex, int age, int people) {}

    private final List<Cell> cells;

    private AgeStructure(List<Cell> cells) {
        this.cells = cells;
    }

    static AgeStructure ofJapan() {
        var cells = new ArrayList<Cell>();
        for (var row : Table.read("age-structure.csv", row -> row)) {
            if (!row.getField(0).equals("age")) {
                int age = Integer.parseInt(row.getField(0));
                cells.add(new Cell(Sex.MALE, age, Integer.parseInt(row.getField(1))));
                cells.add(new Cell(Sex.FEMALE, age, Integer.parseInt(row.getField(2))));
            }
        }
        return new AgeStructure(List.copyOf(cells));
    }

    List<Cell> cells() {
        return cells;
    }

    /** So many people with the same structure, by largest remainder. */
    Map<Sex, int[]> apportion(int people) {
        record Share(Cell cell, int whole, double rest) {}
        double all = cells.stream().mapToLong(Cell::people).sum();
        var shares = cells.stream()
                .map(cell -> {
                    double share = cell.people() / all * people;
                    return new Share(cell, (int) share, share - (int) share);
                })
                .sorted(Comparator.comparingDouble(Share::rest).reversed())
                .toList();
        int missing = people - shares.stream().mapToInt(Share::whole).sum();
        var apportioned = new EnumMap<Sex, int[]>(Sex.class);
        int oldest = cells.stream().mapToInt(Cell::age).max().orElseThrow();
        apportioned.put(Sex.MALE, new int[oldest + 1]);
        apportioned.put(Sex.FEMALE, new int[oldest + 1]);
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            counts(apportioned, share.cell().sex())[share.cell().age()] = share.whole() + (i < missing ? 1 : 0);
        }
        return apportioned;
    }

    static int[] counts(Map<Sex, int[]> apportioned, Sex sex) {
        var counts = apportioned.get(sex);
        if (counts == null) {
            throw new IllegalArgumentException("Nobody is counted as " + sex);
        }
        return counts;
    }
}

package org.kaikaku.platform.register.demo;

import java.util.List;
import java.util.Locale;

/** The towns of 未来市, which is nowhere: no postal code of Japan begins with 000. */
final class Towns {
    enum Kind {
        URBAN,
        SUBURB,
        RURAL,
        /** Blocks of flats that belong to the city. */
        ESTATE
    }

    record Town(String name, String postalCode, Kind kind, int blocks, int weight) {}

    private static final String[] FIGURES = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final List<String> HOUSES = List.of("コーポ未来", "メゾン若葉", "ハイツあおぞら", "レジデンス桜", "サンライズみらい");

    private final List<Town> all = Table.read(
            "towns.csv",
            row -> new Town(
                    row.getField(0),
                    row.getField(1),
                    Kind.valueOf(row.getField(2).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(row.getField(3)),
                    Integer.parseInt(row.getField(4))));
    private final Chance chance;

    Towns(Chance chance) {
        this.chance = chance;
    }

    Town any() {
        return chance.one(all, Town::weight);
    }

    Town named(String name) {
        return all.stream().filter(town -> town.name().equals(name)).findFirst().orElseThrow();
    }

    String address(Town town, boolean small) {
        var place = "未来市" + town.name();
        var block = town.blocks() > 0 ? FIGURES[chance.between(1, town.blocks())] + "丁目" : "";
        return switch (town.kind()) {
            case RURAL -> place + chance.between(1, 2400) + "番地" + (chance.in(0.3) ? chance.between(1, 9) : "");
            case ESTATE -> place + block + chance.between(1, 12) + "番 " + chance.between(1, 20) + "号棟" + room();
            case URBAN, SUBURB -> {
                var plot = place + block + chance.between(1, 30) + "番" + chance.between(1, 25) + "号";
                yield small && chance.in(0.7) ? plot + " " + chance.one(HOUSES) + room() : plot;
            }
        };
    }

    private String room() {
        return chance.between(1, 5) + "0" + chance.between(1, 8) + "号";
    }
}

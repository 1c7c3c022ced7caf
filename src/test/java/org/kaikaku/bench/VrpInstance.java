package org.kaikaku.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A published routing problem with time windows (VRPLIB), in whole numbers as its best-known value counts them: those of one depot (VRPTW)
 * in tenths of a unit, distances truncated (the convention of the DIMACS challenge), those of several (MDVRPTW) in thousandths, rounded
 * (as PyVRP does).
 *
 * @param depots the first so many nodes
 * @param vehicles node of the depot of each
 * @param longest duration of a route; {@link Long#MAX_VALUE} where there is no limit
 * @param demand of each node, as are the others
 */
record VrpInstance(
        String name,
        int depots,
        List<Integer> vehicles,
        long capacity,
        long longest,
        List<Long> demand,
        List<Long> service,
        List<Long> ready,
        List<Long> due,
        long[][] distance) {
    private static final int TENTHS = 10;
    private static final int THOUSANDTHS = 1000;

    int nodes() {
        return demand.size();
    }

    int customers() {
        return nodes() - depots;
    }

    static VrpInstance read(Path file) {
        try {
            return new Reader(Files.readAllLines(file)).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The depots and the first so many customers. */
    VrpInstance first(int customers) {
        int nodes = depots + customers;
        var near = new long[nodes][];
        for (int i = 0; i < nodes; i++) {
            near[i] = java.util.Arrays.copyOf(distance[i], nodes);
        }
        return new VrpInstance(
                name + ", first " + customers,
                depots,
                vehicles,
                capacity,
                longest,
                demand.subList(0, nodes),
                service.subList(0, nodes),
                ready.subList(0, nodes),
                due.subList(0, nodes),
                near);
    }

    /** How many of what distances count make one of the file's. */
    int unit() {
        return depots > 1 ? THOUSANDTHS : TENTHS;
    }

    private static final class Reader {
        private final List<String> lines;

        Reader(List<String> lines) {
            this.lines = lines;
        }

        VrpInstance read() {
            boolean several = head("TYPE").equals("MDVRPTW");
            int unit = several ? THOUSANDTHS : TENTHS;
            int nodes = Integer.parseInt(head("DIMENSION"));
            var places = section("NODE_COORD_SECTION", nodes);
            var windows = section("TIME_WINDOW_SECTION", nodes);
            int cars = Integer.parseInt(head("VEHICLES"));
            var service = several
                    ? scaled(section("SERVICE_TIME_SECTION", nodes), 1, unit)
                    : same(nodes, Long.parseLong(head("SERVICE_TIME")) * unit);
            return new VrpInstance(
                    head("NAME"),
                    several ? depots() : 1,
                    several
                            ? section("VEHICLES_DEPOT_SECTION", cars).stream()
                                    .map(row -> (int) row[1] - 1)
                                    .toList()
                            : java.util.Collections.nCopies(cars, 0),
                    Long.parseLong(head("CAPACITY")),
                    several ? Long.parseLong(head("VEHICLES_MAX_DURATION")) * unit : Long.MAX_VALUE,
                    scaled(section("DEMAND_SECTION", nodes), 1, 1),
                    service,
                    scaled(windows, 1, unit),
                    scaled(windows, 2, unit),
                    distances(places, several, unit));
        }

        private static long[][] distances(List<double[]> places, boolean rounded, int unit) {
            var all = new long[places.size()][places.size()];
            for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < all.length; j++) {
                    double way =
                            Math.hypot(places.get(i)[1] - places.get(j)[1], places.get(i)[2] - places.get(j)[2]) * unit;
                    all[i][j] = rounded ? Math.round(way) : (long) way;
                }
            }
            return all;
        }

        /** No service at the depot. */
        private static List<Long> same(int nodes, long service) {
            var all = new ArrayList<>(java.util.Collections.nCopies(nodes, service));
            all.set(0, 0L);
            return all;
        }

        private static List<Long> scaled(List<double[]> rows, int column, int unit) {
            return rows.stream().map(row -> Math.round(row[column] * unit)).toList();
        }

        private String head(String key) {
            return lines.stream()
                    .filter(line -> line.matches(key + " *:.*"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No " + key))
                    .replaceFirst("[^:]*:", "")
                    .strip();
        }

        private List<double[]> section(String name, int rows) {
            int at = lines.indexOf(name);
            return lines.subList(at + 1, at + 1 + rows).stream()
                    .map(line -> java.util.Arrays.stream(line.strip().split("\\s+"))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }

        private int depots() {
            int at = lines.indexOf("DEPOT_SECTION");
            return (int) lines.subList(at + 1, lines.size()).stream()
                    .takeWhile(line -> line.strip().matches("\\d+"))
                    .count();
        }
    }
}

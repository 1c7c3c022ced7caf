package org.kaikaku.platform.opendata.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.opendata.Reason;

/** A place on the map as publishers write it: in two cells or in one, either way round, in degrees or in degrees, minutes and seconds. */
sealed interface Position {
    record Nowhere() implements Position {}

    /** @param note null where it is written as it should be */
    record At(
            BigDecimal latitude,
            BigDecimal longitude,
            @Nullable Reason note) implements Position {}

    /** @param inLongitude whether the longitude's cell is to blame */
    record Wrong(Reason reason, boolean inLongitude) implements Position {}

    /** The country with its farthest islands, in degrees (国土地理院: 沖ノ鳥島 20°25′, 択捉島 45°33′, 与那国島 122°55′, 南鳥島 153°59′). */
    static boolean inJapan(BigDecimal latitude, BigDecimal longitude) {
        return between(latitude, "20.3", "45.7") && between(longitude, "122.8", "154.1");
    }

    static Position of(String latitude, String longitude) {
        var north = latitude.strip();
        var east = longitude.strip();
        if (north.isEmpty() && east.isEmpty()) {
            return new Nowhere();
        }
        var both = both(north.isEmpty() ? east : north);
        if (both.isPresent() && (north.isEmpty() || east.isEmpty() || north.equals(east))) {
            return checked(both.get()[0], both.get()[1], Reason.COORDINATES_IN_ONE_CELL);
        }
        if (north.isEmpty() || east.isEmpty()) {
            return new Wrong(Reason.HALF_A_COORDINATE, east.isEmpty());
        }
        return twoCells(north, east);
    }

    private static Position twoCells(String north, String east) {
        var latitude = Degrees.of(north);
        var longitude = Degrees.of(east);
        if (latitude.isEmpty() || longitude.isEmpty()) {
            return new Wrong(Reason.NOT_A_COORDINATE, latitude.isPresent());
        }
        return checked(latitude.get(), longitude.get(), null);
    }

    private static Position checked(BigDecimal latitude, BigDecimal longitude, @Nullable Reason note) {
        if (inJapan(latitude, longitude)) {
            return new At(latitude, longitude, note);
        }
        if (inJapan(longitude, latitude)) {
            return new At(longitude, latitude, Reason.COORDINATES_SWAPPED);
        }
        return new Wrong(Reason.OUTSIDE_JAPAN, between(latitude, "20.3", "45.7"));
    }

    private static Optional<BigDecimal[]> both(String cell) {
        var parts = Degrees.BETWEEN.split(cell.replaceAll("[()（）]", ""));
        if (parts.length != 2) {
            return Optional.empty();
        }
        var first = Degrees.of(parts[0]);
        var second = Degrees.of(parts[1]);
        return first.isPresent() && second.isPresent()
                ? Optional.of(new BigDecimal[] {first.get(), second.get()})
                : Optional.empty();
    }

    private static boolean between(BigDecimal degrees, String least, String most) {
        return degrees.compareTo(new BigDecimal(least)) >= 0 && degrees.compareTo(new BigDecimal(most)) <= 0;
    }

    /** An angle: 34.866918, 北緯34.866918, 34度52分1.5秒, 34°52′1.5″. */
    final class Degrees {
        private static final Pattern BETWEEN = Pattern.compile("\\s*[,，、;/\\s]\\s*");
        private static final Pattern DECIMAL = Pattern.compile("(?:北緯|東経|[NE])?([0-9]{1,3}(?:\\.[0-9]{1,20})?)[°度]?");
        private static final Pattern SIXTIETHS = Pattern.compile(
                "(?:北緯|東経|[NE])?([0-9]{1,3})[°度]([0-9]{1,2})[′'分](?:([0-9]{1,2}(?:\\.[0-9]{1,9})?)(?:[″\"秒]|''|′′)?)?");
        private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

        private Degrees() {}

        static Optional<BigDecimal> of(String cell) {
            var text = Folded.figures(cell);
            var decimal = DECIMAL.matcher(text);
            if (decimal.matches()) {
                return Optional.of(new BigDecimal(decimal.group(1)));
            }
            var parts = SIXTIETHS.matcher(text);
            if (!parts.matches()) {
                return Optional.empty();
            }
            var seconds = parts.group(3) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(3));
            var minutes = new BigDecimal(parts.group(2)).add(seconds.divide(SIXTY, 12, RoundingMode.HALF_UP));
            return Optional.of(new BigDecimal(parts.group(1)).add(minutes.divide(SIXTY, 8, RoundingMode.HALF_UP)));
        }
    }
}

package org.kaikaku.platform.staffing.roster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A role in a division, by their keys.
 *
 * @param division {@code *} for the whole city
 */
record Held(String role, String division) {
    static String written(List<Held> held) {
        return held.stream().map(one -> one.role + "@" + one.division).collect(Collectors.joining(" "));
    }

    static List<Held> read(String written) {
        return Arrays.stream(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new Held(one.substring(0, one.indexOf('@')), one.substring(one.indexOf('@') + 1)))
                .toList();
    }
}

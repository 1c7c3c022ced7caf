package org.kaikaku.platform.register.guard;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What of an address, folded, tells where somebody lives: the town with its numbers, and the building. */
final class Place {
    /** A prefecture, a county and a municipality are no secret, and are often left out. */
    private static final Pattern ABOVE_TOWN = Pattern.compile(
            "^(?:(?:東京都|北海道|(?:京都|大阪)府|.{2,3}県))?(?:.{1,6}?郡)?(?:.{1,7}?市(?!市))?(?:[^0-9]{1,5}?区)?(?=.*[0-9].*)");

    /** Numbers of a lot, not those in the name of a town (北12条, 1番町). */
    private static final Pattern LOT = Pattern.compile("([0-9]+(?:-[0-9]+){1,2}|[0-9]+(?=番地|番(?!町)|号|地割|$))([0-9-]*)");

    private static final Pattern AROUND_BUILDING = Pattern.compile("^(?:番地|番|号|の)+|[0-9-]+(?:号室|号|室|階|f)?$");
    private static final int SHORTEST = 3;

    private Place() {}

    static List<String> telling(String address) {
        var folded = Folded.of(address).text();
        var above = ABOVE_TOWN.matcher(folded);
        var within = above.find() ? folded.substring(above.end()) : folded;
        var lot = LOT.matcher(within);
        var found = lot.find()
                ? Stream.of(
                        within.substring(0, lot.end(1)),
                        AROUND_BUILDING.matcher(within.substring(lot.end())).replaceAll(""))
                : Stream.of(within);
        return found.filter(one -> one.length() >= SHORTEST).toList();
    }
}

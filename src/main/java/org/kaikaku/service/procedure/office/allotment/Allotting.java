package org.kaikaku.service.procedure.office.allotment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.application.Receipt;

/**
 * Cases that somebody ticked, and who shall have them.
 *
 * @param to null as long as nobody was chosen; the actor where they claim
 */
record Allotting(
        boolean claim, List<Ticked> cases, @Nullable UUID to) {
    static final int MOST = 100;
    private static final Pattern TICKED = Pattern.compile("([^:]{1,20}):([0-9]{1,9})");

    /** @param version of the case in the list in which it was ticked */
    record Ticked(Receipt receipt, int version) {
        static Optional<Ticked> parse(String value) {
            var match = TICKED.matcher(value);
            return match.matches()
                    ? Receipt.parse(match.group(1))
                            .map(receipt -> new Ticked(receipt, Integer.parseInt(match.group(2))))
                    : Optional.empty();
        }

        String value() {
            return receipt + ":" + version;
        }
    }

    /** What means nothing is left out, as is what was ticked twice. */
    static Allotting of(String what, List<String> cases, @Nullable UUID to, UUID me) {
        boolean claim = what.equals("claim");
        var ticked = cases.stream()
                .distinct()
                .limit(MOST)
                .flatMap(one -> Ticked.parse(one).stream())
                .toList();
        return new Allotting(claim, ticked, claim ? me : to);
    }
}

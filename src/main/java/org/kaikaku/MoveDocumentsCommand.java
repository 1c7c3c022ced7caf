package org.kaikaku;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kaikaku.platform.document.DocumentPlaces;
import org.kaikaku.platform.document.DocumentPlaces.Place;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * {@code move-documents storage|database}: carries the contents of documents there, also beside a running city hall. Stopped half-way, the same
 * command goes on with what is left.
 */
@ComponentScan("org.kaikaku.platform.document.storage")
class MoveDocumentsCommand {
    static final String NAME = "move-documents";

    /** The exit code: 0 all are there, 1 the storage did not have some, 2 not possible. */
    static int run(PrintStream out, String... args) {
        var to = place(args);
        if (to.isEmpty()) {
            out.println("./kaikaku move-documents storage|database");
            return 2;
        }
        try {
            return carry(to.get(), out, args);
        } catch (RuntimeException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            out.printf("できませんでした。同じ命令で続けられます / Not possible; the same command goes on%n  %s%n", cause.getMessage());
            return 2;
        }
    }

    private static Optional<Place> place(String... args) {
        return Arrays.stream(Place.values())
                .filter(place ->
                        args.length > 1 && place.name().toLowerCase(Locale.ROOT).equals(args[1]))
                .findFirst();
    }

    private static int carry(Place to, PrintStream out, String... args) {
        try (var house = DocumentsByHand.open(MoveDocumentsCommand.class, args)) {
            var places = house.getBean(DocumentPlaces.class);
            long all = places.left(to);
            long lost = places.carry(to, done -> out.printf("  %d / %d%n", done, all));
            out.printf("移しました / carried: %d%n", all - lost);
            if (lost > 0) {
                out.printf("ストレージにない文書 / documents that the storage does not have: %d%n", lost);
            }
            return lost == 0 ? 0 : 1;
        }
    }
}

package org.kaikaku.platform.register.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * @param protection null where the person is not under protection
 * @param household whose address is kept back too
 * @param address null unless this very reader said why
 * @param waiting the request to lift it that waits for a second person; null where none does
 */
public record ProtectionView(
        String person,
        String name,
        @Nullable Held protection,
        List<String> household,
        @Nullable String address,
        int minutes,
        @Nullable String waiting,
        List<Look> looks,
        boolean mayProtect,
        boolean maySee,
        boolean mayLift,
        Typed typed) {

    public record Held(Kind kind, String document, Text since, Text until, boolean toRenew, boolean dropped) {}

    public record Look(Text day, String who, String why) {}

    /**
     * What was typed and could not be taken.
     *
     * @param problem key of the text; null where nothing is wrong
     * @param field where
     */
    public record Typed(
            String kind,
            String document,
            String since,
            String reason,
            @Nullable String problem,
            String field) {
        static final Typed NOTHING = new Typed("", "", "", "", null, "");
    }
}

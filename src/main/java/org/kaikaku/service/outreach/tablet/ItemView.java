package org.kaikaku.service.outreach.tablet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Text;

/**
 * Something that a tablet brought, beside what the house has.
 *
 * @param here address of this page
 * @param reason key of a text; empty where it was taken
 * @param what the fact, procedure or state that the reason is about
 * @param seen the booking as the tablet had it; empty for none
 * @param now the booking as it is; null where there is none
 * @param anew answers that an individual number was written into: not kept, to be asked anew
 * @param decided who decided and when; null while nobody had to
 * @param problem key of a text; null for none
 */
public record ItemView(
        String here,
        String tablet,
        String kind,
        String state,
        String reason,
        String what,
        String slip,
        String deviceAt,
        String received,
        long skew,
        String seen,
        @Nullable Now now,
        String who,
        List<Text> procedures,
        List<Fact> facts,
        List<Anew> anew,
        List<String> receipts,
        List<Other> others,
        @Nullable Decided decided,
        boolean held,
        boolean aside,
        boolean unreadable,
        @Nullable String problem,
        String words) {
    static final String ASIDE_MISSING = "tablet.office.aside.missing";
    static final String ANEW_MISSING = "tablet.office.anew.missing";

    public boolean wordsMissing() {
        return ASIDE_MISSING.equals(problem);
    }

    /** Whether this answer is what the problem is about. */
    public boolean isMissing(Anew answer) {
        return ANEW_MISSING.equals(problem) && answer.value().isBlank();
    }

    /** The field that the problem is about. */
    public String problemAt() {
        return anew.stream().filter(this::isMissing).map(Anew::id).findFirst().orElse("words");
    }

    /** @param state key of a text */
    public record Now(String number, String when, String stop, String state, String who) {}

    public record Fact(Text label, int index, String value) {}

    /**
     * An answer that was left out.
     *
     * @param id of its field
     * @param name of its field
     * @param index which of a repeated subject; 0 for none
     * @param value what was written down since; empty for nothing
     */
    public record Anew(String id, String name, Text label, int index, String value) {}

    public record Other(String at, String tablet, String kind, String slip, String state, List<String> receipts) {}

    public record Decided(String by, String at, String words) {}
}

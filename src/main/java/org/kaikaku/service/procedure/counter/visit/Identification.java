package org.kaikaku.service.procedure.counter.visit;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a clerk made sure who came, and in whose name.
 *
 * @param proof null while the clerk has chosen none
 * @param other what was seen, for {@link Proof#OTHER}
 * @param proxy null when the person came themselves
 * @param bereaved how they stand to somebody who died; null for anything but a bereavement
 */
public record Identification(
        @Nullable Proof proof,
        String other,
        @Nullable Proxy proxy,
        @Nullable Bereaved bereaved) {
    public static final Identification OF_PAPER = new Identification(Proof.PAPER_ONLY, "", null, null);

    /**
     * @param relationship how they stand to the applicant; of a recorded mandate its kind
     * @param mandate null while the clerk has chosen none
     * @param held id of the recorded mandate under which they came; null for any other proof
     */
    public record Proxy(
            String name,
            String relationship,
            @Nullable Mandate mandate,
            @Nullable UUID held) {
        public Proxy(String name, String relationship, @Nullable Mandate mandate) {
            this(name, relationship, mandate, null);
        }
    }

    /** What entitles a proxy. */
    public enum Mandate {
        /** 委任状. */
        LETTER,
        /** 法定代理: parents, guardians (戸籍謄本、登記事項証明書). */
        LEGAL,
        /** 同一世帯. */
        SAME_HOUSEHOLD,
        /** One that the room of mandates keeps (代理). */
        RECORDED
    }

    /**
     * @param relationship to the person who died: 妻, 長男, 事実婚の夫 …
     * @param mourner whether they led the funeral (喪主)
     * @param heirs whether they act for all heirs (相続人代表)
     */
    public record Bereaved(String relationship, boolean mourner, boolean heirs) {}

    /** What the clerk has still left open. */
    public enum Gap {
        PROOF,
        OTHER,
        PROXY_NAME,
        PROXY_RELATIONSHIP,
        MANDATE,
        STANDING
    }

    public Set<Gap> gaps() {
        var gaps = EnumSet.noneOf(Gap.class);
        if (proof == null) {
            gaps.add(Gap.PROOF);
        }
        if (proof == Proof.OTHER && other.isBlank()) {
            gaps.add(Gap.OTHER);
        }
        if (proxy != null) {
            addIf(proxy.name().isBlank(), Gap.PROXY_NAME, gaps);
            addIf(proxy.relationship().isBlank(), Gap.PROXY_RELATIONSHIP, gaps);
            addIf(proxy.mandate() == null, Gap.MANDATE, gaps);
        }
        addIf(bereaved != null && bereaved.relationship().isBlank(), Gap.STANDING, gaps);
        return gaps;
    }

    private static void addIf(boolean open, Gap gap, Set<Gap> gaps) {
        if (open) {
            gaps.add(gap);
        }
    }
}

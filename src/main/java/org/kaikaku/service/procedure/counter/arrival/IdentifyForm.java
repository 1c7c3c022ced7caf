package org.kaikaku.service.procedure.counter.arrival;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.mandate.Mandates.Held;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.counter.visit.Identification.Bereaved;
import org.kaikaku.service.procedure.counter.visit.Identification.Mandate;
import org.kaikaku.service.procedure.counter.visit.Identification.Proxy;
import org.kaikaku.service.procedure.counter.visit.Proof;
import org.kaikaku.service.procedure.interview.About;

/**
 * What a clerk typed about who came; empty where nothing was.
 *
 * @param held id of a recorded mandate (代理)
 * @param event key of a life event, or {@link #LINK_ONLY}
 * @param subject register number of the one who died; {@link #NOBODY_HERE} when the register does not have them
 */
public record IdentifyForm(
        String proof,
        String other,
        String who,
        String proxyName,
        String proxyRelationship,
        String mandate,
        String held,
        String event,
        String subject,
        String relationship,
        boolean mourner,
        boolean heirs,
        String name,
        String kana) {
    public static final String LINK_ONLY = "link-code";
    public static final String NOBODY_HERE = "nobody";
    private static final String PROXY = "proxy";
    private static final int LONGEST = 80;

    static IdentifyForm blank(String event, String subject, String relationship) {
        return new IdentifyForm("", "", "self", "", "", "", "", event, subject, relationship, false, false, "", "");
    }

    static IdentifyForm of(UnaryOperator<@Nullable String> parameter) {
        return new IdentifyForm(
                text(parameter, "proof"),
                text(parameter, "other"),
                text(parameter, "who"),
                text(parameter, "proxyName"),
                text(parameter, "proxyRelationship"),
                text(parameter, "mandate"),
                text(parameter, "held"),
                text(parameter, "event"),
                text(parameter, "subject"),
                text(parameter, "relationship"),
                parameter.apply("mourner") != null,
                parameter.apply("heirs") != null,
                text(parameter, "name"),
                text(parameter, "kana"));
    }

    public boolean proxy() {
        return who.equals(PROXY);
    }

    /** To whom it happened, as the clerk was told; that it is nobody here is an answer too. */
    About about() {
        if (subject.isEmpty()) {
            return new About.Unsaid();
        }
        return subject.equals(NOBODY_HERE) ? new About.NotRegistered() : new About.Registered(subject);
    }

    /**
     * @param died whether it is about somebody who died
     * @param recorded mandates that hold for the applicant today
     */
    Identification identification(boolean died, List<Held> recorded) {
        return new Identification(
                chosen(Proof.class, proof).filter(Proof::inPerson).orElse(null),
                other,
                proxy() ? proxy(recorded) : null,
                died ? new Bereaved(relationship, mourner, heirs) : null);
    }

    private Proxy proxy(List<Held> recorded) {
        return recorded.stream()
                .filter(one -> one.id().toString().equals(held))
                .findFirst()
                .map(one -> new Proxy(one.proxy(), one.kind(), Mandate.RECORDED, one.id()))
                .orElseGet(() -> new Proxy(
                        proxyName,
                        proxyRelationship,
                        chosen(Mandate.class, mandate)
                                .filter(one -> one != Mandate.RECORDED)
                                .orElse(null)));
    }

    private static <E extends Enum<E>> Optional<E> chosen(Class<E> type, String typed) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    /** Control signs have no place in a name, and nobody's fills a page. */
    private static String text(UnaryOperator<@Nullable String> parameter, String name) {
        var typed = parameter.apply(name);
        if (typed == null) {
            return "";
        }
        var plain = typed.strip().replaceAll("\\p{Cc}", "");
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}

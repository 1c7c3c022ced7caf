package org.kaikaku.service.outreach.tablet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.number.IndividualNumbers;
import org.kaikaku.service.outreach.tablet.Item.Application;

/**
 * A deed as it may be kept. An answer with an individual number in it is left out whole, for who reads the rest must ask it anew in any case;
 * all other answers stay.
 *
 * @param leftOut keys of the facts, or {@link #NAME} and {@link #KANA}
 */
record Cleared(Item item, List<String> leftOut) {
    static final String NAME = "name";
    static final String KANA = "kana";

    static Cleared of(Item item) {
        var seen = masked(item.seen());
        var application = item.application();
        if (IndividualNumbers.isIn(item.slip())
                || application != null && keys(application).anyMatch(IndividualNumbers::isIn)) {
            return new Cleared(item.with("", "", null), List.of());
        }
        if (application == null) {
            return new Cleared(item.with(seen, item.slip(), null), List.of());
        }
        var leftOut = new ArrayList<String>();
        var kept = cleared(application, without(leftOut));
        return new Cleared(item.with(seen, item.slip(), kept), List.copyOf(leftOut));
    }

    /** What no device writes by hand: with a number in it, nothing of the application can be told from it. */
    private static Stream<String> keys(Application application) {
        return Stream.concat(
                Stream.of(application.event(), application.proof(), said(application.release())),
                Stream.concat(
                        application.facts().keySet().stream(),
                        application.chosen().stream().map(one -> one.procedure())));
    }

    /** Whether an answer stays; the others are written down. */
    private static Predicate<Map.Entry<String, String>> without(List<String> leftOut) {
        return answer -> {
            boolean stays = !IndividualNumbers.isIn(answer.getValue());
            if (!stays) {
                leftOut.add(answer.getKey());
            }
            return stays;
        };
    }

    private static Application cleared(Application application, Predicate<Map.Entry<String, String>> stays) {
        var name = stays.test(Map.entry(NAME, application.name())) ? application.name() : "";
        var kana = stays.test(Map.entry(KANA, application.kana())) ? application.kana() : "";
        var facts = new LinkedHashMap<String, @Nullable Object>();
        application.facts().forEach((fact, value) -> {
            if (stays.test(Map.entry(fact, said(value)))) {
                facts.put(fact, value);
            }
        });
        return application.with(name, kana, facts);
    }

    /** A number is a number however JSON writes it. */
    private static String said(@Nullable Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).toPlainString()
                : String.valueOf(value);
    }

    /** Names stay as they are written where nothing must be put out of sight. */
    private static String masked(String words) {
        return IndividualNumbers.isIn(words) ? IndividualNumbers.mask(words) : words;
    }
}

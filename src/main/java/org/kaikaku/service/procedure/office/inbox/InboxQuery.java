package org.kaikaku.service.procedure.office.inbox;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kaikaku.service.procedure.application.Receipt;

/**
 * What of the inbox is wanted; empty texts do not matter.
 *
 * @param q words of a case, part of a name in any width or kana, or a receipt number, which is found on every tab
 * @param worker account, or {@code none}
 * @param page from 1
 */
record InboxQuery(
        Tab tab,
        String q,
        String procedure,
        String channel,
        String worker,
        String division,
        Sort sort,
        boolean descending,
        int page) {
    static final int SIZE = 30;
    private static final int LONGEST = 100;

    enum Tab {
        ALL("true"),
        MINE("worker = :me"),
        UNASSIGNED("worker is null"),
        /** While a correction is waited for, the period rests. */
        PRESSING("(due <= :today and state <> 'CORRECTION_ASKED')"),
        CORRECTION("state = 'CORRECTION_ASKED'"),
        APPROVAL("state = 'AWAITING_APPROVAL'"),
        CLOSED("true"),
        /** What these divisions gave to others (移送), open or closed. */
        GIVEN("true");

        final String sql;

        Tab(String sql) {
            this.sql = sql;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Sort {
        /** How well it matches what was searched for; not without words. */
        MATCH("rank nulls last, due"),
        DUE("due"),
        RECEIVED("submitted_at"),
        PROCEDURE("procedure"),
        APPLICANT("applicant_kana");

        final String sql;

        Sort(String sql) {
            this.sql = sql;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody typed or bookmarked; what means nothing falls back to the usual. */
    static InboxQuery of(Asked asked) {
        var usual = usual(asked.q().strip());
        var sort = named(Sort.class, asked.sort().replace("-", ""))
                .filter(one -> one != Sort.MATCH)
                .orElse(usual);
        return new InboxQuery(
                named(Tab.class, asked.tab()).orElse(Tab.ALL),
                asked.q().strip().substring(0, Math.min(asked.q().strip().length(), LONGEST)),
                asked.procedure(),
                asked.channel(),
                asked.worker(),
                asked.division(),
                sort,
                asked.sort().startsWith("-") && sort != Sort.MATCH,
                Math.max(1, Math.min(asked.page(), 100_000)));
    }

    /** @param address names and values as they stand in an address of the inbox */
    static InboxQuery of(Map<String, String> address) {
        var page = address.getOrDefault("page", "1");
        return of(new Asked(
                address.getOrDefault("tab", ""),
                address.getOrDefault("q", ""),
                address.getOrDefault("procedure", ""),
                address.getOrDefault("channel", ""),
                address.getOrDefault("worker", ""),
                address.getOrDefault("division", ""),
                address.getOrDefault("sort", ""),
                page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1));
    }

    /** The query as it stands in the address. */
    record Asked(
            String tab,
            String q,
            String procedure,
            String channel,
            String worker,
            String division,
            String sort,
            int page) {}

    /** What comes first where nobody says. */
    static Sort usual(String q) {
        return q.isEmpty() || Receipt.parse(q).isPresent() ? Sort.DUE : Sort.MATCH;
    }

    /** What is searched for by its words; empty where that is nothing or a number. */
    String words() {
        return receipt().isPresent() ? "" : q.replace("\u0000", "");
    }

    Optional<Receipt> receipt() {
        return Receipt.parse(q);
    }

    /** As names are compared: without spaces, but never normalised, since a name keeps its characters. */
    String name() {
        return q.replaceAll("[\\s\u3000\u0000]", "");
    }

    /** Without spaces, in one width, hiragana as katakana. */
    String kana() {
        var kana = new StringBuilder();
        Normalizer.normalize(name(), Normalizer.Form.NFKC)
                .chars()
                .map(sign -> sign >= 'ぁ' && sign <= 'ゖ' ? sign + 'ァ' - 'ぁ' : sign)
                .forEach(sign -> kana.append((char) sign));
        return kana.toString();
    }

    /** For {@code like}; what stands for itself there is escaped. */
    static String part(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return java.util.Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst();
    }
}

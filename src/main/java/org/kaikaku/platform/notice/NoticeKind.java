package org.kaikaku.platform.notice;

import java.util.Set;

/**
 * A kind of news that a room tells; a bean of that room. What is said of it stands under {@code key} in the city's {@code notices.yaml}.
 *
 * @param key names it for ever: {@code application.decided}
 * @param staff whether members of staff get it, on their pages only; else residents do
 * @param asked whether a resident gets it only after asking for it
 * @param facts what its template may insert, besides {@code city} and {@code phone}
 */
public record NoticeKind(String key, boolean staff, boolean asked, Set<String> facts) {
    public NoticeKind {
        facts = Set.copyOf(facts);
    }

    public static NoticeKind toResidents(String key, String... facts) {
        return new NoticeKind(key, false, false, Set.of(facts));
    }

    public static NoticeKind toResidentsWhoAsk(String key, String... facts) {
        return new NoticeKind(key, false, true, Set.of(facts));
    }

    public static NoticeKind toStaff(String key, String... facts) {
        return new NoticeKind(key, true, false, Set.of(facts));
    }
}

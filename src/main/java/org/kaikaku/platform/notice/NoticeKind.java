package org.kaikaku.platform.notice;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of news that a room tells; a bean of that room. What is said of it stands under {@code key} in the city's {@code notices.yaml}.
 *
 * @param key names it for ever: {@code application.decided}
 * @param staff whether members of staff get it, on their pages only; else residents do
 * @param asked whether a resident gets it only after asking for it
 * @param facts what its template may insert, besides {@code city} and {@code phone}
 * @param unproven those of them that a mail to somebody without an account may insert, besides {@code link}: nothing that a stranger typed,
 *     and nothing that whoever else reads there must not know; null where such mails are never sent
 */
public record NoticeKind(
        String key,
        boolean staff,
        boolean asked,
        Set<String> facts,
        @Nullable Set<String> unproven) {
    public NoticeKind {
        facts = Set.copyOf(facts);
        unproven = unproven == null ? null : Set.copyOf(unproven);
    }

    /** Also to people without an account, with these of its facts. */
    public NoticeKind toCorrespondents(String... unproven) {
        return new NoticeKind(key, staff, asked, facts, Set.of(unproven));
    }

    public static NoticeKind toResidents(String key, String... facts) {
        return new NoticeKind(key, false, false, Set.of(facts), null);
    }

    public static NoticeKind toResidentsWhoAsk(String key, String... facts) {
        return new NoticeKind(key, false, true, Set.of(facts), null);
    }

    public static NoticeKind toStaff(String key, String... facts) {
        return new NoticeKind(key, true, false, Set.of(facts), null);
    }
}

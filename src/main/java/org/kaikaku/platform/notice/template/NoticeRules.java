package org.kaikaku.platform.notice.template;

import java.util.List;
import java.util.Optional;

/**
 * {@code notices.yaml} on a day.
 *
 * @param keepDays how long a notice can be read again
 */
public record NoticeRules(int keepDays, MailRules mail, List<Saying> sayings) {
    /** Of a city without the file: it tells nobody anything. */
    static final NoticeRules NONE = new NoticeRules(3650, MailRules.NONE, List.of());

    public NoticeRules {
        sayings = List.copyOf(sayings);
    }

    public Optional<Saying> find(String kind) {
        return sayings.stream().filter(saying -> saying.key().equals(kind)).findFirst();
    }
}

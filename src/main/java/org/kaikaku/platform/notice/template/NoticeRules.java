package org.kaikaku.platform.notice.template;

import java.util.List;
import java.util.Optional;

/**
 * {@code notices.yaml} on a day.
 *
 * @param keepDays how long a notice can be read again
 * @param remind how many days before something is due those are told who asked for it
 */
public record NoticeRules(
        int keepDays, List<Integer> remind, MailRules mail, LetterRules letters, List<Saying> sayings) {
    /** Of a city without the file: it tells nobody anything. */
    static final NoticeRules NONE = new NoticeRules(3650, List.of(), MailRules.NONE, LetterRules.NONE, List.of());

    public NoticeRules {
        remind = List.copyOf(remind);
        sayings = List.copyOf(sayings);
    }

    public Optional<Saying> find(String kind) {
        return sayings.stream().filter(saying -> saying.key().equals(kind)).findFirst();
    }
}

package org.kaikaku.platform.notice.template;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.language.Text;

/**
 * What the city says of mails.
 *
 * @param perDay how many a person gets at most in a day; what is more waits for {@code digest} of the next and goes in one
 * @param pauses before each further try; the last one repeats
 * @param giveUp after so long a mail is not tried any more
 * @param confirm how long a link that confirms an address can be used
 * @param news says that there is something to read, and no more
 */
public record MailRules(
        int perDay,
        LocalTime digest,
        List<Duration> pauses,
        Duration giveUp,
        Duration confirm,
        Template news,
        Template confirmation) {

    private static final Template NOTHING = new Template(Text.same(""), Text.same(""));

    /** Of a city without the file, which sends none. */
    static final MailRules NONE = new MailRules(
            1,
            LocalTime.of(8, 0),
            List.of(Duration.ofHours(1)),
            Duration.ofDays(1),
            Duration.ofDays(1),
            NOTHING,
            NOTHING);

    public MailRules {
        pauses = List.copyOf(pauses);
    }

    /** @param tries that were in vain */
    public Duration pause(int tries) {
        return pauses.get(Math.clamp(tries - 1, 0, pauses.size() - 1));
    }

    /** When the next day's mail of what was too much goes out. */
    public Instant nextDigest(Instant now) {
        return LocalDate.ofInstant(now, City.ZONE)
                .plusDays(1)
                .atTime(digest)
                .atZone(City.ZONE)
                .toInstant();
    }
}

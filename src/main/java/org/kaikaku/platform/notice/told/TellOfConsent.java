package org.kaikaku.platform.notice.told;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.consent.ConsentAsked;
import org.kaikaku.platform.identity.Posting;
import org.kaikaku.platform.identity.Postings;
import org.kaikaku.platform.identity.Roles;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.NoticeKind;
import org.kaikaku.platform.notice.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An act waits for a second person: everybody who may agree hears of it, but who asked. */
@Component
class TellOfConsent {
    static final String KIND = "consent.waiting";

    private final Notices notices;
    private final Postings postings;
    private final Roles roles;
    private final Clock clock;

    TellOfConsent(Notices notices, Postings postings, Roles roles, Clock clock) {
        this.notices = notices;
        this.postings = postings;
        this.roles = roles;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(ConsentAsked asked) {
        var news = new News(
                "consent/" + asked.id(),
                KIND,
                Map.of("act", asked.words(), "asker", Text.same(asked.asker().name()), "until", asked.lastDay()),
                "/staff/consents/" + asked.id(),
                News.CITY);
        entitled(asked)
                .filter(account -> !account.toString().equals(asked.asker().id()))
                .forEach(account -> notices.tell(account, news));
    }

    private Stream<UUID> entitled(ConsentAsked asked) {
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var book = roles.current();
        return postings.all().stream()
                .filter(posting -> posting.holdsOn(today))
                .filter(posting ->
                        posting.division().equals("*") || posting.division().equals(asked.division()))
                .filter(posting -> book.role(posting.role()).rights().contains(asked.right()))
                .map(Posting::account)
                .distinct();
    }

    @Configuration
    static class Kinds {
        @Bean
        NoticeKind consentWaiting() {
            return NoticeKind.toStaff(KIND, "act", "asker", "until");
        }
    }
}

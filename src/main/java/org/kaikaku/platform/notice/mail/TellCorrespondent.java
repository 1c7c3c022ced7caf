package org.kaikaku.platform.notice.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.notice.Correspondent;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.kaikaku.platform.notice.News;
import org.kaikaku.platform.notice.reader.CorrespondentMail;
import org.kaikaku.platform.notice.template.MailRules;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.kaikaku.platform.notice.template.Template;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * News to an address that nobody has proved. As many go there in a day as to a reader, whoever gave it, so that nobody floods a stranger's
 * letter box from here; what is more waits for the next day that has room, within a week, and is not sent where it would come too late.
 */
@Component
class TellCorrespondent implements CorrespondentMail {
    private static final Logger LOG = LoggerFactory.getLogger(TellCorrespondent.class);
    private static final int DAYS = 7;

    private final MailServer server;
    private final MailTable table;
    private final ComposeMail compose;
    private final NoticeFile file;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TellCorrespondent(
            MailServer server,
            MailTable table,
            ComposeMail compose,
            NoticeFile file,
            ApplicationEventPublisher events,
            Clock clock) {
        this.server = server;
        this.table = table;
        this.compose = compose;
        this.file = file;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public boolean on() {
        return server.on();
    }

    @Override
    public void send(Correspondent to, News news, Template template) {
        if (!server.on() || !Correspondent.isAddress(to.address())) {
            return;
        }
        var now = clock.instant();
        var words = compose.words(to, template, news.facts(), news.link());
        room(to.address(), now)
                .ifPresentOrElse(
                        due -> table.make(news.event(), to.address(), words, now, due), () -> crowded(news, now));
    }

    private void crowded(News news, Instant now) {
        LOG.warn("A mail was not sent: too many wait for the same address");
        events.publishEvent(new CorrespondentUnreached(news.event(), now));
    }

    /** When the day with room begins for it; empty where there is none within the week. */
    private Optional<Instant> room(String address, Instant now) {
        var rules = file.current().mail();
        var today = LocalDate.ofInstant(now, City.ZONE);
        return IntStream.range(0, DAYS)
                .mapToObj(today::plusDays)
                .filter(day -> hasRoom(address, day, rules))
                .findFirst()
                .map(day -> day.equals(today)
                        ? now
                        : day.atTime(rules.digest()).atZone(City.ZONE).toInstant());
    }

    private boolean hasRoom(String address, LocalDate day, MailRules rules) {
        var from = day.atStartOfDay(City.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(City.ZONE).toInstant();
        return table.toAddress(address, from, until) < rules.perDay();
    }
}

package org.kaikaku.platform.notice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kaikaku.platform.document.FormRenderer;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.platform.notice.CorrespondentUnreached;
import org.kaikaku.platform.notice.reader.Reader;
import org.kaikaku.platform.notice.reader.Readers;
import org.kaikaku.platform.notice.reader.Way;
import org.kaikaku.platform.notice.route.OutgoingTable;
import org.kaikaku.platform.notice.route.WayOut;
import org.kaikaku.platform.notice.template.NoticeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands mails to the city's server. Each is claimed before and marked after, so two nodes never send the same. Between the server's yes and
 * our mark lies the one moment in which a node can die and the mail go twice; its Message-ID stays the same, by which servers and readers
 * tell. What could not be delivered at all goes by letter, where the city allows one for it; to somebody without an account there is none, so
 * whoever told them hears of it.
 */
@Component
class SendMails implements RecurringJob {
    private static final Logger LOG = LoggerFactory.getLogger(SendMails.class);
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MailServer server;
    private final MailTable table;
    private final GatherMail gather;
    private final ComposeMail compose;
    private final Readers readers;
    private final NoticeFile file;
    private final OutgoingTable told;
    private final List<WayOut> ways;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate together;
    private final Clock clock;

    SendMails(
            MailServer server,
            MailTable table,
            GatherMail gather,
            ComposeMail compose,
            Readers readers,
            NoticeFile file,
            OutgoingTable told,
            List<WayOut> ways,
            ApplicationEventPublisher events,
            TransactionTemplate together,
            Clock clock) {
        this.server = server;
        this.table = table;
        this.gather = gather;
        this.compose = compose;
        this.readers = readers;
        this.file = file;
        this.told = told;
        this.ways = List.copyOf(ways);
        this.events = events;
        this.together = together;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.mail";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (!server.on()) {
            return;
        }
        gather.gather(clock.instant());
        var first = claim();
        if (first.isPresent() && !server.open(door -> send(first.get(), door))) {
            for (var mail = first; mail.isPresent(); mail = claim()) {
                save(mail.get(), new Answer.NotNow("The server cannot be reached"));
            }
        }
    }

    private void send(Mail.Sending first, MailServer.Door door) {
        var mail = Optional.of(first);
        while (mail.isPresent()) {
            send(door, mail.get());
            mail = door.isOpen() ? claim() : Optional.empty();
        }
    }

    private void send(MailServer.Door door, Mail.Sending mail) {
        var answer = mail.words() == null ? toReader(mail, door) : toCorrespondent(mail, mail.words(), door);
        answer.ifPresentOrElse(
                said -> save(mail, said), () -> table.save(mail.drop(), mail.attempts(), clock.instant()));
    }

    /** Empty where nobody wants it any more. */
    private Optional<Answer> toReader(Mail.Sending mail, MailServer.Door door) {
        return Optional.ofNullable(mail.account())
                .flatMap(readers::find)
                .filter(one -> wants(one, mail))
                .map(reader -> hand(mail, reader, door));
    }

    private Optional<Answer> toCorrespondent(Mail.Sending mail, Mail.Words words, MailServer.Door door) {
        return words.useless(clock.instant()) ? Optional.empty() : Optional.of(door.hand(compose.compose(mail, words)));
    }

    /** One that cannot be written, such as by a template of the city that breaks on it, is given up in its time and holds up no other. */
    private Answer hand(Mail.Sending mail, Reader reader, MailServer.Door door) {
        try {
            return door.hand(compose.compose(mail, reader));
        } catch (FormRenderer.FormProblem e) {
            return new Answer.NotNow(String.valueOf(e.getMessage()));
        }
    }

    /** They may have taken the address away since. */
    private static boolean wants(Reader reader, Mail.Sending mail) {
        return mail.address().equals(mail.purpose() == Mail.Purpose.NEWS ? reader.address() : reader.wanted());
    }

    private Optional<Mail.Sending> claim() {
        var now = clock.instant();
        return table.claim(now, now.plus(LEASE));
    }

    private void save(Mail.Sending mail, Answer answer) {
        var now = clock.instant();
        var after = mail.after(answer, file.current().mail(), now);
        together.executeWithoutResult(_ -> {
            table.save(after, mail.attempts(), now);
            if (after instanceof Mail.Failed failed) {
                LOG.warn("A mail could not be delivered after {} tries", mail.attempts());
                undelivered(mail, failed, now);
            }
        });
    }

    private void undelivered(Mail.Sending mail, Mail.Failed failed, Instant now) {
        if (failed.refused() && mail.account() != null) {
            readers.refused(mail.account(), mail.address(), now);
        }
        if (mail.event() != null) {
            events.publishEvent(new CorrespondentUnreached(mail.event(), now));
        }
        var letter = ways.stream().filter(way -> way.way() == Way.LETTER).toList();
        told.inMail(mail.id()).stream()
                .filter(notice -> file.current()
                        .find(notice.kind())
                        .filter(saying -> saying.letter())
                        .isPresent())
                .forEach(notice -> letter.forEach(way -> way.take(notice)));
    }
}

package org.kaikaku.service.procedure.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.rules.Rule;
import org.kaikaku.service.procedure.definition.Procedure;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One confirmation submits all that was chosen; pressed twice, it still submits once. */
@Service
public class SubmitApplications {
    private static final int USUAL_PROCESSING_DAYS = 10;

    private final JdbcClient jdbc;
    private final Applications applications;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmitApplications(
            JdbcClient jdbc,
            Applications applications,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param index which of a repeated subject; 0 for none
     * @param facts what this procedure needs, and no more
     */
    public record Wanted(Procedure procedure, int index, List<StatedFact> facts) {
        Rule.Ref ref() {
            return new Rule.Ref(procedure.key(), index);
        }
    }

    /**
     * @param fresh false when this very confirmation, or all that it asks for, had been received before
     * @param applications what was submitted now
     */
    public record Submission(UUID bundle, boolean fresh, List<Header> applications) {}

    /** Who applies, how, and on which version set. */
    public record Case(
            UUID interview,
            String event,
            long release,
            LocalDate on,
            Header.Channel channel,
            @Nullable UUID account,
            @Nullable String person,
            @Nullable String subject,
            String name,
            String kana,
            Header.@Nullable Proxy proxy) {

        /** Of somebody who applies for themselves. */
        public Case(
                UUID interview,
                String event,
                long release,
                LocalDate on,
                Header.Channel channel,
                @Nullable UUID account,
                @Nullable String person,
                @Nullable String subject,
                String name,
                String kana) {
            this(interview, event, release, on, channel, account, person, subject, name, kana, null);
        }
    }

    /**
     * What this interview has submitted already is not submitted again, whatever the key.
     *
     * @param key idempotency key: the same interview and key give the same bundle
     */
    @Transactional
    public Submission submit(Case of, Collection<Wanted> wanted, String key, BusinessDays office, Doer doer) {
        waitForOthers(of.interview());
        var open = new HashMap<Rule.Ref, UUID>();
        for (var earlier : before(of.interview())) {
            if (earlier.key().equals(key)) {
                return new Submission(earlier.bundle(), false, List.of());
            }
            if (earlier.ref() != null) {
                open.put(earlier.ref(), earlier.bundle());
            }
        }
        var fresh = wanted.stream().filter(one -> !open.containsKey(one.ref())).toList();
        if (fresh.isEmpty() && !wanted.isEmpty()) {
            var bundle = open.get(wanted.iterator().next().ref());
            return new Submission(Objects.requireNonNull(bundle), false, List.of());
        }
        return submit(of, fresh, key, office, doer);
    }

    private Submission submit(Case of, List<Wanted> wanted, String key, BusinessDays office, Doer doer) {
        var bundle = UUID.randomUUID();
        var now = clock.instant();
        var receipts = applications.open(
                bundle, of.interview(), key, wanted.stream().map(Wanted::ref).toList(), now);
        var received = IntStream.range(0, wanted.size())
                .mapToObj(i -> received(of, wanted.get(i), receipts.get(i), bundle, now, office))
                .toList();
        applications.add(of.interview(), received, doer);
        journal.write(received.stream()
                .flatMap(application -> application.header().traces(doer, Act.SUBMIT, "申請の受付").stream())
                .toList());
        received.forEach(application -> {
            events.publishEvent(ApplicationSubmitted.of(application.header()));
            events.publishEvent(
                    ApplicationShown.of(application, application.header().submittedAt()));
        });
        var headers = received.stream().map(Application.Received::header).toList();
        events.publishEvent(new BundleReceived(bundle, headers));
        return new Submission(bundle, true, headers);
    }

    /** Two confirmations of one interview, in two windows, go one after the other. */
    private void waitForOthers(UUID interview) {
        jdbc.sql("select id from procedure_interview where id = ? for update")
                .param(interview)
                .query(UUID.class)
                .optional();
    }

    /** @param ref null where all of that confirmation was withdrawn */
    private record Earlier(UUID bundle, String key, Rule.@Nullable Ref ref) {}

    private List<Earlier> before(UUID interview) {
        return jdbc.sql("""
                        select b.id, b.key, a.procedure, a.subject_index
                          from procedure_bundle b
                          left join procedure_application a
                            on a.bundle = b.id and coalesce(a.outside_state, a.state) <> 'WITHDRAWN'
                         where b.interview = ?
                        """)
                .param(interview)
                .query((row, number) -> new Earlier(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3) == null ? null : new Rule.Ref(row.getString(3), row.getInt(4))))
                .list();
    }

    private Application.Received received(
            Case of, Wanted one, Receipt receipt, UUID bundle, Instant now, BusinessDays office) {
        var procedure = one.procedure();
        var days = procedure.processingDays() == null ? USUAL_PROCESSING_DAYS : procedure.processingDays();
        return new Application.Received(new Header(
                UUID.randomUUID(),
                receipt,
                bundle,
                of.event(),
                procedure.key(),
                of.release(),
                of.on(),
                one.index(),
                Objects.requireNonNull(procedure.division()),
                of.channel(),
                of.account(),
                of.person(),
                of.subject(),
                of.name(),
                of.kana(),
                one.facts(),
                now,
                office.plus(LocalDate.ofInstant(now, City.ZONE), days),
                of.proxy(),
                1));
    }
}

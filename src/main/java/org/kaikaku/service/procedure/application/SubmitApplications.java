package org.kaikaku.service.procedure.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.calendar.BusinessDays;
import org.kaikaku.platform.city.City;
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
    public record Wanted(Procedure procedure, int index, List<StatedFact> facts) {}

    /**
     * @param fresh false when this very confirmation had been received before
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
            String kana) {}

    /**
     * @param key idempotency key: the same interview and key give the same bundle
     */
    @Transactional
    public Submission submit(Case of, Collection<Wanted> wanted, String key, BusinessDays office, Doer doer) {
        var bundle = UUID.randomUUID();
        int made = jdbc.sql("""
                        insert into procedure_bundle (id, interview, key, made_at) values (?, ?, ?, ?)
                        on conflict (interview, key) do nothing
                        """)
                .params(bundle, of.interview(), key, Timestamp.from(clock.instant()))
                .update();
        if (made == 0) {
            var earlier = jdbc.sql("select id from procedure_bundle where interview = ? and key = ?")
                    .params(of.interview(), key)
                    .query(UUID.class)
                    .single();
            return new Submission(earlier, false, List.of());
        }
        var before = submittedBefore(of.interview());
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var received = new ArrayList<Application.Received>();
        for (var one : wanted) {
            if (!before.contains(one.procedure().key() + "/" + one.index())) {
                received.add(received(of, one, bundle, today, office));
            }
        }
        applications.add(received, doer);
        journal.write(received.stream()
                .flatMap(application -> application.header().people().stream()
                        .map(person -> new Trace(
                                doer,
                                Act.SUBMIT,
                                "申請の受付",
                                person,
                                "application/" + application.header().receipt())))
                .toList());
        received.forEach(application -> events.publishEvent(ApplicationSubmitted.of(application.header())));
        return new Submission(
                bundle,
                true,
                received.stream().map(Application.Received::header).toList());
    }

    private Application.Received received(Case of, Wanted one, UUID bundle, LocalDate today, BusinessDays office) {
        var procedure = one.procedure();
        var days = procedure.processingDays() == null ? USUAL_PROCESSING_DAYS : procedure.processingDays();
        return new Application.Received(new Header(
                UUID.randomUUID(),
                applications.nextReceipt(today),
                bundle,
                of.event(),
                procedure.key(),
                of.release(),
                of.on(),
                one.index(),
                java.util.Objects.requireNonNull(procedure.division()),
                of.channel(),
                of.account(),
                of.person(),
                of.subject(),
                of.name(),
                of.kana(),
                one.facts(),
                clock.instant(),
                office.plus(today, days),
                1));
    }

    private Set<String> submittedBefore(UUID interview) {
        return jdbc.sql("""
                        select a.procedure || '/' || a.subject_index
                          from procedure_application a join procedure_bundle b on b.id = a.bundle
                         where b.interview = ? and a.state <> 'WITHDRAWN'
                        """).param(interview).query(String.class).list().stream()
                .collect(Collectors.toSet());
    }
}

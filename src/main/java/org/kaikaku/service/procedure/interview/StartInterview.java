package org.kaikaku.service.procedure.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an interview about a life event, with what the register knows of those who have been identified. */
@Service
public class StartInterview {
    private final Catalogues catalogues;
    private final Interviews interviews;
    private final Prefill prefill;
    private final Journal journal;
    private final Clock clock;

    StartInterview(Catalogues catalogues, Interviews interviews, Prefill prefill, Journal journal, Clock clock) {
        this.catalogues = catalogues;
        this.interviews = interviews;
        this.prefill = prefill;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws org.kaikaku.service.procedure.definition.NoSuchDefinition when the city knows no such life event */
    @Transactional
    public Interview start(String event, People people, @Nullable UUID account, @Nullable UUID visit, Doer doer) {
        var catalogue = catalogues.current();
        catalogue.event(event);
        var today = LocalDate.ofInstant(clock.instant(), City.ZONE);
        var about = withSubject(event, people);
        var opened = new Interview(
                        UUID.randomUUID(),
                        event,
                        catalogue.release(),
                        catalogue.on(),
                        InterviewCode.random(),
                        account,
                        visit,
                        about,
                        new TreeMap<>(),
                        1,
                        clock.instant())
                .prefilled(about, prefill.known(catalogue, about, today));
        interviews.add(opened);
        journalLooks(opened, catalogue, doer);
        return opened;
    }

    /** Links what is now known of the people to an interview that began without them. */
    @Transactional
    public Interview identify(Interview interview, People people, Doer doer) {
        var catalogue = catalogues.release(interview.release(), interview.on());
        var about = withSubject(interview.event(), people);
        var known = prefill.known(catalogue, about, LocalDate.ofInstant(clock.instant(), City.ZONE));
        var saved = interviews.save(interview.prefilled(about, known));
        journalLooks(saved, catalogue, doer);
        return saved;
    }

    private People withSubject(String event, People people) {
        if (!event.equals("bereavement") || people.applicant() == null || people.subject() != null) {
            return people;
        }
        return prefill.lastDeceasedOf(people.applicant())
                .map(deceased -> new People(people.applicant(), deceased.id().value()))
                .orElse(people);
    }

    private void journalLooks(Interview interview, Catalogue catalogue, Doer doer) {
        var purpose = catalogue.event(interview.event()).title().ja() + "の手続きに使う記録を見る";
        for (var person : java.util.Arrays.asList(
                interview.people().applicant(), interview.people().subject())) {
            if (person != null) {
                journal.write(new Trace(doer, Act.LOOK, purpose, person, "interview/" + interview.id()));
            }
        }
    }
}

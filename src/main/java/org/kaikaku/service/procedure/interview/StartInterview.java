package org.kaikaku.service.procedure.interview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.register.PersonId;
import org.kaikaku.platform.rules.Answer;
import org.kaikaku.platform.rules.FactRef;
import org.kaikaku.service.procedure.definition.Catalogue;
import org.kaikaku.service.procedure.definition.Catalogues;
import org.kaikaku.service.procedure.definition.LifeEvent;
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
        return start(catalogues.current(), event, people, account, visit, doer);
    }

    /** Of somebody whom nobody has looked up, on the release on which they were asked: what was said away from the house. */
    @Transactional
    public Interview startOn(Catalogue catalogue, String event, Doer doer) {
        return start(catalogue, event, People.NOBODY, null, null, doer);
    }

    private Interview start(
            Catalogue catalogue, String event, People people, @Nullable UUID account, @Nullable UUID visit, Doer doer) {
        var about = supposing(catalogue.event(event), people, Map.of());
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
                clock.instant());
        var known = known(catalogue, opened);
        var informed = opened.prefilled(known.facts(), false).tidied(catalogue.facts());
        interviews.add(informed);
        journalLooks(informed, catalogue, known.read(), doer);
        return informed;
    }

    /**
     * Links the applicant to an interview that began without them. What the register says of the applicant takes the place of what was
     * typed, for it may have been typed of somebody else.
     */
    @Transactional
    public Interview identify(Interview interview, String applicant, Doer doer) {
        var catalogue = catalogues.release(interview.release(), interview.on());
        var event = catalogue.event(interview.event());
        var people = supposing(event, new People(applicant, interview.people().about()), interview.known());
        return informed(interview.about(people), catalogue, true, doer);
    }

    /** The applicant says of the one whom the register knows: it is they, or it is not. */
    @Transactional
    public Interview settle(Interview interview, boolean theOne, Doer doer) {
        if (!(interview.people().about() instanceof About.Supposed(var person))) {
            return interview;
        }
        var about = theOne ? new About.Registered(person) : new About.NotRegistered();
        return informed(
                interview.about(new People(interview.people().applicant(), about)),
                catalogues.release(interview.release(), interview.on()),
                false,
                doer);
    }

    /** The register says something else of them now; what somebody said stands as it was, and so does a draft that it does not touch. */
    @Transactional
    public void informAgain(UUID id, Doer doer) {
        interviews.lock(id).ifPresent(draft -> informAgain(draft, doer));
    }

    private void informAgain(Interview draft, Doer doer) {
        var catalogue = catalogues.release(draft.release(), draft.on());
        var known = known(catalogue, draft);
        var fresh = draft.withoutRegister().prefilled(known.facts(), false).tidied(catalogue.facts());
        if (!fresh.answers().equals(draft.answers())) {
            interviews.save(fresh);
            journal.write(known.read().stream()
                    .map(person ->
                            new Trace(doer, Act.LOOK, "住民記録が変わり、下書きを新しくする", person.value(), "interview/" + draft.id()))
                    .toList());
        }
    }

    private Interview informed(Interview interview, Catalogue catalogue, boolean identified, Doer doer) {
        var known = known(catalogue, interview);
        var saved =
                interviews.save(interview.prefilled(known.facts(), identified).tidied(catalogue.facts()));
        journalLooks(saved, catalogue, known.read(), doer);
        return saved;
    }

    private Prefill.Known known(Catalogue catalogue, Interview interview) {
        return prefill.known(catalogue, catalogue.event(interview.event()), interview.people(), today());
    }

    /** Never in the place of what somebody said, and never beside what they typed of somebody else. */
    private People supposing(LifeEvent event, People people, Map<FactRef, Answer> typed) {
        if (people.applicant() == null || !(people.about() instanceof About.Unsaid)) {
            return people;
        }
        return prefill.supposed(event, people.applicant(), today())
                .filter(dead -> prefill.fits(event, dead, typed))
                .map(dead -> new People(
                        people.applicant(), new About.Supposed(dead.id().value())))
                .orElse(people);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), City.ZONE);
    }

    private void journalLooks(Interview interview, Catalogue catalogue, Collection<PersonId> read, Doer doer) {
        var purpose = catalogue.event(interview.event()).title().ja() + "の手続きに使う記録を見る";
        journal.write(read.stream()
                .map(person -> new Trace(doer, Act.LOOK, purpose, person.value(), "interview/" + interview.id()))
                .toList());
    }
}

package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, gives to another division, opens again. Each is false where somebody else was quicker; then nothing is written. */
@Service
public class GoOnWithInquiry {
    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final EarlierAnswers earlier;
    private final TellAsker tellAsker;
    private final Due due;
    private final Journal journal;
    private final Clock clock;

    GoOnWithInquiry(
            Inquiries inquiries,
            InquirySteps steps,
            EarlierAnswers earlier,
            TellAsker tellAsker,
            Due due,
            Journal journal,
            Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.earlier = earlier;
        this.tellAsker = tellAsker;
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param shared whether others may answer so too */
    @Transactional
    public boolean answer(Inquiry.Open open, String text, boolean shared, Actor actor) {
        var now = clock.instant();
        var closed = open.answered(now);
        var step = new Step(Step.Kind.ANSWERED, text, actor.name(), actor.office(), shared, now);
        if (!write(closed, step, "問い合わせに答える", actor)) {
            return false;
        }
        if (shared) {
            earlier.changed(
                    List.of(closed.head().id() + "/" + steps.last(closed.head().id())));
        }
        tellAsker.answered(closed);
        return true;
    }

    @Transactional
    public boolean escalate(Inquiry.Open open, String division, LocalDate until, String text, Actor actor) {
        var step = step(Step.Kind.ESCALATED, text, actor, clock.instant());
        return write(open.escalated(division, until), step, "問い合わせを担当課に渡す", actor);
    }

    @Transactional
    public boolean reopen(Inquiry.Closed closed, String text, Actor actor) {
        var now = clock.instant();
        var until = due.after(LocalDate.ofInstant(now, City.ZONE));
        return write(closed.reopened(until), step(Step.Kind.REOPENED, text, actor, now), "問い合わせを再び開く", actor);
    }

    private static Step step(Step.Kind kind, String text, Actor actor, Instant at) {
        return new Step(kind, text, actor.name(), actor.office(), at);
    }

    private boolean write(Inquiry next, Step step, String purpose, Actor actor) {
        if (!inquiries.save(next)) {
            return false;
        }
        var id = next.head().id();
        steps.add(id, step);
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, null, "inquiry/" + id));
        return true;
    }
}

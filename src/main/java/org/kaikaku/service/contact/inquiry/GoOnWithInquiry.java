package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers, gives to another division, opens again. Each is false where somebody else was quicker; then nothing is written. */
@Service
class GoOnWithInquiry {
    private final Inquiries inquiries;
    private final Due due;
    private final Journal journal;
    private final Clock clock;

    GoOnWithInquiry(Inquiries inquiries, Due due, Journal journal, Clock clock) {
        this.inquiries = inquiries;
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public boolean answer(Inquiry.Open open, String text, Actor actor) {
        var now = clock.instant();
        return write(open.answered(now), Step.Kind.ANSWERED, text, "問い合わせに答える", actor, now);
    }

    @Transactional
    public boolean escalate(Inquiry.Open open, String division, LocalDate until, String text, Actor actor) {
        return write(
                open.escalated(division, until), Step.Kind.ESCALATED, text, "問い合わせを担当課に渡す", actor, clock.instant());
    }

    @Transactional
    public boolean reopen(Inquiry.Closed closed, String text, Actor actor) {
        var now = clock.instant();
        var until = due.after(LocalDate.ofInstant(now, City.ZONE));
        return write(closed.reopened(until), Step.Kind.REOPENED, text, "問い合わせを再び開く", actor, now);
    }

    private boolean write(Inquiry next, Step.Kind kind, String text, String purpose, Actor actor, Instant at) {
        if (!inquiries.save(next)) {
            return false;
        }
        var id = next.head().id();
        inquiries.add(id, new Step(kind, text, actor.name(), actor.office(), at));
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, null, "inquiry/" + id));
        return true;
    }
}

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

/** Somebody calls or writes again in the same matter, or is called back. Each is false where somebody else was quicker. */
@Service
public class TakeContact {
    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final Due due;
    private final Journal journal;
    private final Clock clock;

    TakeContact(Inquiries inquiries, InquirySteps steps, Due due, Journal journal, Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was answered before is opened again by it. */
    @Transactional
    public boolean again(Inquiry inquiry, String text, boolean callBack, Actor actor) {
        var now = clock.instant();
        return switch (inquiry) {
            case Inquiry.Open open ->
                write(callBack ? open.callBack(true) : open, Step.Kind.ASKED, text, "問い合わせに続きの連絡を加える", actor, now);
            case Inquiry.Closed closed -> {
                var reopened = closed.reopened(due.after(LocalDate.ofInstant(now, City.ZONE)));
                yield write(reopened.callBack(callBack), Step.Kind.ASKED, text, "問い合わせに続きの連絡を加える", actor, now);
            }
            case Inquiry.Joined _ -> false;
        };
    }

    /** @param reached whether they were spoken to; else they stay on the list */
    @Transactional
    public boolean called(Inquiry.Open open, boolean reached, String note, Actor actor) {
        var kind = reached ? Step.Kind.CALLED : Step.Kind.MISSED;
        return write(open.callBack(!reached), kind, note, "問い合わせの折り返しを記録する", actor, clock.instant());
    }

    private boolean write(Inquiry next, Step.Kind kind, String text, String purpose, Actor actor, Instant at) {
        if (!inquiries.save(next)) {
            return false;
        }
        var id = next.head().id();
        steps.add(id, new Step(kind, text, actor.name(), actor.office(), at));
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, null, "inquiry/" + id));
        return true;
    }
}

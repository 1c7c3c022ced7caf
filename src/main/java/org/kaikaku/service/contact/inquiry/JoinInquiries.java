package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one record of two that are the same person's in the same matter, and two of them again. */
@Service
public class JoinInquiries {
    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final Journal journal;
    private final Clock clock;

    JoinInquiries(Inquiries inquiries, InquirySteps steps, Journal journal, Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.journal = journal;
        this.clock = clock;
    }

    public enum Result {
        DONE,
        /** Others were joined into it before; they would be lost from sight. */
        HAS_OTHERS,
        OVERTAKEN
    }

    /** @param into must be another and is not joined itself */
    @Transactional
    public Result join(Inquiry.Open open, Inquiry.Open into, Actor actor) {
        var id = into.head().id();
        if (!inquiries.joinedInto(open.head().id()).isEmpty()) {
            return Result.HAS_OTHERS;
        }
        if (open.head().id().equals(id)
                || !inquiries.save(into.with(open))
                || !inquiries.save(open.joined(id, clock.instant()))) {
            return Result.OVERTAKEN;
        }
        write(open, into, Step.Kind.JOINED, "同じ件の問い合わせをまとめる", actor);
        return Result.DONE;
    }

    /** False where somebody else was quicker. */
    @Transactional
    public boolean part(Inquiry.Joined joined, Inquiry from, Actor actor) {
        if (!inquiries.save(joined.parted())) {
            return false;
        }
        write(joined, from, Step.Kind.PARTED, "まとめた問い合わせを分ける", actor);
        return true;
    }

    private void write(Inquiry one, Inquiry other, Step.Kind kind, String purpose, Actor actor) {
        var at = clock.instant();
        var id = other.head().id();
        steps.add(id, new Step(kind, one.head().subject(), actor.name(), actor.office(), at));
        journal.write(new Trace(
                actor.doer(), Act.CHANGE, purpose, null, "inquiry/" + one.head().id()));
        journal.write(new Trace(actor.doer(), Act.CHANGE, purpose, null, "inquiry/" + id));
    }
}

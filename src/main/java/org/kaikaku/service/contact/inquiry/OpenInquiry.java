package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.city.City;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Language;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an inquiry in; it must be answered by the city's days from today on. */
@Service
public class OpenInquiry {
    private static final int SUBJECT = 60;

    private final Inquiries inquiries;
    private final InquirySteps steps;
    private final Knowledge knowledge;
    private final Due due;
    private final Journal journal;
    private final Clock clock;

    OpenInquiry(Inquiries inquiries, InquirySteps steps, Knowledge knowledge, Due due, Journal journal, Clock clock) {
        this.inquiries = inquiries;
        this.steps = steps;
        this.knowledge = knowledge;
        this.due = due;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param before what was said to the chat before; empty for nothing
     * @param account of the resident who asks; null where they have not signed in
     */
    public record Asked(
            Inquiry.Channel channel,
            String text,
            String before,
            String name,
            String reach,
            boolean callBack,
            Language language,
            @Nullable UUID account) {}

    /** @param division in which it came in */
    @Transactional
    public UUID byStaff(Asked asked, String division, Actor actor) {
        var id = UUID.randomUUID();
        open(id, asked, division, actor.name(), actor.account().toString(), actor.doer());
        return id;
    }

    /** False where there is one of this id already; then nothing is taken in. */
    @Transactional
    public boolean byThemselves(UUID id, Asked asked) {
        return open(id, asked, knowledge.inquiryDivision(), "", null, Doer.ANYONE);
    }

    private boolean open(UUID id, Asked asked, String division, String by, @Nullable String account, Doer doer) {
        var now = clock.instant();
        var head = new Inquiry.Head(
                id,
                asked.channel(),
                subject(asked.text()),
                asked.name(),
                asked.reach(),
                account,
                division,
                asked.language(),
                asked.account(),
                now);
        var until = due.after(LocalDate.ofInstant(now, City.ZONE));
        var course = new Inquiry.Course(division, until, asked.callBack(), null, false, 0);
        if (!inquiries.add(new Inquiry.Open(head, course, 0))) {
            return false;
        }
        var office = account == null ? null : division;
        if (!asked.before().isEmpty()) {
            steps.add(id, new Step(Step.Kind.ASKED, asked.before(), "", null, now));
        }
        steps.add(id, new Step(Step.Kind.ASKED, asked.text(), by, office, now));
        journal.write(new Trace(doer, Act.CREATE, "問い合わせを受ける", null, "inquiry/" + id));
        return true;
    }

    private static String subject(String text) {
        var line = text.lines().findFirst().orElse("");
        var first = OneLine.first(line, SUBJECT);
        return first.length() < line.length() ? first + "…" : line;
    }
}

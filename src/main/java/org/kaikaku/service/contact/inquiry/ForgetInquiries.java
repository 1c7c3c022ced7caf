package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Closed inquiries after the days for which the city keeps them. */
@Component
class ForgetInquiries implements RecurringJob {
    private final Inquiries inquiries;
    private final EarlierAnswers earlier;
    private final Knowledge knowledge;
    private final TransactionOperations together;
    private final Clock clock;

    ForgetInquiries(
            Inquiries inquiries,
            EarlierAnswers earlier,
            Knowledge knowledge,
            TransactionOperations together,
            Clock clock) {
        this.earlier = earlier;
        this.together = together;
        this.inquiries = inquiries;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contact.inquiries.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var day = clock.instant().minus(Duration.ofDays(knowledge.inquiryKeepDays()));
        together.executeWithoutResult(_ -> {
            earlier.changed(earlier.closedBefore(day));
            inquiries.forgetBefore(day);
        });
    }
}

package org.kaikaku.service.contact.inquiry;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** Closed inquiries after the days for which the city keeps them. */
@Component
class ForgetInquiries implements RecurringJob {
    private final Inquiries inquiries;
    private final Knowledge knowledge;
    private final Clock clock;

    ForgetInquiries(Inquiries inquiries, Knowledge knowledge, Clock clock) {
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
        inquiries.forgetBefore(clock.instant().minus(Duration.ofDays(knowledge.inquiryKeepDays())));
    }
}

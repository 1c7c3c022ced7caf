package org.kaikaku.service.contact.chat;

import java.time.Clock;
import java.time.Duration;
import org.kaikaku.platform.jobs.RecurringJob;
import org.kaikaku.service.contact.knowledge.Gaps;
import org.kaikaku.service.contact.knowledge.Knowledge;
import org.springframework.stereotype.Component;

/** Conversations and questions without an answer, after the city's keep-days. */
@Component
class ForgetTalks implements RecurringJob {
    private final Talks talks;
    private final Gaps gaps;
    private final Knowledge knowledge;
    private final Clock clock;

    ForgetTalks(Talks talks, Gaps gaps, Knowledge knowledge, Clock clock) {
        this.talks = talks;
        this.gaps = gaps;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "contact.forget";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(Duration.ofDays(knowledge.keepDays()));
        talks.forgetBefore(before);
        gaps.forgetBefore(before);
    }
}

package org.kaikaku.service.procedure.news;

import org.kaikaku.platform.notice.NoticeKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** {@code call} is the division's telephone. */
@Configuration
class NewsKinds {
    static final String RECEIVED = "application.received";
    static final String CORRECTION = "application.correction";
    static final String DECIDED = "application.decided";
    static final String DEADLINE = "list.deadline";
    static final String TRANSFERRED = "application.transferred";
    static final String WITHDRAWN = "application.withdrawn";

    @Bean
    NoticeKind applicationReceived() {
        return NoticeKind.toResidents(RECEIVED, "count", "procedures");
    }

    @Bean
    NoticeKind applicationCorrection() {
        return NoticeKind.toResidents(CORRECTION, "receipt", "procedure", "division", "call", "message", "until");
    }

    @Bean
    NoticeKind applicationDecided() {
        return NoticeKind.toResidents(DECIDED, "receipt", "procedure", "division", "call");
    }

    @Bean
    NoticeKind listDeadline() {
        return NoticeKind.toResidentsWhoAsk(DEADLINE, "procedure", "due", "days");
    }

    @Bean
    NoticeKind applicationTransferred() {
        return NoticeKind.toResidents(TRANSFERRED, "receipt", "procedure", "division", "call", "due");
    }

    @Bean
    NoticeKind applicationWithdrawn() {
        return NoticeKind.toResidents(WITHDRAWN, "receipt", "procedure", "division", "call", "reason");
    }
}

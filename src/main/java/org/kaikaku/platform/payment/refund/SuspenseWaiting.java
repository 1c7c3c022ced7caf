package org.kaikaku.platform.payment.refund;

import org.kaikaku.platform.identity.Right;
import org.kaikaku.platform.web.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SuspenseWaiting {
    private static final int ORDER = 52;

    @Bean
    Waiting heldForNothing(Suspense suspense) {
        return Waiting.counted(
                ORDER,
                Right.ACCOUNT.name(),
                "payment.suspense.waiting",
                "/staff/suspense",
                () -> suspense.all().size());
    }
}

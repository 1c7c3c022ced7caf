package org.kaikaku.platform.payment.online;

import java.time.Duration;
import org.kaikaku.platform.payment.fees.PaymentFiles;
import org.springframework.stereotype.Component;

/** How long things take, as the city says. */
@Component
class OnlineRules {
    private final PaymentFiles files;

    OnlineRules(PaymentFiles files) {
        this.files = files;
    }

    /** For so long what is to go back is tried through the provider. */
    Duration trying() {
        return Duration.ofDays(files.rules().refundDays());
    }

    /** For so long the provider's page can be used. */
    Duration lasting() {
        return files.rules().attempt();
    }
}

package org.kaikaku.service.procedure.counter.confirmation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.web.Texts;
import org.kaikaku.service.procedure.application.Header;
import org.kaikaku.service.procedure.counter.visit.Identification;
import org.kaikaku.service.procedure.counter.visit.Identification.Mandate;
import org.springframework.stereotype.Component;

/** The proxy whom the clerk saw, as the application, its forms and its decision name them. */
@Component
class WhoActed {
    private final Texts texts;

    WhoActed(Texts texts) {
        this.texts = texts;
    }

    /** Null when the applicant came themselves. */
    Header.@Nullable Proxy of(Identification seen) {
        var proxy = seen.proxy();
        if (proxy == null) {
            return null;
        }
        var mandate = Objects.requireNonNull(proxy.mandate());
        var kind = mandate == Mandate.RECORDED
                ? proxy.relationship()
                : proxy.relationship() + "、"
                        + texts.get("counter.mandate." + mandate).ja();
        return new Header.Proxy(proxy.held(), proxy.name(), kind);
    }
}

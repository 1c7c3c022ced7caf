package org.kaikaku.service.procedure.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kaikaku.platform.webhook.Happened;
import org.kaikaku.platform.webhook.WebhookTypes;
import org.kaikaku.platform.webhook.Webhooks;
import org.kaikaku.service.procedure.application.ApplicationShown;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells programs outside how applications go on: by receipt number, and nothing else by which a person could be known. */
@Component
class TellPrograms implements WebhookTypes {
    private static final String RECEIVED = "application.submitted";
    private static final String CORRECTION = "application.correction-asked";
    private static final String DECIDED = "application.decided";
    private static final String WITHDRAWN = "application.withdrawn";

    private final Webhooks webhooks;

    TellPrograms(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** In the same transaction, so that what was not done is not told, and what was done is. */
    @EventListener
    void shown(ApplicationShown shown) {
        var type = switch (shown.state()) {
            case RECEIVED -> RECEIVED;
            case CORRECTION_ASKED -> CORRECTION;
            case DECIDED -> DECIDED;
            case WITHDRAWN -> WITHDRAWN;
            case IN_REVIEW, AWAITING_APPROVAL -> null;
        };
        if (type != null) {
            webhooks.tell(new Happened(
                    id(shown),
                    type,
                    shown.at(),
                    shown.account(),
                    Map.of("receipt", shown.receipt(), "state", shown.state().name()),
                    "/api/v1/applications/" + shown.receipt(),
                    "/api/v1/cases/" + shown.receipt()));
        }
    }

    /** The same for the same step, so that it is one message even if it is told twice. */
    private static UUID id(ApplicationShown shown) {
        var step = shown.application() + " " + shown.version() + " " + shown.state();
        return UUID.nameUUIDFromBytes(step.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<Type> types() {
        return List.of(
                new Type(RECEIVED, "api.webhook.submitted"),
                new Type(CORRECTION, "api.webhook.correction-asked"),
                new Type(DECIDED, "api.webhook.decided"),
                new Type(WITHDRAWN, "api.webhook.withdrawn"));
    }
}

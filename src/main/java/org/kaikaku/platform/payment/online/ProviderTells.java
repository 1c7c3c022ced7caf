package org.kaikaku.platform.payment.online;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.payment.online.PaymentProvider.ProviderAway;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where the provider's messages come in: signed, of now, about a payment that we began. docs/payment-provider.yaml describes them. */
@RestController
class ProviderTells {
    static final String PATH = "/payments/notifications";

    private final ProviderSettings settings;
    private final BelieveProvider believe;
    private final JsonMapper json;
    private final Clock clock;

    ProviderTells(ProviderSettings settings, BelieveProvider believe, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.believe = believe;
        this.json = json;
        this.clock = clock;
    }

    /** Nothing but JSON, of which the house reads no more than it can hold. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> told(
            @RequestHeader(name = Signature.ID, defaultValue = "") String id,
            @RequestHeader(name = Signature.TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = Signature.SIGNATURE, defaultValue = "") String signatures,
            @RequestBody(required = false) @Nullable String body) {
        if (!settings.there()
                || body == null
                || !Signature.holds(settings.secret(), id, timestamp, signatures, body, clock.instant())) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        try {
            return believe.believe(HttpProvider.seen(json.readTree(body)))
                    ? ResponseEntity.noContent().build()
                    : ResponseEntity.notFound().build();
        } catch (JacksonException | ProviderAway e) {
            return ResponseEntity.badRequest().build();
        }
    }
}

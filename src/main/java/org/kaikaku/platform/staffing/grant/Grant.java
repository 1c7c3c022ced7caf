package org.kaikaku.platform.staffing.grant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role that somebody is to get. */
record Grant(
        UUID account,
        String role,
        String division,
        LocalDate from,
        @Nullable LocalDate to,
        String reason) {

    String object() {
        return "account/" + account + "/" + role + "/" + division;
    }

    Map<String, String> payload() {
        var payload = new HashMap<String, String>();
        payload.put("account", account.toString());
        payload.put("role", role);
        payload.put("division", division);
        payload.put("from", from.toString());
        if (to != null) {
            payload.put("to", to.toString());
        }
        return payload;
    }

    static Grant of(Map<String, String> payload, String reason) {
        var to = payload.get("to");
        return new Grant(
                UUID.fromString(payload.getOrDefault("account", "")),
                payload.getOrDefault("role", ""),
                payload.getOrDefault("division", ""),
                LocalDate.parse(payload.getOrDefault("from", "")),
                to == null ? null : LocalDate.parse(to),
                reason);
    }
}

package org.kaikaku.platform.webhook.delivery;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kaikaku.platform.webhook.Happened;
import org.kaikaku.platform.webhook.Webhooks;
import org.kaikaku.platform.webhook.outside.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes a message for each address that wants to hear of it; {@link SendDeliveries} carries them out. */
@Service
public class TellEndpoints implements Webhooks {
    /** What an owner sends to see whether it arrives. */
    static final String TEST = "webhook.test";

    private final Outbox outbox;
    private final Reach reach;
    private final JsonMapper json;
    private final Clock clock;

    TellEndpoints(Outbox outbox, Reach reach, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.reach = reach;
        this.json = json;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(Happened what) {
        if (reach.isOn()) {
            outbox.add(
                    what, new Outbox.Bodies(body(what, what.link()), body(what, what.officeLink())), clock.instant());
        }
    }

    /** Just this one address, whatever it wants to hear of. */
    @Transactional
    public void test(UUID endpoint) {
        var what = new Happened(UUID.randomUUID(), TEST, clock.instant(), null, Map.of(), "", "");
        outbox.add(endpoint, what, body(what, ""), clock.instant());
    }

    private String body(Happened what, String link) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", what.type());
        body.put("timestamp", what.at().toString());
        var data = new TreeMap<>(what.data());
        if (!link.isEmpty()) {
            data.put("link", link);
        }
        body.put("data", data);
        return json.writeValueAsString(body);
    }
}

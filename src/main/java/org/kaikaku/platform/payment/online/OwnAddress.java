package org.kaikaku.platform.payment.online;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the provider sends people back to. */
@Component
public class OwnAddress {
    private final Environment environment;

    OwnAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path of a page of ours; asked each time, because the port is known only once the pages are open */
    public URI of(String path) {
        var said = environment.getProperty("kaikaku.origin", "").strip().split("[\\s,]+")[0];
        return URI.create(
                (said.isEmpty() ? "http://localhost:" + environment.getProperty("local.server.port", "8080") : said)
                        + path);
    }
}

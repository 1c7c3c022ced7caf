package org.kaikaku.platform.web;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Pages go out encrypted: by a proxy in front, which says so with each request, or by the house itself. */
class ProductionProxy implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        boolean behindProxy = !"none".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy", "none"));
        boolean itself = settings.containsProperty("server.ssl.bundle")
                || settings.containsProperty("server.ssl.certificate")
                || settings.containsProperty("server.ssl.key-store");
        return behindProxy || itself
                ? Stream.empty()
                : Stream.of(
                        new Obstacle(
                                "KAIKAKU_FORWARDED",
                                "通信が暗号化されません。https を受けるプロキシの後ろに置くか、証明書を指定してください。",
                                "Pages would travel unencrypted: put the house behind a proxy that speaks https, or give it a certificate.",
                                "KAIKAKU_FORWARDED=native  または or  SERVER_SSL_CERTIFICATE=… SERVER_SSL_CERTIFICATEPRIVATEKEY=…"));
    }
}

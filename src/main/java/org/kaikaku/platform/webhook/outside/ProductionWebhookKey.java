package org.kaikaku.platform.webhook.outside;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Where programs outside are told, the key of their secrets does not lie with the data: whoever takes that could sign in the city's name. */
class ProductionWebhookKey implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        return anybodyIsTold(settings)
                        && place(settings, "kaikaku.webhooks.key").startsWith(place(settings, "kaikaku.database.data"))
                ? Stream.of(
                        new Obstacle(
                                "KAIKAKU_WEBHOOKS_KEY",
                                "外への知らせ(Webhook)の秘密を封じる鍵が、データと同じところにあります。",
                                "The key that seals the webhooks' secrets lies with the data: whoever takes that can sign in the city's name.",
                                "KAIKAKU_WEBHOOKS_KEY=/etc/kaikaku/keys/webhooks  (最初の Webhook のときに作られます made with the first webhook)"))
                : Stream.empty();
    }

    private static boolean anybodyIsTold(Environment settings) {
        return Stream.of("kaikaku.webhooks.hosts", "kaikaku.webhooks.private-hosts")
                .anyMatch(hosts -> !settings.getProperty(hosts, "").isBlank());
    }

    private static Path place(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name)).toAbsolutePath().normalize();
    }
}

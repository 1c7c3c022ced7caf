package org.kaikaku.place.booking.lock;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Codes of doors travel encrypted, and nobody else can set one. */
class ProductionLocks implements ProductionRule {
    private static final int SHORTEST = 32;

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var url = settings.getProperty("kaikaku.locks.url", "");
        var secret = settings.getProperty("kaikaku.locks.secret", "");
        if (url.isBlank() && secret.isBlank()) {
            return Stream.empty();
        }
        return Stream.concat(
                url.startsWith("https://")
                        ? Stream.empty()
                        : Stream.of(new Obstacle(
                                "KAIKAKU_LOCKS_URL",
                                "電子錠サービスとの通信が暗号化されていません。見本の錠は本番で使えません。",
                                "What is told to the lock service is not encrypted. The sandbox is not for production.",
                                "KAIKAKU_LOCKS_URL=https://…")),
                secret.length() >= SHORTEST
                        ? Stream.empty()
                        : Stream.of(new Obstacle(
                                "KAIKAKU_LOCKS_SECRET",
                                "電子錠サービスへの署名に使う秘密が短すぎます。",
                                "The secret that calls to the lock service are signed with is too short.",
                                "KAIKAKU_LOCKS_SECRET=  (32文字以上 at least 32 characters)")));
    }
}

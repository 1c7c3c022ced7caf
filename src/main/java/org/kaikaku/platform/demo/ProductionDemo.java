package org.kaikaku.platform.demo;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** The demo city's passwords are published. */
class ProductionDemo implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        return DemoWanted.said(settings).equals("true")
                ? Stream.of(new Obstacle(
                        "KAIKAKU_DEMO",
                        "見本の市は本番に入れられません。パスワードが公開されています。",
                        "The demo city cannot be filled into production: its passwords are published.",
                        "unset KAIKAKU_DEMO"))
                : Stream.empty();
    }
}

package org.kaikaku.platform.city.release;

import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** The example city that comes along is nobody's city. */
class ProductionCity implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        return settings.getProperty("KAIKAKU_CITY", "").isBlank()
                ? Stream.of(new Obstacle(
                        "KAIKAKU_CITY",
                        "市のファイルの場所が決まっていません。決めないと、見本の未来市の手続が公開されます。",
                        "The folder of the city's own files is not set; the example city's procedures would be published.",
                        "KAIKAKU_CITY=/etc/kaikaku/city"))
                : Stream.empty();
    }
}

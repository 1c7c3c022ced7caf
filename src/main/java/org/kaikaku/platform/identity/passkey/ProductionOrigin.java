package org.kaikaku.platform.identity.passkey;

import java.util.Arrays;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Passkeys, links and sign-in through providers need the pages' own address, which is https. */
class ProductionOrigin implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var said = settings.getProperty("kaikaku.origin", "").strip();
        if (said.isEmpty()) {
            return Stream.of(obstacle("住民が開くアドレスがありません。", "The address that residents open is not set."));
        }
        return Arrays.stream(said.split("[\\s,]+"))
                .filter(origin -> !origin.matches("https://[^/\\s]+"))
                .map(origin -> obstacle(
                        "%s は https:// で始まるアドレスではありません(最後の / も要りません)。".formatted(origin),
                        "%s is not an address with https:// and a host, without a path.".formatted(origin)));
    }

    private static Obstacle obstacle(String japanese, String english) {
        return new Obstacle("KAIKAKU_ORIGIN", japanese, english, "KAIKAKU_ORIGIN=https://tetsuzuki.city.example.jp");
    }
}

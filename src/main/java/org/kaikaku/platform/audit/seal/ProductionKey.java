package org.kaikaku.platform.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** The key that seals the journal is made by somebody who knows of it, and lies neither with the data nor open to others. */
class ProductionKey implements ProductionRule {
    private static final String SETTING = "KAIKAKU_AUDIT_KEY";

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var key = place(settings, "kaikaku.audit.key");
        var data = place(settings, "kaikaku.database.data");
        if (key.startsWith(data)) {
            return Stream.of(new Obstacle(
                    SETTING,
                    "記録に封をする鍵が、データと同じところにあります。データを持ち出した人が鍵も持つことになります。",
                    "The key that seals the journal lies with the data, so whoever takes the data has the key too.",
                    "KAIKAKU_AUDIT_KEY=/etc/kaikaku/keys/audit-ed25519"));
        }
        if (Files.notExists(key)) {
            return Stream.of(new Obstacle(
                    SETTING,
                    "記録に封をする鍵 %s がありません。".formatted(key),
                    "There is no key %s to seal the journal with.".formatted(key),
                    "(umask 077; openssl genpkey -algorithm ed25519 -out %s)".formatted(key)));
        }
        return othersMayRead(key)
                ? Stream.of(new Obstacle(
                        SETTING,
                        "記録に封をする鍵 %s を、ほかの人が読めます。".formatted(key),
                        "Others than its owner can read the key %s.".formatted(key),
                        "chmod 600 %s".formatted(key)))
                : Stream.empty();
    }

    private static Path place(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name)).toAbsolutePath().normalize();
    }

    private static boolean othersMayRead(Path key) {
        try {
            return new KeyFile(key).othersCanRead();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kaikaku.platform.document.vault;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** The keys that documents are sealed with do not lie with the data: whoever takes that would have both, and losing it would lose both. */
class ProductionKeys implements ProductionRule {
    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        return place(settings, "kaikaku.files.key").startsWith(place(settings, "kaikaku.database.data"))
                ? Stream.of(new Obstacle(
                        "KAIKAKU_FILES_KEY",
                        "文書を封じる鍵が、データと同じところにあります。データを失うと、控えの文書も開けなくなります。",
                        "The keys that seal the documents lie with the data; without them the documents of no backup can be opened.",
                        "KAIKAKU_FILES_KEY=/etc/kaikaku/keys/files-aes256  (はじめての起動で作られます made at the first start)"))
                : Stream.empty();
    }

    private static Path place(Environment settings, String name) {
        return Path.of(settings.getRequiredProperty(name)).toAbsolutePath().normalize();
    }
}

package org.kaikaku.platform.backup.copy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** A database of our own is in nobody else's care; of an installed one somebody may take copies, but a target that is set must be usable. */
class ProductionTarget implements ProductionRule {
    private static final String REMEDY = "KAIKAKU_BACKUP=/srv/kaikaku-backup  (別のディスク another disk)";

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var said = settings.getProperty("kaikaku.backup.folder", "").strip();
        if (!said.isEmpty()) {
            return Stream.concat(
                    target(Path.of(said), Path.of(settings.getProperty("kaikaku.database.data", "data"))),
                    key(settings.getProperty("kaikaku.backup.key", "").strip()));
        }
        return settings.getProperty("kaikaku.database.url", "").isBlank()
                ? Stream.of(new Obstacle(
                        "KAIKAKU_BACKUP",
                        "内蔵のデータベースの控え(バックアップ)を置くところがありません。",
                        "There is nowhere to put backups of the embedded database.",
                        REMEDY))
                : Stream.empty();
    }

    private static Stream<Obstacle> target(Path folder, Path data) {
        var place = folder.toAbsolutePath().normalize();
        if (place.startsWith(data.toAbsolutePath().normalize())) {
            return Stream.of(new Obstacle(
                    "KAIKAKU_BACKUP",
                    "控えの置き場 %s が、データの置き場の中にあります。一緒に失われます。".formatted(place),
                    "Backups in %s, inside the data folder, would be lost together with it.".formatted(place),
                    REMEDY));
        }
        return Files.isDirectory(place) && Files.isWritable(place)
                ? Stream.empty()
                : Stream.of(new Obstacle(
                        "KAIKAKU_BACKUP",
                        "控えの置き場 %s がないか、書き込めません。".formatted(place),
                        "There is no folder %s for backups, or it cannot be written to.".formatted(place),
                        "install -d -m 700 -o kaikaku %s".formatted(place)));
    }

    private static Stream<Obstacle> key(String said) {
        return said.isEmpty() || Files.isReadable(Path.of(said))
                ? Stream.empty()
                : Stream.of(new Obstacle(
                        "KAIKAKU_BACKUP_KEY",
                        "控えを暗号化する鍵 %s がないか、読めません。".formatted(said),
                        "There is no readable key %s to encrypt backups with.".formatted(said),
                        "(umask 077; openssl rand -base64 32 > %s)".formatted(said)));
    }
}

package org.kaikaku.service.procedure.portal.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;
import org.kaikaku.platform.operation.Obstacle;
import org.kaikaku.platform.operation.ProductionRule;
import org.springframework.core.env.Environment;

/** Where a folder is watched it is there, files can be moved in it, and not everybody on the machine reads what residents sent. */
class ProductionPortalFolder implements ProductionRule {
    private static final String SETTING = "KAIKAKU_PORTAL_FOLDER";

    @Override
    public Stream<Obstacle> obstacles(Environment settings) {
        var said = settings.getProperty("kaikaku.portal.folder", "").strip();
        return said.isEmpty()
                ? Stream.empty()
                : of(Path.of(said).toAbsolutePath().normalize());
    }

    private static Stream<Obstacle> of(Path place) {
        if (!Files.isDirectory(place) || !Files.isWritable(place)) {
            return Stream.of(new Obstacle(
                    SETTING,
                    "ポータルのファイルが届くフォルダー %s がないか、書き込めません。".formatted(place),
                    "There is no folder %s for the portal's files, or files cannot be moved in it.".formatted(place),
                    "install -d -m 770 -o kaikaku -g EXCHANGE %s".formatted(place)));
        }
        return everybodyReads(place)
                ? Stream.of(new Obstacle(
                        SETTING,
                        "ポータルのファイルが届くフォルダー %s を、だれでも読めます。".formatted(place),
                        "Everybody on this machine can read the folder %s of the portal's files.".formatted(place),
                        "chmod o-rwx %s".formatted(place)))
                : Stream.empty();
    }

    private static boolean everybodyReads(Path place) {
        try {
            return Files.getPosixFilePermissions(place).contains(PosixFilePermission.OTHERS_READ);
        } catch (UnsupportedOperationException noSuchRights) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.kaikaku.service.procedure.portal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionPortalFolderTest {
    @TempDir
    Path place;

    @Test
    void a_folder_that_is_not_there_or_is_a_file_is_refused_with_the_words_that_make_one() throws IOException {
        var file = Files.createFile(place.resolve("file"));

        assertThat(Stream.of(place.resolve("none"), file).flatMap(this::obstacles))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told.remedy()).startsWith("install -d -m 770"));
    }

    @Test
    void a_folder_that_everybody_reads_is_refused_and_one_for_the_exchange_alone_is_fit() throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxr-x"));
        assertThat(obstacles(place))
                .singleElement()
                .satisfies(told -> assertThat(told.remedy()).isEqualTo("chmod o-rwx " + place));

        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(obstacles(place)).isEmpty();
    }

    @Test
    void without_a_folder_nothing_is_asked_for() {
        assertThat(new ProductionPortalFolder().obstacles(new MockEnvironment()))
                .isEmpty();
    }

    private Stream<Obstacle> obstacles(Path folder) {
        return new ProductionPortalFolder()
                .obstacles(new MockEnvironment().withProperty("kaikaku.portal.folder", folder.toString()));
    }
}

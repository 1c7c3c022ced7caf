package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionKeyTest {
    @TempDir
    Path folder;

    @Test
    void the_key_that_a_first_start_makes_beside_the_data_is_refused() {
        assertThat(obstacles(folder.resolve("data/keys/audit-ed25519")))
                .singleElement()
                .satisfies(told -> assertThat(told.english()).contains("lies with the data"));
    }

    @Test
    void a_key_that_nobody_has_made_is_refused_with_the_words_that_make_one() {
        assertThat(obstacles(folder.resolve("audit")))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.remedy()).contains("openssl genpkey -algorithm ed25519 -out " + folder));
    }

    @Test
    void a_key_that_others_can_read_is_refused_and_one_that_only_its_owner_reads_is_fit() throws IOException {
        var key = Files.writeString(folder.resolve("audit"), "…");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(obstacles(key))
                .singleElement()
                .satisfies(told -> assertThat(told.remedy()).isEqualTo("chmod 600 " + key));

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(obstacles(key)).isEmpty();
    }

    private List<Obstacle> obstacles(Path key) {
        var settings = new MockEnvironment()
                .withProperty("kaikaku.audit.key", key.toString())
                .withProperty("kaikaku.database.data", folder.resolve("data").toString());
        return new ProductionKey().obstacles(settings).toList();
    }
}

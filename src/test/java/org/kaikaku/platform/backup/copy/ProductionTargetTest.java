package org.kaikaku.platform.backup.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

class ProductionTargetTest {
    @TempDir
    Path folder;

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void a_database_of_our_own_without_a_target_is_refused_and_an_installed_one_is_in_others_care() {
        assertThat(refused()).containsExactly("KAIKAKU_BACKUP");

        settings.setProperty("kaikaku.database.url", "jdbc:postgresql://db/kaikaku");
        assertThat(refused()).isEmpty();
    }

    @Test
    void a_target_that_is_not_there_or_is_lost_with_the_data_is_refused() throws IOException {
        settings.setProperty("kaikaku.database.data", folder.resolve("data").toString());
        settings.setProperty("kaikaku.backup.folder", folder.resolve("none").toString());
        assertThat(refused()).containsExactly("KAIKAKU_BACKUP");

        var inside = Files.createDirectories(folder.resolve("data/backup"));
        settings.setProperty("kaikaku.backup.folder", inside.toString());
        assertThat(refused()).containsExactly("KAIKAKU_BACKUP");

        settings.setProperty("kaikaku.backup.folder", folder.toString());
        assertThat(refused()).isEmpty();
    }

    @Test
    void a_key_that_is_not_there_is_refused() throws IOException {
        settings.setProperty("kaikaku.backup.folder", folder.toString());
        settings.setProperty("kaikaku.backup.key", folder.resolve("key").toString());
        assertThat(refused()).containsExactly("KAIKAKU_BACKUP_KEY");

        Files.writeString(folder.resolve("key"), "0123456789 0123456789");
        assertThat(refused()).isEmpty();
    }

    private List<String> refused() {
        return new ProductionTarget().obstacles(settings).map(Obstacle::setting).toList();
    }
}

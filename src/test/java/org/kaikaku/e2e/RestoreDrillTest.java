package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What an IT person does on the worst day: a copy was taken while the house was open, the machine is gone, the copy is brought back. */
class RestoreDrillTest {
    private static final Map<String, Object> WATER = Map.of(
            "move.uses_city_water", true,
            "move.date", "2026-12-20",
            "applicant.name", "控え 戻る",
            "applicant.kana", "ヒカエ モドル",
            "applicant.birth_date", "1980-05-03",
            "applicant.address", "未来市中央一丁目1番1号",
            "applicant.phone", "090-0000-0000",
            "move.old_address", "未来市中央一丁目1番1号",
            "move.new_address", "東京都千代田区霞が関一丁目1番1号");
    /** Too small for a copy of the city's files alone. */
    private static final String FULL_DISK = "ulimit -f 100; ";

    @TempDir
    Path machine;

    @TempDir
    Path anotherDisk;

    @Test
    void a_city_hall_comes_back_with_all_that_it_confirmed_and_an_intact_journal() throws IOException {
        var settings = settings();
        var house = HouseToKill.start(machine);
        var receipt = confirmed(house);
        var taken = HouseToKill.command(machine, settings, "", "backup");
        assertThat(taken.code()).as(taken.words()).isZero();
        var copies = copies();
        assertThat(copies).hasSize(1);

        var full = HouseToKill.command(machine, settings, FULL_DISK, "backup");
        assertThat(full.code()).as(full.words()).isEqualTo(1);
        assertThat(full.words()).contains("前の控えはそのままです / No backup was taken; earlier ones are untouched");
        assertThat(copies()).as("the last good copy, and nothing half done").isEqualTo(copies);

        var open = HouseToKill.command(machine, settings, "", "restore", anotherDisk.toString(), "--yes");
        assertThat(open.code()).as("while the city hall is open: " + open.words()).isNotZero();
        house.kill();
        FileSystemUtils.deleteRecursively(machine.resolve("keys"));
        FileSystemUtils.deleteRecursively(machine.resolve("postgresql"));
        FileSystemUtils.deleteRecursively(machine.resolve("search"));

        var restored = HouseToKill.command(machine, settings, "", "restore", anotherDisk.toString());
        assertThat(restored.code()).as(restored.words()).isZero();
        assertThat(restored.words()).contains("記録は改ざんされていません / The journal is intact");
        var again = HouseToKill.start(machine);
        try {
            assertThat(again.resident().get("/api/v1/applications/" + receipt).text("state"))
                    .isEqualTo("RECEIVED");
        } finally {
            again.stop();
        }
        var there = HouseToKill.command(machine, settings, "", "restore", anotherDisk.toString());
        assertThat(there.words()).contains("--yes");
        assertThat(there.code()).isEqualTo(1);
    }

    private Map<String, String> settings() throws IOException {
        var key = Files.writeString(anotherDisk.resolve("key"), "correct horse battery staple\n");
        return Map.of("KAIKAKU_BACKUP", anotherDisk.toString(), "KAIKAKU_BACKUP_KEY", key.toString());
    }

    private static String confirmed(HouseToKill house) {
        var resident = house.resident();
        var interview = resident.interview("moving-out");
        resident.tell(interview, WATER);
        var answer = resident.apply(interview, "once", "suido-chushi");
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("applications").path(0).path("receipt").asString();
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(anotherDisk)) {
            return files.filter(file -> file.getFileName().toString().startsWith("kaikaku-"))
                    .toList();
        }
    }
}

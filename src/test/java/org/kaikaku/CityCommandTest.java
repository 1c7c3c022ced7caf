package org.kaikaku;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class CityCommandTest {
    private static final Path MIRAI = Path.of("city/mirai");

    @Test
    void checking_needs_no_database(@TempDir Path folder) {
        var untouched = folder.resolve("data");
        System.setProperty("kaikaku.database.data", untouched.toString());
        try {
            assertThat(told("check", MIRAI)).isNotBlank();
            assertThat(untouched).doesNotExist();
        } finally {
            System.clearProperty("kaikaku.database.data");
        }
    }

    @Test
    void a_mistake_is_told_with_its_file(@TempDir Path folder) throws IOException {
        FileSystemUtils.copyRecursively(MIRAI, folder);
        var facts = folder.resolve("facts/unreadable.yaml");
        Files.writeString(facts, "version: 1\neffective: 2026-04-31\n");

        assertThat(told("check", folder))
                .startsWith(folder + "/facts/unreadable.yaml:2: effective: \"2026-04-31\" is not a date;")
                .contains("「2026-04-31」 は 日付 ではありません。2026-04-01 のように書いてください。")
                .contains("か所を直してください");
    }

    private static String told(String command, Path folder) {
        var before = System.out;
        var told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            CityCommand.run(command, folder.toString());
        } finally {
            System.setOut(before);
        }
        return told.toString(StandardCharsets.UTF_8);
    }
}

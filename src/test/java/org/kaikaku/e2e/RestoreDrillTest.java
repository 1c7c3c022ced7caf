package org.kaikaku.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.house.LogWatch;
import org.springframework.util.FileSystemUtils;

/**
 * A production house from its first start to the worst day: a copy was taken while it was open, the machine is gone, the copy is brought back.
 */
class RestoreDrillTest {
    /** Too small for a copy of the city's files alone. */
    private static final String FULL_DISK = "ulimit -f 100; ";

    @TempDir
    Path machine;

    @TempDir
    Path anotherDisk;

    @Test
    void a_city_hall_comes_back_with_all_that_it_confirmed_and_an_intact_journal() throws Exception {
        var settings = settings();
        var receipt = liveUntilTheWorstDay(settings);
        FileSystemUtils.deleteRecursively(machine);

        var restored = HouseToKill.command(machine, settings, "", "restore", anotherDisk.toString());
        assertThat(restored.code()).as(restored.words()).isZero();
        assertThat(restored.words()).contains("記録は改ざんされていません / The journal is intact");
        var again = HouseToKill.start(machine, settings);
        try {
            assertThat(again.resident().get("/api/v1/applications/" + receipt).text("state"))
                    .isEqualTo("RECEIVED");
        } finally {
            again.stop();
        }
    }

    private String liveUntilTheWorstDay(Map<String, String> settings) throws Exception {
        var house = HouseToKill.start(machine, settings);
        try {
            cookiesAreForHttpsOnly(house);
            healthAndFiguresStandOnAPortOfTheirOwn(house);
            var receipt = confirmed(house);
            var taken = HouseToKill.command(machine, settings, "", "backup");
            assertThat(taken.code()).as(taken.words()).isZero();
            aFullDiskLeavesTheLastGoodCopy(settings);
            var open = HouseToKill.command(machine, settings, "", "restore", anotherDisk.toString(), "--yes");
            assertThat(open.code())
                    .as("while the city hall is open: " + open.words())
                    .isNotZero();
            return receipt;
        } finally {
            house.kill();
        }
    }

    private void aFullDiskLeavesTheLastGoodCopy(Map<String, String> settings) throws IOException {
        var copies = copies();
        assertThat(copies).isNotEmpty();
        var full = HouseToKill.command(machine, settings, FULL_DISK, "backup");
        assertThat(full.code()).as(full.words()).isEqualTo(1);
        assertThat(full.words()).contains("前の控えはそのままです / No backup was taken; earlier ones are untouched");
        assertThat(copies()).as("the last good copy, and nothing half done").isEqualTo(copies);
    }

    private Map<String, String> settings() throws Exception {
        Files.createDirectories(anotherDisk.resolve("keys"));
        var seal = Files.writeString(anotherDisk.resolve("keys/audit"), key());
        Files.setPosixFilePermissions(seal, PosixFilePermissions.fromString("rw-------"));
        var passphrase = Files.writeString(anotherDisk.resolve("keys/backup"), "correct horse battery staple\n");
        return Map.of(
                "KAIKAKU_KIND", "production",
                "KAIKAKU_ORIGIN", "https://tetsuzuki.city.example.jp",
                "KAIKAKU_FORWARDED", "native",
                "KAIKAKU_CITY", "city/mirai",
                "KAIKAKU_AUDIT_KEY", seal.toString(),
                "KAIKAKU_FILES_KEY", anotherDisk.resolve("keys/files").toString(),
                "KAIKAKU_MANAGEMENT_PORT", "0",
                "KAIKAKU_BACKUP", anotherDisk.toString(),
                "KAIKAKU_BACKUP_KEY", passphrase.toString());
    }

    private static String key() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getEncoder().encodeToString(key));
    }

    private static void cookiesAreForHttpsOnly(HouseToKill house) throws Exception {
        var page = house.open("/sign-in?lang=en").headers();

        assertThat(page.allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure", "Path=/", "HttpOnly", "SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-XSRF-TOKEN="));
        assertThat(page.firstValue("Strict-Transport-Security"))
                .get()
                .asString()
                .startsWith("max-age=31536000");
        assertThat(page.firstValue("X-Request-Id")).get().asString().matches("[0-9a-f]{16}");
    }

    private static void healthAndFiguresStandOnAPortOfTheirOwn(HouseToKill house) throws Exception {
        for (var path : List.of("/health/liveness", "/health/readiness", "/health")) {
            var health = house.ask(path);
            assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        }
        assertThat(house.ask("/health/readiness").body())
                .contains("\"db\"", "\"migrations\"", "\"jobs\"", "\"diskSpace\"");
        assertThat(house.ask("/health/upkeep").body()).contains("\"journal\"", "\"backup\"");
        var figures = house.ask("/metrics").body();
        for (var name : Alerts.names()) {
            assertThat(figures).as("what deploy/alerts.yaml watches").contains(name);
        }
        assertThat(LogWatch.tellsOf(figures)).as("somebody in the figures").isFalse();
        assertThat(house.open("/metrics").statusCode()).isEqualTo(404);
        assertThat(house.open("/health").statusCode()).isEqualTo(404);
    }

    private static String confirmed(HouseToKill house) {
        var resident = house.resident();
        var interview = resident.interview("moving-out");
        resident.tell(interview, Family.STOPPING_THE_WATER);
        var answer = resident.apply(interview, "once", "suido-chushi");
        assertThat(answer.status()).isEqualTo(201);
        return answer.body().path("applications").path(0).path("receipt").asString();
    }

    private List<Path> copies() throws IOException {
        try (var files = Files.list(anotherDisk)) {
            return files.filter(file -> file.getFileName().toString().startsWith("kaikaku-"))
                    .sorted()
                    .toList();
        }
    }
}

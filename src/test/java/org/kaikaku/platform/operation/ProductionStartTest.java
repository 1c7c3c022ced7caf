package org.kaikaku.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaikaku.Kaikaku;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The real application, refused before it has begun anything. Each room's rules have tests of their own. */
@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {
    @TempDir
    Path folder;

    /** The tests that run beside it keep their log. */
    @BeforeEach
    void leaveTheLogAlone() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_in_two_languages_with_its_remedy(CapturedOutput screen) {
        var data = folder.resolve("data");

        assertThatThrownBy(() -> start(data, "production", "--kaikaku.demo=true"))
                .isInstanceOfSatisfying(
                        NotFitForProduction.class,
                        refused -> assertThat(Set.of(
                                        String.valueOf(refused.getMessage()).split(", ")))
                                .containsExactlyInAnyOrderElementsOf(Set.of(
                                        "KAIKAKU_AUDIT_KEY",
                                        "KAIKAKU_BACKUP",
                                        "KAIKAKU_CITY",
                                        "KAIKAKU_DEMO",
                                        "KAIKAKU_FILES_KEY",
                                        "KAIKAKU_FORWARDED",
                                        "KAIKAKU_ORIGIN")));
        assertThat(screen.getErr() + screen.getOut())
                .contains("本番として開けません。直すところ: 7。 This is not fit for production; to be set right: 7.")
                .contains("見本の市は本番に入れられません", "The demo city cannot be filled into production")
                .contains("→ KAIKAKU_ORIGIN=https://")
                .doesNotContain("\tat org.kaikaku");
        assertThat(data).as("a start that is refused touches nothing").doesNotExist();
    }

    /** Each alone, so that no other hides it. {@code $} stands for a folder that is not the data's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kaikaku.origin                   |                          | KAIKAKU_ORIGIN       | 住民が開くアドレスがありません
            kaikaku.origin                   | http://city.example.jp   | KAIKAKU_ORIGIN       | https:// で始まるアドレスではありません
            server.forward-headers-strategy  | none                     | KAIKAKU_FORWARDED    | 通信が暗号化されません
            KAIKAKU_CITY                     |                          | KAIKAKU_CITY         | 市のファイルの場所が決まっていません
            kaikaku.audit.key                | $/data/keys/audit        | KAIKAKU_AUDIT_KEY    | データと同じところにあります
            kaikaku.audit.key                | $/none                   | KAIKAKU_AUDIT_KEY    | 封をする鍵
            kaikaku.files.key                | $/data/keys/files        | KAIKAKU_FILES_KEY    | 文書を封じる鍵が、データと同じところにあります
            kaikaku.webhooks.hosts           | hooks.example.jp         | KAIKAKU_WEBHOOKS_KEY | 秘密を封じる鍵が、データと同じところにあります
            kaikaku.webhooks.private-hosts   | erp.example.jp           | KAIKAKU_WEBHOOKS_KEY | 秘密を封じる鍵が、データと同じところにあります
            kaikaku.backup.folder            |                          | KAIKAKU_BACKUP       | 置くところがありません
            kaikaku.backup.folder            | $/data/backup            | KAIKAKU_BACKUP       | データの置き場の中にあります
            kaikaku.backup.folder            | $/nowhere                | KAIKAKU_BACKUP       | ないか、書き込めません
            kaikaku.backup.key               | $/none                   | KAIKAKU_BACKUP_KEY   | 控えを暗号化する鍵
            kaikaku.database.url             | jdbc:postgresql://localhost:1/none | KAIKAKU_DB_URL | データベースにつながりません
            kaikaku.portal.folder            | $/nowhere                | KAIKAKU_PORTAL_FOLDER | フォルダー
            kaikaku.demo                     | true                     | KAIKAKU_DEMO         | 見本の市は本番に入れられません
            """)
    void each_setting_that_is_wrong_is_refused_with_its_name_what_is_wrong_and_its_remedy(
            String name, String value, String setting, String told, CapturedOutput screen) throws IOException {
        var settings = fit();
        settings.put(name, value == null ? "" : value.replace("$", folder.toString()));

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(NotFitForProduction.class)
                .hasMessage(setting);

        assertThat(screen.getAll())
                .contains("直すところ: 1。", "1. " + setting, told, "→ ", "docs/operations.ja.md")
                .doesNotContain("\tat org.kaikaku");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void what_is_found_in_the_house_itself_is_refused_before_anybody_is_let_in() {
        var rooms = new StaticListableBeanFactory();
        rooms.addBean("fit", (ProductionCheck) Stream::empty);
        rooms.addBean("unfit", (ProductionCheck) () -> Stream.of(new Obstacle("時計 clock", "ずれ", "apart", "ntp")));
        var production = new MockEnvironment().withProperty("kaikaku.kind", "production");
        var checks = rooms.getBeanProvider(ProductionCheck.class);

        assertThatThrownBy(() -> new RefuseContents(production, checks).afterSingletonsInstantiated())
                .isInstanceOfSatisfying(
                        NotFitForProduction.class,
                        refused -> assertThat(refused.told()).contains("1. 時計 clock", "ずれ", "apart", "→ ntp"));
        new RefuseContents(new MockEnvironment(), checks).afterSingletonsInstantiated();
    }

    @Test
    void a_misspelt_production_opens_no_demo() {
        assertThatThrownBy(() -> start(folder.resolve("data"), "prodution"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("prodution");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_start_is_a_demo_unless_it_says_otherwise() {
        var settings = new MockEnvironment();

        assertThat(Kind.of(settings)).isEqualTo(Kind.DEMO);
        assertThat(Kind.of(settings.withProperty("kaikaku.kind", "production"))).isEqualTo(Kind.PRODUCTION);
    }

    /** All that a production start asks for, with a database of its own. */
    private Map<String, String> fit() throws IOException {
        var seal = Files.writeString(folder.resolve("audit"), "…");
        Files.setPosixFilePermissions(seal, PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(folder.resolve("backup"));
        var settings = new HashMap<String, String>();
        settings.put("kaikaku.kind", "production");
        settings.put("kaikaku.database.data", folder.resolve("data").toString());
        settings.put("kaikaku.database.user", "kaikaku");
        settings.put("kaikaku.database.password", "a password of its own");
        settings.put("kaikaku.origin", "https://tetsuzuki.city.example.jp");
        settings.put("server.forward-headers-strategy", "native");
        settings.put("KAIKAKU_CITY", "/etc/kaikaku/city");
        settings.put("kaikaku.audit.key", seal.toString());
        settings.put("kaikaku.files.key", folder.resolve("files").toString());
        settings.put(
                "kaikaku.webhooks.key", folder.resolve("data/keys/webhooks").toString());
        settings.put("kaikaku.backup.folder", folder.resolve("backup").toString());
        return settings;
    }

    private static void start(Map<String, String> settings) {
        new SpringApplication(Kaikaku.class)
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new))
                .close();
    }

    private static void start(Path data, String kind, String... more) {
        var application = new SpringApplication(Kaikaku.class);
        var args = Set.of(more).stream().collect(Collectors.toList());
        args.add("--kaikaku.kind=" + kind);
        args.add("--kaikaku.database.data=" + data);
        args.add("--kaikaku.audit.key=" + data.resolve("keys/audit-ed25519"));
        args.add("--kaikaku.files.key=" + data.resolve("keys/files-aes256"));
        application.run(args.toArray(String[]::new)).close();
    }
}

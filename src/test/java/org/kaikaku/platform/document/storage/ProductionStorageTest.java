package org.kaikaku.platform.document.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.operation.Obstacle;
import org.springframework.mock.env.MockEnvironment;

@Tag("database")
class ProductionStorageTest {
    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void no_storage_is_fit_and_a_whole_one_is() {
        assertThat(obstacles()).isEmpty();
        set("https://s3.example.jp", "bunsho", "key", "secret");
        assertThat(obstacles()).isEmpty();
    }

    @Test
    void each_setting_that_a_half_set_storage_lacks_is_named() {
        set("https://s3.example.jp", "", "key", " ");
        assertThat(obstacles()).extracting(Obstacle::setting).containsExactly("KAIKAKU_S3_BUCKET", "KAIKAKU_S3_SECRET");
        set("", "bunsho", "", "");
        assertThat(obstacles())
                .extracting(Obstacle::setting)
                .containsExactly("KAIKAKU_S3_URL", "KAIKAKU_S3_KEY", "KAIKAKU_S3_SECRET");
    }

    @Test
    void an_address_that_is_none_is_named() {
        for (var wrong :
                List.of("s3.example.jp", "ftp://s3.example.jp", "https://s3.example.jp/bunsho", "https://", "::")) {
            set(wrong, "bunsho", "key", "secret");
            assertThat(obstacles()).as(wrong).extracting(Obstacle::setting).containsExactly("KAIKAKU_S3_URL");
        }
    }

    @Test
    void nothing_set_is_whole() {
        new StorageSettings("", "", "us-east-1", "", "", "city", true, 14).check();
    }

    @Test
    void a_demo_does_not_start_with_a_half_set_one_either() {
        var half = new StorageSettings("https://s3.example.jp", "bunsho", "us-east-1", "", "", "city", true, 14);
        assertThatThrownBy(half::check)
                .isInstanceOf(StorageSettings.StorageSettingsWrong.class)
                .hasMessage("KAIKAKU_S3_KEY, KAIKAKU_S3_SECRET must be set as well");
        assertThat(TestStorage.settings("https://s3.example.jp", "hidden").toString())
                .doesNotContain("hidden");
    }

    @Test
    void a_house_without_a_storage_whose_documents_lie_in_one_is_not_fit() {
        var database = TestDatabase.create();
        var check = new StorageNeeded(TestStorage.none(), TestStorage.objects(database));
        assertThat(check.obstacles()).isEmpty();
        TestDocuments.of(database, Clock.systemUTC()).store(NewDocument.pdf("other", "書類", new byte[] {1}));
        assertThat(check.obstacles()).isEmpty();
        database.jdbc()
                .sql("update document_file set content = null, object = gen_random_uuid()")
                .update();
        assertThat(check.obstacles()).extracting(Obstacle::setting).containsExactly("KAIKAKU_S3_URL");
    }

    private void set(String url, String bucket, String key, String secret) {
        settings.setProperty("kaikaku.s3.url", url);
        settings.setProperty("kaikaku.s3.bucket", bucket);
        settings.setProperty("kaikaku.s3.key", key);
        settings.setProperty("kaikaku.s3.secret", secret);
    }

    private List<Obstacle> obstacles() {
        return new ProductionStorage().obstacles(settings).toList();
    }
}

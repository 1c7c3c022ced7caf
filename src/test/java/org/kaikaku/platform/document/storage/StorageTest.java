package org.kaikaku.platform.document.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kaikaku.platform.audit.Sights.OF_A_TEST;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.document.DocumentId;
import org.kaikaku.platform.document.DocumentPlaces.Place;
import org.kaikaku.platform.document.Documents;
import org.kaikaku.platform.document.NewDocument;
import org.kaikaku.platform.document.StorageAway;
import org.kaikaku.platform.document.TestDocuments;
import org.kaikaku.platform.document.UnreadableDocument;
import org.kaikaku.platform.document.vault.TestVault;
import org.springframework.boot.health.contributor.Status;

/** Documents in a real storage that checks signatures, goes away, forgets and is left with what nobody knows. */
@Tag("database")
class StorageTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final byte[] PAPER = "未来 花子の申請書".getBytes(UTF_8);
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    static Path folder;

    private static StorageServer server;

    private final TestVault.Rotating vault = TestVault.rotating(database);
    private final StoredObjects objects = TestStorage.objects(database);
    private Storage storage;
    private Documents documents;

    @BeforeAll
    static void a_server() throws IOException {
        server = StorageServer.in(folder);
    }

    @AfterAll
    static void no_server() {
        server.close();
    }

    @BeforeEach
    void nothing_is_stored() throws IOException {
        database.jdbc().sql("delete from document_file").update();
        database.jdbc().sql("delete from document_object_released").update();
        database.jdbc().sql("delete from document_mending").update();
        for (var left : server.objects()) {
            Files.delete(left);
        }
        storage = TestStorage.at(server, NOW);
        documents = TestDocuments.of(database, vault.vault(), storage, NOW);
    }

    @Test
    void a_content_lies_sealed_in_the_storage_and_a_new_key_leaves_it_as_it_lies() throws IOException {
        var id = store();
        assertThat(inDatabase()).isZero();
        var object = server.objects();
        assertThat(object)
                .singleElement()
                .satisfies(lying -> assertThat(Files.readString(lying, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .doesNotContain(new String(PAPER, java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertThat(documents.content(id, OF_A_TEST)).isEqualTo(PAPER);

        var before = Files.readAllBytes(object.getFirst());
        vault.keys().begin();
        vault.keys().run(_ -> {});
        assertThat(vault.keys().left()).isZero();
        assertThat(documents.content(id, OF_A_TEST)).isEqualTo(PAPER);
        assertThat(Files.readAllBytes(object.getFirst())).isEqualTo(before);
    }

    @Test
    void the_storage_refuses_what_is_not_signed_with_the_secret() {
        var wrong = S3Storage.at(TestStorage.settings(server.url(), "another secret"), NOW);
        assertThatThrownBy(() -> wrong.put(PAPER))
                .isInstanceOf(StorageAway.class)
                .hasMessageNotContaining("another secret");
        assertThatThrownBy(wrong::ask).isInstanceOf(StorageAway.class);
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void an_object_that_was_changed_does_not_open() throws IOException {
        var id = store();
        var lying = server.objects().getFirst();
        var changed = Files.readAllBytes(lying);
        changed[20] ^= 1;
        Files.write(lying, changed);
        assertThatThrownBy(() -> documents.content(id, OF_A_TEST)).isInstanceOf(Documents.DamagedDocument.class);
    }

    @Test
    void while_the_storage_is_away_nothing_is_half_stored_and_all_is_told() throws IOException {
        var before = store();
        var state = new StorageState(storage, objects);
        assertThat(state.health().getStatus()).isEqualTo(Status.UP);

        server.stop();
        assertThat(documents.taking()).isFalse();
        assertThatThrownBy(this::store).isInstanceOf(StorageAway.class);
        assertThat(rows()).isEqualTo(1);
        assertThatThrownBy(() -> documents.content(before, OF_A_TEST)).isInstanceOf(UnreadableDocument.Away.class);
        assertThat(state.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        server.startAgain();
        storage = TestStorage.at(server, NOW);
        documents = TestDocuments.of(database, vault.vault(), storage, NOW);
        assertThat(documents.taking()).isTrue();
        assertThat(documents.content(before, OF_A_TEST)).isEqualTo(PAPER);
    }

    @Test
    void one_that_was_not_reached_is_left_alone_for_a_moment() throws IOException {
        server.stop();
        assertThatThrownBy(() -> storage.put(PAPER)).hasMessageContaining("does not do it");
        assertThatThrownBy(() -> storage.put(PAPER)).hasMessageContaining("was away a moment ago");
        server.startAgain();
        assertThat(TestStorage.at(server, NOW).put(PAPER)).isNotNull();
    }

    @Test
    void what_an_interrupted_upload_left_is_removed_after_a_day_and_what_is_lost_is_told() throws IOException {
        var kept = store();
        var lost = store();
        var stranger = storage.put(PAPER);
        Files.delete(lying(objectOf(lost)));

        assertThat(mend(Duration.ofHours(23)).removed()).isZero();
        var mended = mend(Duration.ofHours(25));
        assertThat(mended.removed()).isEqualTo(1);
        assertThat(mended.missing()).containsExactly(lost.value());
        assertThat(storage.has(stranger)).isFalse();
        assertThat(documents.content(kept, OF_A_TEST)).isEqualTo(PAPER);
        assertThatThrownBy(() -> documents.content(lost, OF_A_TEST)).isInstanceOf(UnreadableDocument.Missing.class);
        var state = new StorageState(storage, objects);
        assertThat(state.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(state.health().getDetails()).containsEntry("missing", 1);

        documents.delete(lost);
        assertThat(mend(Duration.ofHours(26)).missing()).isEmpty();
        assertThat(state.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_database_of_another_day_makes_nobody_remove_what_it_does_not_know() {
        var many = new ArrayList<UUID>();
        for (int i = 0; i < 21; i++) {
            many.add(storage.put(PAPER));
        }
        var mended = mend(Duration.ofDays(2));
        assertThat(mended.removed()).isZero();
        assertThat(mended.heldBack()).isEqualTo(21);
        assertThat(many).allMatch(storage::has);
        assertThat(new StorageState(storage, objects).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void an_object_of_a_deleted_document_lies_as_long_as_a_backup_may_need_it() {
        documents.delete(store());
        assertThat(rows()).isZero();
        assertThat(mend(Duration.ofDays(2)).removed()).as("not a stranger").isZero();
        removeReleased(Duration.ofDays(13));
        assertThat(server.objects()).hasSize(1);
        removeReleased(Duration.ofDays(15));
        assertThat(server.objects()).isEmpty();
    }

    @Test
    void contents_are_carried_there_and_back_and_who_was_killed_goes_on() {
        var inDatabase = TestDocuments.of(database, vault.vault(), TestStorage.none(), NOW);
        List<DocumentId> ids = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            ids.add(inDatabase.store(paper()).id());
        }
        var carry = carry();
        assertThat(carry.left(Place.STORAGE)).isEqualTo(45);
        assertThatThrownBy(() -> carry.carry(Place.STORAGE, _ -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(carry.left(Place.STORAGE)).isEqualTo(25);
        assertThat(ids)
                .allSatisfy(id -> assertThat(documents.content(id, OF_A_TEST)).isEqualTo(PAPER));

        var progress = new ArrayList<Long>();
        assertThat(carry().carry(Place.STORAGE, progress::add)).isZero();
        assertThat(progress).containsExactly(20L, 25L);
        assertThat(inDatabase()).isZero();
        assertThat(server.objects()).hasSize(45);

        assertThat(carry().carry(Place.DATABASE, _ -> {})).isZero();
        assertThat(inDatabase()).isEqualTo(45);
        assertThat(ids)
                .allSatisfy(id -> assertThat(inDatabase.content(id, OF_A_TEST)).isEqualTo(PAPER));
        removeReleased(Duration.ofDays(15));
        assertThat(server.objects()).isEmpty();
    }

    private static final class Killed extends IllegalStateException {}

    @Test
    void what_the_storage_does_not_have_is_left_behind_and_counted() throws IOException {
        var kept = store();
        var lost = store();
        Files.delete(lying(objectOf(lost)));
        assertThat(carry().carry(Place.DATABASE, _ -> {})).isEqualTo(1);
        assertThat(carry().left(Place.DATABASE)).isEqualTo(1);
        assertThat(documents.content(kept, OF_A_TEST)).isEqualTo(PAPER);
    }

    private DocumentId store() {
        return documents.store(paper()).id();
    }

    private static NewDocument paper() {
        return NewDocument.pdf("other", "書類", PAPER);
    }

    private CarryContents carry() {
        return new CarryContents(database.jdbc(), database.transaction(), storage, objects, NOW);
    }

    private StoredObjects.Mended mend(Duration later) {
        return new MendStorage(storage, objects, Clock.offset(NOW, later)).mend();
    }

    private void removeReleased(Duration later) {
        new RemoveReleased(
                        storage,
                        objects,
                        TestStorage.settings(server.url(), StorageServer.SECRET),
                        Clock.offset(NOW, later))
                .run();
    }

    private static UUID objectOf(DocumentId id) {
        return database.jdbc()
                .sql("select object from document_file where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    private static Path lying(UUID object) {
        return server.objects().stream()
                .filter(file -> file.endsWith(object.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static long inDatabase() {
        return count("select count(*) from document_file where content is not null");
    }

    private static long rows() {
        return count("select count(*) from document_file");
    }

    private static long count(String sql) {
        return database.jdbc().sql(sql).query(Long.class).single();
    }
}

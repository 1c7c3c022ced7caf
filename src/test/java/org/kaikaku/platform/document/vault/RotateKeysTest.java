package org.kaikaku.platform.document.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaikaku.platform.database.TestDatabase;

/** Documents under keys that come and go. */
@Tag("database")
class RotateKeysTest {
    private static final TestDatabase database = TestDatabase.create();
    private static final byte[] PAPER = "未来 花子の申請書".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private MasterKeys keys;
    private Vault vault;
    private RotateKeys rotate;

    @BeforeEach
    void an_empty_vault() {
        database.jdbc().sql("delete from document_file").update();
        open();
        new KeysAtStart(keys, rotate).afterPropertiesSet();
    }

    /** As another process would, which has nothing in memory. */
    private void open() {
        keys = new MasterKeys(folder.resolve("keys/files-aes256"), Clock.systemUTC());
        vault = new Vault(keys);
        rotate = new RotateKeys(database.jdbc(), database.transaction(), keys, vault);
    }

    @Test
    void what_lies_in_the_database_cannot_be_read_there() {
        var sealed = sealed(store());
        assertThat(new String(sealed.content(), StandardCharsets.UTF_8)).doesNotContain("未来");
        assertThat(vault.open(sealed)).isEqualTo(PAPER);
        assertThat(sealed(store()).content()).as("the same paper once more").isNotEqualTo(sealed.content());
    }

    @Test
    void what_was_changed_or_moved_to_another_document_does_not_open() {
        var sealed = sealed(store());
        var changed = sealed.content().clone();
        changed[20] ^= 1;
        assertThatThrownBy(() -> vault.open(new Sealed(sealed.document(), sealed.key(), sealed.wrapped(), changed)))
                .isInstanceOf(Vault.BrokenSeal.class);
        var other = UUID.randomUUID();
        assertThatThrownBy(() -> vault.open(new Sealed(other, sealed.key(), sealed.wrapped(), sealed.content())))
                .isInstanceOf(Vault.BrokenSeal.class)
                .hasMessageContaining(other.toString());
    }

    @Test
    void only_its_owner_reads_the_key_file() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void a_rotation_brings_all_under_the_new_key_and_leaves_the_contents_as_they_lie() {
        var before = sealed(store());
        var id = rotate.begin();
        assertThat(rotate.left()).isEqualTo(1);
        var progress = new ArrayList<Long>();
        rotate.run(progress::add);

        var after = sealed(before.document());
        assertThat(progress).containsExactly(1L);
        assertThat(after.key()).isEqualTo(id).isNotEqualTo(before.key());
        assertThat(after.content()).isEqualTo(before.content());
        assertThat(vault.open(after)).isEqualTo(PAPER);
        assertThat(rotate.left()).isZero();
    }

    @Test
    void a_rotation_that_was_killed_half_way_goes_on_where_it_was() {
        List<UUID> documents = new ArrayList<>();
        for (int i = 0; i < 1100; i++) {
            documents.add(store());
        }
        rotate.begin();
        assertThatThrownBy(() -> rotate.run(done -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        assertThat(rotate.left()).isEqualTo(600);
        assertThat(documents)
                .allSatisfy(one -> assertThat(vault.open(sealed(one))).isEqualTo(PAPER));

        open();
        var progress = new ArrayList<Long>();
        rotate.run(progress::add);
        assertThat(progress).containsExactly(500L, 600L);
        assertThat(rotate.left()).isZero();
        assertThat(documents)
                .allSatisfy(one -> assertThat(vault.open(sealed(one))).isEqualTo(PAPER));
    }

    private static final class Killed extends IllegalStateException {}

    @Test
    void a_running_node_sees_the_key_that_a_command_made() {
        var running = keys;
        var before = running.current().id();
        open();
        var made = rotate.begin();
        assertThat(running.find(made)).isPresent();
        assertThat(running.current().id()).isEqualTo(made).isNotEqualTo(before);
    }

    @Test
    void documents_of_before_there_were_keys_are_sealed_by_the_job() {
        var id = UUID.randomUUID();
        insert(new Sealed(id, "", new byte[0], PAPER));
        database.jdbc()
                .sql("update document_file set key_id = null, wrapped_key = null")
                .update();
        new TendKeys(rotate).run();
        assertThat(sealed(id).content()).isNotEqualTo(PAPER);
        assertThat(vault.open(sealed(id))).isEqualTo(PAPER);
    }

    @Test
    void a_lost_key_is_named_and_no_new_one_is_made_in_silence() throws IOException {
        var sealed = sealed(store());
        Files.move(keys.file(), folder.resolve("lost"));
        open();
        assertThatThrownBy(() -> new KeysAtStart(keys, rotate).afterPropertiesSet())
                .isInstanceOf(KeyFileUnusable.class)
                .hasMessageContaining(keys.file().toString());
        assertThat(keys.absent()).isTrue();

        rotate.begin();
        new KeysAtStart(keys, rotate).afterPropertiesSet();
        assertThat(rotate.lost()).containsEntry(sealed.key(), 1L);
        rotate.run(_ -> {});
        assertThatThrownBy(() -> vault.open(sealed))
                .isInstanceOf(Vault.NoSuchKey.class)
                .hasMessageContaining(sealed.key());

        Files.writeString(keys.file(), Files.readString(folder.resolve("lost")) + Files.readString(keys.file()));
        open();
        assertThat(vault.open(sealed)).isEqualTo(PAPER);
    }

    @Test
    void a_key_that_was_copied_wrongly_is_found_by_its_line() throws IOException {
        var text = Files.readString(keys.file());
        var key = keys.current().line();
        var wrong = key.substring(0, key.length() - 4) + (key.endsWith("AAA=") ? "BBB=" : "AAA=");
        Files.writeString(keys.file(), text.replace(key, wrong));
        open();
        assertThatThrownBy(() -> keys.current())
                .isInstanceOf(KeyFileUnusable.class)
                .hasMessageContaining("Line 3 of " + keys.file());
    }

    private UUID store() {
        var id = UUID.randomUUID();
        insert(vault.seal(id, PAPER));
        return id;
    }

    private static void insert(Sealed sealed) {
        database.jdbc()
                .sql("""
                        insert into document_file
                            (id, kind, title, media_type, content, key_id, wrapped_key, size, sha256, created_at)
                        values (?, 'other', '書類', 'text/plain', ?, ?, ?, ?, '', now())
                        """)
                .params(sealed.document(), sealed.content(), sealed.key(), sealed.wrapped(), PAPER.length)
                .update();
    }

    private static Sealed sealed(UUID id) {
        return database.jdbc()
                .sql("select key_id, wrapped_key, content from document_file where id = ?")
                .param(id)
                .query((row, _) -> new Sealed(id, row.getString(1), row.getBytes(2), row.getBytes(3)))
                .single();
    }
}

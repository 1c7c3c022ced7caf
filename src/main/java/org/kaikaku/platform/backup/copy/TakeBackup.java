package org.kaikaku.platform.backup.copy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.audit.Act;
import org.kaikaku.platform.audit.Doer;
import org.kaikaku.platform.audit.Journal;
import org.kaikaku.platform.audit.Trace;
import org.kaikaku.platform.backup.Backups;
import org.kaikaku.platform.database.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class TakeBackup implements Backups {
    private static final Logger LOG = LoggerFactory.getLogger(TakeBackup.class);
    private static final Duration REMEMBERED = Duration.ofDays(400);

    private final BackupSettings settings;
    private final Vault vault;
    private final CarriedFiles files;
    private final BackupRuns runs;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TakeBackup(
            BackupSettings settings,
            Vault vault,
            CarriedFiles files,
            BackupRuns runs,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.settings = settings;
        this.vault = vault;
        this.files = files;
        this.runs = runs;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Result take(@Nullable Path folder, Doer doer) {
        var place = Optional.ofNullable(folder).or(settings::target).orElse(null);
        if (place == null) {
            return new Result.Failed("KAIKAKU_BACKUP");
        }
        var run = runs.begin(clock.instant());
        try {
            var taken = take(new Target(place, vault.schema(), clock.getZone()));
            transaction.executeWithoutResult(_ -> {
                runs.end(run, taken, clock.instant());
                runs.forget(clock.instant().minus(REMEMBERED));
                journal.write(new Trace(
                        doer,
                        Act.EXPORT,
                        "市のデータすべての控えを取る",
                        null,
                        "backup/" + taken.file().getFileName()));
            });
            LOG.info(
                    "Backup {}: {} bytes, {} rows, SHA-256 {}",
                    taken.file(),
                    taken.bytes(),
                    taken.rows(),
                    taken.sha256());
            return taken;
        } catch (IOException | SQLException e) {
            LOG.error("No backup could be taken in {}: {}", place, e.getMessage());
            runs.fail(run, String.valueOf(e.getMessage()), clock.instant());
            return new Result.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Result.Taken take(Target target) throws IOException, SQLException {
        var passphrase = passphrase();
        var draft = target.begin(clock.instant(), passphrase.isPresent());
        try {
            var manifest = write(draft, passphrase);
            var found = new ArchiveReader(draft.unfinished(), passphrase).verify();
            if (!found.equals(manifest)) {
                throw new ArchiveDamaged("What was written is not what can be read");
            }
            var digest = Digest.of(draft.unfinished());
            draft.finish();
            target.keep(settings.keep());
            return new Result.Taken(
                    draft.file(), Files.size(draft.file()), manifest.rows(), digest, passphrase.isPresent());
        } finally {
            draft.discard();
        }
    }

    private Manifest write(Target.Draft draft, Optional<Passphrase> passphrase) throws IOException, SQLException {
        try (var file = new BufferedOutputStream(draft.open(), 1 << 16);
                var out = passphrase.isPresent() ? passphrase.get().encrypting(file) : file) {
            return new CopyOut(vault, files.found()).write(out, clock.instant());
        }
    }

    private Optional<Passphrase> passphrase() throws IOException {
        var key = settings.keyFile();
        return key.isEmpty() ? Optional.empty() : Optional.of(Passphrase.in(key.get()));
    }
}

package org.kaikaku.platform.backup.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.kaikaku.platform.backup.Restoring;
import org.kaikaku.platform.database.Vault;
import org.kaikaku.platform.database.Vault.MigrationUnknown;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/** Brings a copy into a city of its own and, when all of it is there, puts that in the place of the one before. */
@Service
class RestoreCity implements Restoring {
    private final BackupSettings settings;
    private final Vault vault;
    private final CarriedFiles files;

    RestoreCity(BackupSettings settings, Vault vault, CarriedFiles files) {
        this.settings = settings;
        this.vault = vault;
        this.files = files;
    }

    @Override
    public Result restore(Path file, boolean overwrite) {
        try {
            var archive = new ArchiveReader(file, passphrase());
            var manifest = archive.verify();
            if (manifest.form() != Manifest.FORM) {
                return new Result.Refused(Reason.OTHER_VERSION, "form " + manifest.form());
            }
            return restore(archive, manifest, overwrite);
        } catch (IOException e) {
            return new Result.Refused(Reason.DAMAGED, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Optional<Path> newest(Path folder) throws IOException {
        return Target.newest(folder);
    }

    private Result restore(ArchiveReader archive, Manifest manifest, boolean overwrite) {
        try {
            if (!overwrite && !vault.migrations().isEmpty()) {
                return new Result.Refused(Reason.NOT_EMPTY, vault.schema());
            }
            if (vault.inUse()) {
                return new Result.Refused(Reason.IN_USE, vault.schema());
            }
            rebuild(archive, manifest);
            files.bring(archive);
            return new Result.Restored(manifest.taken(), manifest.rows());
        } catch (MigrationUnknown e) {
            return new Result.Refused(Reason.OTHER_VERSION, String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | DataAccessException e) {
            return new Result.Refused(Reason.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void rebuild(ArchiveReader archive, Manifest manifest) throws IOException, SQLException {
        try (var rebuilt = vault.rebuild(manifest.migrations())) {
            try (var connection = rebuilt.open()) {
                new CopyIn(archive, manifest).into(connection);
            }
            rebuilt.takePlace();
        }
    }

    private Optional<Passphrase> passphrase() throws IOException {
        var key = settings.keyFile();
        return key.isEmpty() ? Optional.empty() : Optional.of(Passphrase.in(key.get()));
    }
}

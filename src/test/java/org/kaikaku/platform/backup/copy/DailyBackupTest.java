package org.kaikaku.platform.backup.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaikaku.platform.backup.Backups.Result;
import org.kaikaku.platform.database.TestDatabase;

@Tag("database")
class DailyBackupTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final TestDatabase database = TestDatabase.create();
    private final BackupRuns runs = new BackupRuns(database.jdbc());
    private final BackupSettings settings = new BackupSettings("/backup", "", 14, LocalTime.of(2, 30));
    private final List<Instant> taken = new ArrayList<>();
    private boolean diskFull;

    @Test
    void a_city_without_a_copy_gets_one_at_once_and_then_one_a_day() {
        look("2026-12-01T10:00:00");
        look("2026-12-01T10:05:00");
        look("2026-12-02T02:29:00");
        assertThat(taken).hasSize(1);

        look("2026-12-02T02:31:00");
        look("2026-12-02T09:00:00");
        assertThat(taken).hasSize(2);
    }

    @Test
    void a_failed_one_is_tried_again_after_an_hour() {
        diskFull = true;
        look("2026-12-01T10:00:00");
        look("2026-12-01T10:30:00");
        assertThat(taken).hasSize(1);
        assertThat(runs.lastProblem()).contains("No space left on device");

        diskFull = false;
        look("2026-12-01T11:01:00");
        look("2026-12-01T12:30:00");
        assertThat(taken).hasSize(2);
        assertThat(runs.lastProblem()).isEmpty();
    }

    @Test
    void without_a_target_there_is_nothing_to_do() {
        new DailyBackup(
                        new BackupSettings("", "", 14, LocalTime.of(2, 30)),
                        new Folder(),
                        runs,
                        Clock.fixed(Instant.parse("2026-12-01T01:00:00Z"), JAPAN))
                .run();

        assertThat(taken).isEmpty();
    }

    private void look(String time) {
        now = java.time.LocalDateTime.parse(time).atZone(JAPAN).toInstant();
        new DailyBackup(settings, new Folder(), runs, Clock.fixed(now, JAPAN)).run();
    }

    private Instant now = Instant.EPOCH;

    private class Folder implements org.kaikaku.platform.backup.Backups {
        @Override
        public Result take(@org.jspecify.annotations.Nullable Path folder, org.kaikaku.platform.audit.Doer doer) {
            taken.add(now);
            var run = runs.begin(now);
            if (diskFull) {
                runs.fail(run, "No space left on device", now);
                return new Result.Failed("No space left on device");
            }
            var copy = new Result.Taken(Path.of("/backup/x.zip"), 1, 1, "0".repeat(64), false);
            runs.end(run, copy, now);
            return copy;
        }
    }
}

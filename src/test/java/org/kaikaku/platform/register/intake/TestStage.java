package org.kaikaku.platform.register.intake;

import java.time.Clock;
import org.kaikaku.platform.database.TestDatabase;

/** The reading of files beside a test's own register, without Spring. */
public final class TestStage {
    private TestStage() {}

    public static StageResidents on(TestDatabase database, Clock clock) {
        return new StageResidents(database.dataSource(), clock);
    }
}

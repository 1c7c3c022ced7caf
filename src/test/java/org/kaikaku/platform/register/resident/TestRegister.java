package org.kaikaku.platform.register.resident;

import java.time.Clock;
import java.util.Set;
import org.kaikaku.platform.database.TestDatabase;
import org.kaikaku.platform.register.Register;
import tools.jackson.databind.json.JsonMapper;

/** The register over a test's own database, without Spring. */
public final class TestRegister {
    private static final Set<String> HARMLESS =
            Set.of("insurance", "seal_registered", "received_child_allowance", "dogs_count", "name");

    private TestRegister() {}

    public static Register on(TestDatabase database, Clock clock) {
        return new ResidentTable(database.jdbc(), JsonMapper.shared(), clock, () -> HARMLESS);
    }
}

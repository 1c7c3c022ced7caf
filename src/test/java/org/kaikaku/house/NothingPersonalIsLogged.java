package org.kaikaku.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Stands over every test there is (META-INF/services): the one in which something personal was logged fails. */
public class NothingPersonalIsLogged implements AfterEachCallback, AfterAllCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        check();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        check();
    }

    private static void check() {
        assertThat(LogWatch.found()).as("log lines that tell of somebody").isEmpty();
    }
}

package org.kaikaku.platform.notice.reader;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.platform.language.Language;

/**
 * @param address confirmed; null where none is
 * @param mark stands in each mail and ends them
 * @param refusedAt when a server said that nobody reads there; null where none did
 * @param wanted an address that is not confirmed yet; null where none is
 */
public record Reader(
        UUID account,
        Language language,
        @Nullable String address,
        String mark,
        @Nullable Instant refusedAt,
        @Nullable String wanted) {}

package org.kaikaku.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param purpose why, in words that the person will read (個人情報の保護に関する法律69条); a look without a purpose cannot be written
 * @param subject register number (宛名番号) of the person whose record it is; null where it is nobody's
 * @param object what was touched: {@code application/2026-000123-4}
 */
public record Trace(
        Doer doer, Act act, String purpose, @Nullable String subject, String object) {
    public Trace {
        if (purpose.isBlank()) {
            throw new IllegalArgumentException("A line of the journal says why");
        }
    }
}

package org.kaikaku.platform.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines, newest first.
 *
 * @param next where the next page begins; null on the last one
 */
public record JournalPage(List<JournalLine> lines, @Nullable Long next) {}

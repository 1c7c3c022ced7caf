package org.kaikaku.platform.notice.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param done of the job that prints it
 * @param failed whether that job has failed
 * @param today as an input's value
 * @param problem key of a text; null where nothing is wrong
 */
public record BatchView(
        LettersView.BatchLine batch,
        boolean printing,
        int done,
        int total,
        boolean failed,
        boolean printed,
        boolean file,
        List<LettersView.Line> letters,
        String today,
        @Nullable String problem) {}

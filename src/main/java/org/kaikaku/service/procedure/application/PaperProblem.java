package org.kaikaku.service.procedure.application;

import org.kaikaku.platform.upload.Refusal;

/**
 * Why a file that was chosen cannot go with the application, for the field where it was chosen.
 *
 * @param key of a text
 * @param of what the text names; empty where it names nothing
 */
public record PaperProblem(String key, String of) {
    public static PaperProblem of(Refusal why) {
        return new PaperProblem(why.key(), why.of());
    }

    public static PaperProblem of(String key) {
        return new PaperProblem(key, "");
    }
}

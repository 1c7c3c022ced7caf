package org.kaikaku.platform.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells whoever started the city hall what to do, instead of where in the code it ended. */
class UnavailableAnalyzer extends AbstractFailureAnalyzer<DatabaseUnavailable> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseUnavailable cause) {
        return new FailureAnalysis("データの置き場を使えません。 The data folder cannot be used.\n" + cause.getMessage(), """
                別の Kaikaku が動いていないか、フォルダーに書き込めるか、ディスクに空きがあるか、お確かめください。別の置き場は KAIKAKU_DATA で指せます。
                See whether another Kaikaku is running, whether the folder can be written to and whether the disk has room. \
                KAIKAKU_DATA names another folder.""", cause);
    }
}
